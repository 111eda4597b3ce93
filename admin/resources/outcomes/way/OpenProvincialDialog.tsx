import { Box } from "@mui/material";
import { DateInput, required, TextInput } from "react-admin";
import { useWatch } from "react-hook-form";
import { FormGrid, Wide } from "../../../shared/FormGrid";
import { useDateWords } from "../../../shared/format";
import type { PublicityStage } from "../../../shared/outcomeTypes";
import { useAsk } from "../../../shared/useAsk";
import { useT } from "../../../shared/useT";
import { VerbDialog } from "../../nominations/VerbDialog";
import { inState, shownIn } from "../readList";
import type { ItemProps } from "./WayPanel";

/** Puts a publicity in the province on record; the earliest day it may end is reckoned while its first day is chosen. */
export const OpenProvincialDialog = ({ list, stage, today, onClose }: ItemProps & { stage: PublicityStage; onClose: () => void }) => {
  const t = useT();
  const campaignId = list.campaign.id;
  return (
    <VerbDialog
      verb="openProvincialPublicity"
      title={t("outcomes.publicity.openTitle", { stage: t(`outcomes.stage.${stage}`) })}
      text={t("outcomes.publicity.openText", { smart_count: inState(list, shownIn[stage]).length })}
      confirm={t("outcomes.publicity.openNow")}
      done={t("outcomes.publicity.opened")}
      defaults={{ startsOn: today }}
      toInput={({ startsOn, endsOn, place, evidence }) => ({
        campaignId,
        stage,
        startsOn: String(startsOn),
        endsOn: String(endsOn),
        place: String(place),
        evidence: evidence ? String(evidence) : null,
      })}
      onClose={onClose}
    >
      <FormGrid>
        <DateInput source="startsOn" label={t("outcomes.publicity.startsOn")} validate={required()} />
        <DateInput source="endsOn" label={t("outcomes.publicity.endsOn")} validate={required()} />
        <Wide>
          <EarliestEnd campaignId={campaignId} />
        </Wide>
        <TextInput source="place" label={t("outcomes.publicity.place")} helperText={t("outcomes.publicity.placeHint")} validate={required()} />
        <TextInput source="evidence" label={t("outcomes.publicity.evidence")} helperText={t("outcomes.publicity.evidenceHint")} />
      </FormGrid>
    </VerbDialog>
  );
};

/** R05's working days from the chosen first day on. */
const EarliestEnd = ({ campaignId }: { campaignId: string }) => {
  const t = useT();
  const { weekday } = useDateWords();
  const chosen: unknown = useWatch({ name: "startsOn" });
  const startsOn = typeof chosen === "string" && /^\d{4}-\d{2}-\d{2}$/.test(chosen) ? chosen : undefined;
  const { data: plan } = useAsk("publicityPlan", startsOn ? { campaignId, startsOn } : undefined);
  if (!plan) return null;
  return (
    <Box role="status" sx={({ palette }) => ({ my: 0.5, p: 1.25, borderRadius: 1, fontSize: 13, color: palette.tones.blue.ink, backgroundColor: palette.tones.blue.soft })}>
      {t("outcomes.publicity.earliest", { from: weekday(plan.startsOn), days: plan.workingDays, to: weekday(plan.endsOn), free: weekday(plan.freeFrom) })}
    </Box>
  );
};
