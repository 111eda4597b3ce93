import { DateInput, required, TextInput } from "react-admin";
import type { Retention } from "../../shared/retentionTypes";
import { useT } from "../../shared/useT";
import { VerbDialog } from "../nominations/VerbDialog";

/** Puts the day forward or off, with a reason. */
export const RetentionDialog = ({ retention: { id, version, anonymiseOn }, onClose }: { retention: Retention; onClose: () => void }) => {
  const t = useT();
  return (
    <VerbDialog
      verb="setRetention"
      title={t("retention.change")}
      text={t("retention.changeText")}
      done={t("retention.changed")}
      defaults={{ anonymiseOn }}
      toInput={(values) => ({ id, version, anonymiseOn: String(values.anonymiseOn), reason: String(values.reason) })}
      onClose={onClose}
    >
      <DateInput source="anonymiseOn" label={t("retention.anonymiseOn")} validate={required()} />
      <TextInput source="reason" label={t("retention.reason")} helperText={t("retention.reasonHint")} multiline minRows={2} validate={required()} />
    </VerbDialog>
  );
};
