import { Box, Typography } from "@mui/material";
import type { Column } from "../shared/columns";
import type { AwardProgress } from "../shared/schema";
import { useT } from "../shared/useT";
import { Bars } from "./charts/Bars";
import { ChartPanel } from "./charts/ChartPanel";
import { type Stage, stageCount, stages } from "./stages";

type Row = AwardProgress & { id: string };

const columns: Column<Row>[] = [
  { source: "name", label: "home.award", text: ({ name }) => name },
  ...stages.map(
    (stage): Column<Row> => ({
      source: stage,
      label: `home.stage.${stage}`,
      text: (row) => stageCount(row, stage),
      align: "right",
    }),
  ),
];

/** How many of each award's places were drafted, submitted, approved and put on the slate, beside what the province reports (R01). */
export const FunnelPanel = ({ awards, ofUnit = false }: { awards: readonly AwardProgress[]; ofUnit?: boolean }) => {
  const t = useT();
  const shown = stages.filter((stage) => stage !== "province" && (!ofUnit || stage !== "listed"));
  const bars = (award: AwardProgress) =>
    shown.flatMap((stage: Stage) => {
      const value = stageCount(award, stage);
      return value === null ? [] : [{ label: t(`home.stage.${stage}`), value }];
    });
  return (
    <ChartPanel
      id="funnel"
      title={t(ofUnit ? "home.funnelUnit" : "home.funnel")}
      hint={t("home.funnelHint")}
      columns={columns}
      rows={awards.map((award) => ({ ...award, id: award.awardId }))}
    >
      <Box sx={{ display: "grid", gap: 1.5, gridTemplateColumns: "repeat(auto-fit, minmax(220px, 1fr))" }}>
        {awards.map((award) => (
          <Box key={award.awardId} sx={{ minWidth: 0 }}>
            <Typography sx={{ fontWeight: 700 }}>
              {award.name}
              <Typography component="span" variant="caption" color="text.secondary" sx={{ ml: 1 }}>
                {t("home.stage.province")} {award.provinceQuota}
              </Typography>
            </Typography>
            <Bars title={`${t("home.funnel")} ${award.name}`} bars={bars(award)} />
          </Box>
        ))}
      </Box>
    </ChartPanel>
  );
};
