import { Typography } from "@mui/material";
import { LinkBase } from "react-admin";
import { Panel } from "../shared/Panel";
import type { AwardProgress } from "../shared/schema";
import { useT } from "../shared/useT";
import { QuotaBar } from "./QuotaBar";

/** The province's places: what may be reported, what is allocated, what is in use, and whether that is differential. */
export const QuotaBars = ({ awards }: { awards: readonly AwardProgress[] }) => {
  const t = useT();
  const met = awards.every(({ ratio }) => ratio > 1);
  return (
    <Panel title={t("home.quotas")} aside={<LinkBase to="/quotas">{t("home.quotasHint")}</LinkBase>}>
      {awards.map((progress) => (
        <QuotaBar key={progress.awardId} progress={progress} />
      ))}
      <Typography variant="caption" component="p" color={met ? "text.secondary" : "error"} sx={{ mt: 1 }}>
        {t(met ? "home.ratiosMet" : "home.ratiosBroken", {
          ratios: awards.map(({ ratio }) => ratio.toFixed(2)).join(" / "),
        })}
      </Typography>
    </Panel>
  );
};
