import { DateInput, required, TextInput } from "react-admin";
import { FormGrid, Wide } from "../../../shared/FormGrid";
import type { Nomination } from "../../../shared/schema";
import { useT } from "../../../shared/useT";
import { VerbDialog } from "../VerbDialog";
import { PlanLines } from "./PlanLines";

/** Puts a publicity on record, with the working days reckoned while its first day is chosen (R05). */
export const OpenPublicityDialog = ({
  nomination: { id, campaignId },
  onClose,
}: {
  nomination: Nomination;
  onClose: () => void;
}) => {
  const t = useT();
  return (
    <VerbDialog
      verb="openPublicity"
      title={t("scrutiny.publicity.openTitle")}
      text={t("scrutiny.publicity.openText")}
      done={t("scrutiny.publicity.done")}
      toInput={({ endsOn, ...values }) => ({ ...values, nominationId: id, ...(endsOn ? { endsOn } : {}) })}
      onClose={onClose}
    >
      <FormGrid topic="publicity">
        <DateInput source="startsOn" label={t("scrutiny.publicity.startsOn")} validate={required()} />
        <DateInput
          source="endsOn"
          label={t("scrutiny.publicity.endsOn")}
          helperText={t("scrutiny.publicity.endsOnHint")}
        />
        <Wide topic="publicity">
          <PlanLines campaignId={campaignId} />
        </Wide>
        <TextInput
          source="place"
          label={t("scrutiny.publicity.place")}
          helperText={t("scrutiny.publicity.placeHint")}
          validate={required()}
        />
        <TextInput
          source="evidence"
          label={t("scrutiny.publicity.evidence")}
          helperText={t("scrutiny.publicity.evidenceHint")}
        />
      </FormGrid>
    </VerbDialog>
  );
};
