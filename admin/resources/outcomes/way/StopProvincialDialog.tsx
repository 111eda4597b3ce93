import { required, TextInput } from "react-admin";
import type { ProvincialPublicity } from "../../../shared/outcomeTypes";
import { useT } from "../../../shared/useT";
import { VerbDialog } from "../../nominations/VerbDialog";

/** Takes a publicity in the province down; it stays on record and another may be opened. */
export const StopProvincialDialog = ({ publicity: { id, version, stage }, onClose }: { publicity: ProvincialPublicity; onClose: () => void }) => {
  const t = useT();
  return (
    <VerbDialog
      verb="stopProvincialPublicity"
      title={t("outcomes.publicity.stopTitle", { stage: t(`outcomes.stage.${stage}`) })}
      text={t("outcomes.publicity.stopText")}
      confirm={t("outcomes.publicity.stopNow")}
      tone="error"
      done={t("outcomes.publicity.stoppedDone")}
      toInput={({ reason }) => ({ id, version, reason: String(reason) })}
      onClose={onClose}
    >
      <TextInput source="reason" label={t("outcomes.reason")} multiline minRows={2} validate={required()} />
    </VerbDialog>
  );
};
