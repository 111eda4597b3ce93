import { useTheme } from "@mui/material";
import { BarChart, type BarSeries } from "@mui/x-charts/BarChart";
import { useId } from "react";
import type { Bar } from "./bars";

/** The room labels may take before they are cut, in pixels. */
const LABELS = 112;

/** Horizontal bars with their numbers beside them: solid what is told, hatched what it is compared with. */
const BarsChart = ({ bars, compare }: { bars: readonly Bar[]; compare: boolean }) => {
  const { palette } = useTheme();
  const hatch = useId();
  const most = Math.max(1, ...bars.map(({ value, compared }) => Math.max(value, compared ?? 0)));
  const series: BarSeries[] = [
    { id: "own", data: bars.map(({ value }) => value), color: palette.primary.main, barLabel: "value", barLabelPlacement: "outside" },
  ];
  if (compare) {
    const data = bars.map(({ compared }) => compared ?? 0);
    series.push({ id: "compared", data, color: `url(#${hatch})`, barLabel: "value", barLabelPlacement: "outside" });
  }
  return (
    <BarChart
      layout="horizontal"
      height={bars.length * (compare ? 42 : 30) + 8}
      margin={{ top: 2, bottom: 2, left: 0, right: 28 }}
      series={series}
      yAxis={[{ scaleType: "band", data: bars.map(({ label }) => label), width: LABELS, disableLine: true, disableTicks: true, tickLabelStyle: { fontSize: 12, fill: palette.text.primary }, categoryGapRatio: 0.3, barGapRatio: 0.1 }]}
      xAxis={[{ position: "none", min: 0, max: most * 1.3 }]}
      slotProps={{ tooltip: { trigger: "none" } }}
      axisHighlight={{ x: "none", y: "none" }}
      sx={{ "& .MuiBarLabel-root": { fontSize: 12, fill: palette.text.primary } }}
      skipAnimation
      hideLegend
      disableKeyboardNavigation
    >
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill={palette.tones.blue.soft} />
          <rect width="2" height="6" fill={palette.tones.blue.ink} />
        </pattern>
      </defs>
    </BarChart>
  );
};

export default BarsChart;
