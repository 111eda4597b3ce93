import { Alert } from "@mui/material";
import { useDateWords } from "../../shared/format";
import { useAsk } from "../../shared/useAsk";
import { useT } from "../../shared/useT";

/** What taking a submission back means for the deadline: after it, there is no second submission (R16). */
export const RecallWarning = ({ campaignId }: { campaignId: string }) => {
  const t = useT();
  const { weekday } = useDateWords();
  const { data: plan } = useAsk("publicityPlan", { campaignId });
  if (!plan) return null;
  const late = plan.today > plan.deadline;
  return (
    <Alert severity={late ? "error" : "warning"} sx={{ mb: 1.5 }}>
      {t(late ? "nominations.recallLate" : "nominations.recallDeadline", { deadline: weekday(plan.deadline) })}
    </Alert>
  );
};
