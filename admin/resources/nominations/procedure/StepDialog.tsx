import { DateInput, NumberInput, required, TextInput } from "react-admin";
import { FormGrid, Wide } from "../../../shared/FormGrid";
import type { ProcedureStep } from "../../../shared/enums";
import type { Nomination, ProcedureRecord } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { VerbDialog } from "../VerbDialog";
import { useWholeNumber } from "./useWholeNumber";

interface StepDialogProps {
  nomination: Nomination;
  step: ProcedureStep;
  record?: ProcedureRecord;
  onClose: () => void;
}

/** Puts one step of the procedure on record, or its record right (R04). */
export const StepDialog = ({ nomination, step, record, onClose }: StepDialogProps) => {
  const t = useT();
  const whole = useWholeNumber();
  const name = t(`enums.procedureStep.${step}`);
  const deliberation = step === "COLLECTIVE_DELIBERATION";
  return (
    <VerbDialog
      verb="recordProcedureStep"
      title={t(record ? "scrutiny.procedure.changeTitle" : "scrutiny.procedure.recordTitle", { step: name })}
      done={t("scrutiny.procedure.done", { step: name })}
      defaults={record && valuesOf(record)}
      toInput={(values) => ({
        ...values,
        nominationId: nomination.id,
        step,
        ...(record ? { version: record.version } : {}),
      })}
      onClose={onClose}
    >
      <FormGrid topic="procedure">
        <DateInput source="heldOn" label={t("scrutiny.procedure.heldOn")} validate={required()} />
        <TextInput source="place" label={t("scrutiny.procedure.place")} validate={required()} />
        <NumberInput
          source="present"
          label={t("scrutiny.procedure.present")}
          min={1}
          step={1}
          validate={[required(), whole]}
        />
        {(["votesFor", "votesAgainst", "votesAbstain"] as const).map((votes) => (
          <NumberInput
            key={votes}
            source={votes}
            label={t(`scrutiny.procedure.${votes}`)}
            min={0}
            step={1}
            validate={whole}
          />
        ))}
        <Wide topic="procedure">
          <TextInput
            source="resolution"
            label={t("scrutiny.procedure.resolution")}
            helperText={t("scrutiny.procedure.resolutionHint")}
            multiline
            validate={deliberation ? required() : undefined}
          />
        </Wide>
        <Wide topic="procedure">
          <TextInput
            source="evidence"
            label={t("scrutiny.procedure.evidence")}
            helperText={t("scrutiny.procedure.evidenceHint")}
          />
        </Wide>
      </FormGrid>
    </VerbDialog>
  );
};

const valuesOf = ({
  heldOn,
  place,
  present,
  votesFor,
  votesAgainst,
  votesAbstain,
  resolution,
  evidence,
}: ProcedureRecord) => ({
  heldOn,
  place,
  present,
  votesFor,
  votesAgainst,
  votesAbstain,
  resolution,
  evidence,
});
