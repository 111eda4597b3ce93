import { Box } from "@mui/material";
import { LinkBase } from "react-admin";
import { Chip } from "../shared/Chip";
import { useDateWords } from "../shared/format";
import { Panel } from "../shared/Panel";
import { listLink } from "../shared/links";
import type { CampaignProgress, DeadlineLine } from "../shared/schema";
import { useT } from "../shared/useT";

const links: Record<DeadlineLine["kind"], string> = {
  CONTACT: "/unitContacts",
  PUBLICITY_START: listLink("nominations", { state: ["DRAFT", "RETURNED"], inPublicity: false }),
  PUBLICITY_END: listLink("nominations", { inPublicity: true }),
  OBJECTION: listLink("nominations", { openObjections: { gt: 0 } }),
  MATERIALS: "/recommendingUnits",
};

/** Every day that something ends on with the working days left (R05, R16): what has passed and is in says so. */
export const Deadlines = ({ progress: { today, deadlines, units } }: { progress: CampaignProgress }) => {
  const t = useT();
  const { day: words } = useDateWords();
  const left = ({ day, workingDays }: DeadlineLine) => {
    if (today > day) return <Chip tone="grey">{t("home.past")}</Chip>;
    if (today === day) return <Chip tone="red">{t("home.dueToday")}</Chip>;
    return <Chip tone="amber">{t("home.days", { smart_count: workingDays })}</Chip>;
  };
  /** For a unit its own step says what it owes. */
  const concerned = ({ kind, count }: DeadlineLine) => {
    const ofUnits = kind === "CONTACT" || kind === "MATERIALS";
    if (ofUnits && (count === 0 || units.length === 1)) return count === 0 ? t("home.deadlineDone") : null;
    return <LinkBase to={links[kind]}>{t(ofUnits ? "home.units" : "home.items", { smart_count: count })}</LinkBase>;
  };
  return (
    <Panel title={t("home.deadlines")} aside={t("home.deadlinesHint")}>
      <Box component="ul" sx={{ listStyle: "none", m: 0, p: 0 }}>
        {deadlines.map((line) => (
          <Box component="li" key={`${line.kind} ${line.day}`} sx={{ display: "flex", justifyContent: "space-between", gap: 1, py: 0.5 }}>
            <span>
              {t(`home.deadline.${line.kind}`)}
              <Box component="span" sx={{ display: "block", fontSize: 12, color: "text.secondary" }}>
                {concerned(line)}
              </Box>
            </span>
            <Box component="span" sx={{ textAlign: "right", whiteSpace: "nowrap" }}>
              {words(line.day)} {left(line)}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
