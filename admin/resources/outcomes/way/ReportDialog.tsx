import { DateInput, required, TextInput } from "react-admin";
import { FormGrid, Wide } from "../../../shared/FormGrid";
import type { ReportStage } from "../../../shared/outcomeTypes";
import { useT } from "../../../shared/useT";
import { TicksInput } from "../../nominations/TicksInput";
import { VerbDialog } from "../../nominations/VerbDialog";
import { inState, reportedFrom } from "../readList";
import type { ItemProps } from "./WayPanel";

/** Reports to the national office all who are due, or those that stay ticked. */
export const ReportDialog = ({ list, stage, today, onClose }: ItemProps & { stage: ReportStage; onClose: () => void }) => {
  const t = useT();
  const campaignId = list.campaign.id;
  const due = inState(list, reportedFrom[stage]);
  return (
    <VerbDialog
      verb="reportToNational"
      title={t("outcomes.report.title", { stage: t(`outcomes.report.${stage}`) })}
      text={t("outcomes.report.text")}
      confirm={t("outcomes.report.now")}
      done={t("outcomes.report.done")}
      defaults={{ reportedOn: today, nominationIds: due.map(({ nominationId }) => nominationId) }}
      toInput={({ document, reportedOn, nominationIds, note }) => ({
        campaignId,
        stage,
        document: String(document),
        reportedOn: String(reportedOn),
        nominationIds: nominationIds as string[],
        note: note ? String(note) : null,
      })}
      onClose={onClose}
    >
      <FormGrid>
        <TextInput source="document" label={t("outcomes.document")} helperText={t("outcomes.report.documentHint")} validate={required()} />
        <DateInput source="reportedOn" label={t("outcomes.report.reportedOn")} validate={required()} />
        <Wide>
          <TicksInput
            source="nominationIds"
            label={t("outcomes.report.who", { smart_count: due.length })}
            choices={due.map(({ nominationId, name, awardName, unitName }) => ({ id: nominationId, name, meaning: `${awardName} · ${unitName}` }))}
            check={(ticked) => (ticked.length === 0 ? t("outcomes.report.needs") : undefined)}
          />
        </Wide>
        <Wide>
          <TextInput source="note" label={t("outcomes.report.note")} multiline />
        </Wide>
      </FormGrid>
    </VerbDialog>
  );
};
