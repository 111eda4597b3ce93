import { required, TextInput } from "react-admin";
import type { Publicity } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { VerbDialog } from "../VerbDialog";

/** Takes a publicity down before its end; it does not count any more. */
export const StopPublicityDialog = ({
  publicity: { id, version },
  onClose,
}: {
  publicity: Publicity;
  onClose: () => void;
}) => {
  const t = useT();
  return (
    <VerbDialog
      verb="stopPublicity"
      title={t("scrutiny.publicity.stopTitle")}
      text={t("scrutiny.publicity.stopText")}
      tone="error"
      done={t("scrutiny.publicity.stopped")}
      toInput={({ reason }) => ({ id, version, reason: String(reason) })}
      onClose={onClose}
    >
      <TextInput
        source="reason"
        label={t("scrutiny.publicity.reason")}
        multiline
        minRows={2}
        validate={required()}
      />
    </VerbDialog>
  );
};
