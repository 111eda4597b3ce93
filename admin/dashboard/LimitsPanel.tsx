import { Box } from "@mui/material";
import { Chip } from "../shared/Chip";
import { Panel } from "../shared/Panel";
import type { CompositionLimit } from "../shared/schema";
import { useAsk } from "../shared/useAsk";
import { useCampaign } from "../shared/useCampaign";
import { useT } from "../shared/useT";

/** What R08, R09 and R15 of the campaign say of those who stand: the number, the limit, and whether it is kept. */
export const LimitsPanel = () => {
  const t = useT();
  const campaign = useCampaign();
  const { data } = useAsk("campaignComposition", campaign && { campaignId: campaign.id });
  if (!data || data.limits.length === 0) return null;
  return (
    <Panel title={t("home.limits")} aside={t("home.limitsHint")}>
      {data.limits.map((limit) => (
        <Limit key={limit.measure} limit={limit} />
      ))}
    </Panel>
  );
};

const part = (count: number, base: number) => (base === 0 ? 0 : Math.min(100, Math.round((count / base) * 100)));

const Limit = ({ limit }: { limit: CompositionLimit }) => {
  const t = useT();
  const { measure, rule, title, article, count, base, most, least, holds } = limit;
  const bound = most ?? least;
  const verdict = bound === null ? t("home.limitNone") : t(holds ? "home.limitHolds" : "home.limitBroken");
  const asked = most !== null ? t("home.limitMost", { most }) : least !== null ? t("home.limitLeast", { least }) : null;
  return (
    <Box sx={{ mt: 1 }} title={`${rule} ${title} · ${article}`}>
      <Box sx={{ display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: 0.5 }}>
        <span>{t(`home.measure.${measure}`)}</span>
        <Box component="span" sx={{ fontSize: 12, color: "text.secondary" }}>
          {t("home.limitLine", { count, base, percent: part(count, base) })}{" "}
          <Chip tone={bound === null ? "grey" : holds ? "green" : "red"} mark={bound === null ? undefined : holds ? "done" : "failed"}>
            {[verdict, asked].filter(Boolean).join(t("app.separator"))}
          </Chip>
        </Box>
      </Box>
      <Box
        role="img"
        aria-label={t("home.limitAbout", { measure: t(`home.measure.${measure}`), count, base, verdict, rule, title, article })}
        sx={({ palette }) => ({ position: "relative", height: 8, borderRadius: 1, backgroundColor: palette.tones.grey.soft })}
      >
        <Box sx={{ width: `${part(count, base)}%`, height: 8, borderRadius: 1, backgroundColor: holds ? "primary.main" : "error.main" }} />
        {bound === null ? null : <Box sx={{ position: "absolute", top: -2, bottom: -2, width: 2, left: `min(${part(bound, base)}%, 100% - 2px)`, backgroundColor: "seal" }} />}
      </Box>
    </Box>
  );
};
