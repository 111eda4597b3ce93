import { Typography } from "@mui/material";
import { Panel } from "../../shared/Panel";
import { useT } from "../../shared/useT";
import { useDeedsRule } from "./useDeedsRule";

/** The deeds as written, with their length and what the notice asks. */
export const DeedsPanel = ({ deeds, length }: { deeds: string; length: number }) => {
  const t = useT();
  const rule = useDeedsRule();
  const aside = [t("nominations.deedsCount", { count: length.toLocaleString() })];
  if (rule) aside.push(t("nominations.deedsAdvice", { low: rule.low, high: rule.high }));
  return (
    <Panel title={t("nominations.deeds")} aside={aside.join(" · ")}>
      {deeds.split(/\n+/).map((paragraph, index) => (
        <Typography key={index} sx={{ textIndent: "2em", lineHeight: 1.8 }}>
          {paragraph}
        </Typography>
      ))}
    </Panel>
  );
};
