import { required, TextInput } from "react-admin";
import type { Objection } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { VerbDialog } from "../VerbDialog";

/** Records how an objection was looked into and what was found. */
export const HandleObjectionDialog = ({
  objection: { id, version, handling },
  onClose,
}: {
  objection: Objection;
  onClose: () => void;
}) => {
  const t = useT();
  return (
    <VerbDialog
      verb="handleObjection"
      title={t("scrutiny.objections.handleTitle")}
      done={t("scrutiny.objections.handled")}
      defaults={{ handling }}
      toInput={(values) => ({ id, version, handling: String(values.handling) })}
      onClose={onClose}
    >
      <TextInput
        source="handling"
        label={t("scrutiny.objections.handling")}
        multiline
        minRows={4}
        validate={required()}
      />
    </VerbDialog>
  );
};
