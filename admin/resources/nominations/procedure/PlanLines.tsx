import { Box, Typography } from "@mui/material";
import { useWatch } from "react-hook-form";
import { useDateWords } from "../../../shared/format";
import { Mark } from "../../../shared/Mark";
import { useAsk } from "../../../shared/useAsk";
import { useT } from "../../../shared/useT";

const day = /^\d{4}-\d{2}-\d{2}$/;

/** When a publicity begun on the chosen day is over, and by when one has to begin. */
export const PlanLines = ({ campaignId }: { campaignId: string }) => {
  const t = useT();
  const { weekday } = useDateWords();
  const chosen: unknown = useWatch({ name: "startsOn" });
  const startsOn = typeof chosen === "string" && day.test(chosen) ? chosen : undefined;
  const { data: plan } = useAsk("publicityPlan", startsOn ? { campaignId, startsOn } : { campaignId });
  if (!plan) return null;
  return (
    <Box
      role="status"
      sx={({ palette }) => ({
        my: 0.5,
        p: 1.25,
        borderRadius: 1,
        fontSize: 13,
        color: palette.tones.blue.ink,
        backgroundColor: palette.tones.blue.soft,
      })}
    >
      <Typography component="p" sx={{ fontWeight: 700, fontSize: 13 }}>
        {t("scrutiny.publicity.plan")}
      </Typography>
      {t("scrutiny.publicity.planLine", {
        from: weekday(plan.startsOn),
        days: plan.workingDays,
        to: weekday(plan.endsOn),
        free: weekday(plan.freeFrom),
      })}
      <br />
      {startsOn ? null : (
        <>
          {t("scrutiny.publicity.planToday", { day: weekday(plan.earliestSubmission) })}
          <br />
        </>
      )}
      {t("scrutiny.publicity.planLatest", {
        deadline: weekday(plan.deadline),
        day: weekday(plan.latestStart),
      })}
      {plan.inTime ? null : (
        <Box component="p" sx={({ palette }) => ({ m: 0, color: palette.tones.red.ink })}>
          <Mark name="failed" />
          {t("scrutiny.publicity.planLate")}
        </Box>
      )}
    </Box>
  );
};
