import { required, SelectInput, TextInput } from "react-admin";
import { choicesOf } from "../../../shared/choices";
import { objectionOutcomes } from "../../../shared/enums";
import type { Objection } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { VerbDialog } from "../VerbDialog";

/** Closes an objection for good, with what it came to. */
export const CloseObjectionDialog = ({
  objection: { id, version, handling },
  onClose,
}: {
  objection: Objection;
  onClose: () => void;
}) => {
  const t = useT();
  return (
    <VerbDialog
      verb="closeObjection"
      title={t("scrutiny.objections.closeTitle")}
      text={t("scrutiny.objections.closeText")}
      done={t("scrutiny.objections.closed")}
      toInput={(values) => ({
        id,
        version,
        outcome: values.outcome,
        ...(values.handling ? { handling: values.handling } : {}),
      })}
      onClose={onClose}
    >
      <SelectInput
        source="outcome"
        label={t("scrutiny.objections.outcome")}
        choices={choicesOf("objectionOutcome", objectionOutcomes)}
        validate={required()}
      />
      <TextInput
        source="handling"
        label={t("scrutiny.objections.handling")}
        helperText={handling ? t("scrutiny.objections.handlingKept") : undefined}
        multiline
        minRows={3}
        validate={handling ? undefined : required()}
      />
    </VerbDialog>
  );
};
