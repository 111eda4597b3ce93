import { Box } from "@mui/material";
import { lazy, Suspense } from "react";
import { useT } from "../../shared/useT";
import type { Bar } from "./bars";

const BarsChart = lazy(() => import("./BarsChart"));

interface BarsProps {
  title: string;
  bars: readonly Bar[];
  /** What the solid bars are and what the hatched ones are, where there are two. */
  names?: readonly [own: string, compared: string];
}

/** A chart that tells a screen reader its numbers; the library comes only when there is something to draw. */
export const Bars = ({ title, bars, names }: BarsProps) => {
  const t = useT();
  const told = bars
    .map(({ label, value, compared }) => (names ? t("home.barOf", { label, value, compare: names[1], compared: compared ?? 0 }) : t("home.bar", { label, value })))
    .join(t("app.separator"));
  return (
    <Box role="img" aria-label={t("home.chartOf", { title, bars: told })} sx={{ minHeight: bars.length * (names ? 42 : 30) + 8 }}>
      {names ? (
        <Box sx={{ display: "flex", gap: 2, fontSize: 12, color: "text.secondary" }}>
          {names.map((name, index) => (
            <span key={name}>
              <Swatch hatched={index === 1} /> {name}
            </span>
          ))}
        </Box>
      ) : null}
      <Suspense fallback={null}>
        <BarsChart bars={bars} compare={names !== undefined} />
      </Suspense>
    </Box>
  );
};

const Swatch = ({ hatched }: { hatched: boolean }) => (
  <Box
    component="span"
    sx={({ palette: { primary, tones } }) => ({
      display: "inline-block",
      width: 14,
      height: 10,
      verticalAlign: "-1px",
      background: hatched ? `repeating-linear-gradient(135deg, ${tones.blue.ink} 0 2px, ${tones.blue.soft} 2px 6px)` : primary.main,
    })}
  />
);
