import { DateInput, required, TextInput } from "react-admin";
import type { HonourItem } from "../../shared/honourTypes";
import { useT } from "../../shared/useT";
import { VerbDialog } from "../nominations/VerbDialog";
import { useToday } from "../outcomes/useToday";

/** Records that a plaque, medal or certificate was handed over. */
export const HandOverDialog = ({ item: { id, version, kind, number }, onClose }: { item: HonourItem; onClose: () => void }) => {
  const t = useT();
  const today = useToday();
  return (
    <VerbDialog
      verb="handOverItem"
      title={t("honours.items.handOverTitle", { item: t(`honours.item.${kind}`) })}
      text={t("honours.items.handOverText")}
      done={t("honours.items.handedOver")}
      defaults={{ handedOverOn: today, number }}
      toInput={(values) => ({
        id,
        version,
        handedOverOn: String(values.handedOverOn),
        receivedBy: String(values.receivedBy),
        number: values.number ? String(values.number) : null,
      })}
      onClose={onClose}
    >
      <DateInput source="handedOverOn" label={t("honours.items.handedOverOn")} validate={required()} />
      <TextInput source="receivedBy" label={t("honours.items.receivedBy")} validate={required()} />
      <TextInput source="number" label={t("honours.items.numberLabel")} helperText={t("honours.items.numberHint")} />
    </VerbDialog>
  );
};
