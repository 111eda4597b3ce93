import { Alert } from "@mui/material";
import type { UnitPapers } from "../../shared/arrivalTypes";
import { useDateWords } from "../../shared/format";
import { useT } from "../../shared/useT";

/** What a unit still has to do about its papers, and by which day. */
export const OursAlert = ({ ours: { missing, deadline }, today }: { ours: UnitPapers; today: string }) => {
  const t = useT();
  const { full } = useDateWords();
  const passed = today > deadline;
  const words = missing === 0 ? "complete" : passed ? "late" : "missing";
  return (
    <Alert severity={missing === 0 ? "success" : "warning"} role="note" sx={{ mb: 1.75 }}>
      {t(`arrivals.ours.${words}`, { missing, day: full(deadline) })}
    </Alert>
  );
};
