import { Box, Card } from "@mui/material";
import { LinkBase } from "react-admin";
import { dateTime, useDateWords } from "../shared/format";
import { listLink } from "../shared/links";
import type { Task, UnitProgress } from "../shared/schema";
import { taskPlaces } from "../shared/tasks";
import { useCampaign } from "../shared/useCampaign";
import { useProgress } from "../shared/useProgress";
import { useT } from "../shared/useT";
import { useTasks } from "../shared/useTasks";
import { lateWithMaterials, withoutContact } from "./late";

/** What is a matter of time, red once it is late. */
const pressing: readonly Task["kind"][] = ["OPEN_OBJECTIONS", "LATE_MATERIALS", "REMIND_CONTACTS"];

/** What waits, a card each: how many, since when, and the way to exactly that list. */
export const InboxCards = () => {
  const t = useT();
  const { day } = useDateWords();
  const campaign = useCampaign();
  const progress = useProgress();
  const tasks = useTasks();
  const today = progress?.today ?? "";
  const unitsLink = (units: UnitProgress[]) => listLink("recommendingUnits", { id: units.map(({ unitId }) => unitId) });
  const link = (kind: Task["kind"]) => {
    if (progress && kind === "REMIND_CONTACTS") return unitsLink(progress.units.filter(withoutContact));
    if (progress && kind === "LATE_MATERIALS") return unitsLink(progress.units.filter((unit) => lateWithMaterials(unit, today)));
    return taskPlaces[kind].link;
  };
  const hint = ({ kind, since }: Task) => {
    if (kind === "REMIND_CONTACTS" && campaign && today > campaign.contactDeadline) return t("home.overdueSince", { day: day(campaign.contactDeadline) });
    return since ? t("home.since", { time: dateTime(since).slice(5) }) : t(`enums.taskHint.${kind}`);
  };
  return (
    <Box sx={{ display: "grid", gap: 1.75, mb: 1.75, gridTemplateColumns: "repeat(auto-fit, minmax(170px, 1fr))", "&:empty": { display: "none" } }}>
      {tasks.map((task) => (
        <Card
          key={task.kind}
          component={LinkBase}
          to={link(task.kind)}
          sx={{ p: "14px 16px", display: "flex", justifyContent: "space-between", alignItems: "center", gap: 1, color: "inherit", textDecoration: "none" }}
        >
          <span>
            {t(`enums.task.${task.kind}`)}
            <Box component="span" sx={{ display: "block", fontSize: 12, color: "text.secondary" }}>
              {hint(task)}
            </Box>
          </span>
          <Box component="b" sx={{ fontSize: 26, color: pressing.includes(task.kind) ? "error.main" : undefined }}>
            {task.count}
          </Box>
        </Card>
      ))}
    </Box>
  );
};
