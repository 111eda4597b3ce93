import { DateInput, required, TextInput } from "react-admin";
import type { HonourItem } from "../../shared/honourTypes";
import { useT } from "../../shared/useT";
import { VerbDialog } from "../nominations/VerbDialog";
import { useToday } from "../outcomes/useToday";

/** Records that a plaque, medal or certificate of a revoked title came back. */
export const RecoverDialog = ({ item: { id, version, kind }, onClose }: { item: HonourItem; onClose: () => void }) => {
  const t = useT();
  const today = useToday();
  return (
    <VerbDialog
      verb="recoverItem"
      title={t("honours.items.recoverTitle", { item: t(`honours.item.${kind}`) })}
      text={t("honours.items.recoverText")}
      done={t("honours.items.recovered")}
      defaults={{ recoveredOn: today }}
      toInput={({ recoveredOn, recoveryNote }) => ({ id, version, recoveredOn: String(recoveredOn), recoveryNote: String(recoveryNote) })}
      onClose={onClose}
    >
      <DateInput source="recoveredOn" label={t("honours.items.recoveredOn")} validate={required()} />
      <TextInput
        source="recoveryNote"
        label={t("honours.items.recoveryNote")}
        helperText={t("honours.items.recoveryNoteHint")}
        multiline
        minRows={2}
        validate={required()}
      />
    </VerbDialog>
  );
};
