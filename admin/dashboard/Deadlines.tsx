import { Box } from "@mui/material";
import { Chip } from "../shared/Chip";
import { useDateWords } from "../shared/format";
import { Panel } from "../shared/Panel";
import type { CampaignProgress } from "../shared/schema";
import { useCampaign } from "../shared/useCampaign";
import { useT } from "../shared/useT";

/** Both deadlines of the notice with the working days left (R16). */
export const Deadlines = ({ progress }: { progress: CampaignProgress }) => {
  const t = useT();
  const { full } = useDateWords();
  const campaign = useCampaign();
  if (!campaign) return null;
  const lines = [
    { what: "deadline.contact", last: campaign.contactDeadline, days: progress.workingDaysToContactDeadline },
    {
      what: "deadline.materials",
      last: campaign.materialsDeadline,
      days: progress.workingDaysToMaterialsDeadline,
    },
  ] as const;
  const left = (last: string, days: number) => {
    if (progress.today > last) return <Chip tone="grey">{t("home.past")}</Chip>;
    if (progress.today === last) return <Chip tone="red">{t("home.dueToday")}</Chip>;
    return <Chip tone="amber">{t("home.days", { smart_count: days })}</Chip>;
  };
  return (
    <Panel title={t("home.deadlines")} aside={t("home.deadlinesHint")}>
      {lines.map(({ what, last, days }) => (
        <Box
          key={what}
          sx={{ display: "flex", justifyContent: "space-between", alignItems: "center", py: 0.25 }}
        >
          <Box component="span" sx={{ "&::first-letter": { textTransform: "uppercase" }, display: "inline-block" }}>
            {t(what)}
          </Box>
          <Box component="span" sx={{ textAlign: "right" }}>
            <span style={{ whiteSpace: "nowrap" }}>{full(last)}</span> {left(last, days)}
          </Box>
        </Box>
      ))}
    </Panel>
  );
};
