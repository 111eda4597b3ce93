import { Typography } from "@mui/material";
import { useGetList } from "react-admin";
import { Panel } from "../../shared/Panel";
import type { Nomination, Quota } from "../../shared/schema";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";

/** The unit's places for this award, and what the next decision does to them. */
export const QuotaEffect = ({ nomination }: { nomination: Nomination }) => {
  const { line, effect } = useQuotaWords(nomination);
  return (
    <Panel title={useT()("nominations.quota")} aside={`${nomination.unit.shortName} ${nomination.award.name}`}>
      {line ? (
        <Typography sx={{ fontWeight: 700 }}>{line}</Typography>
      ) : null}
      <Typography variant="caption" color="text.secondary">
        {effect}
      </Typography>
    </Panel>
  );
};

/** The same in words, for the page on paper; no line before the places are known. */
export function useQuotaWords({ campaignId, awardId, unitId, state, campaign }: Nomination): { line: string | undefined; effect: string } {
  const t = useT();
  const { data } = useGetList<Quota>(
    "quotas",
    {
      filter: { campaignId, awardId, unitId },
      pagination: { page: 1, perPage: 1 },
      sort: { field: "id", order: "ASC" },
    },
    { enabled: useMay()("quotas") },
  );
  const { places = 0, used = 0, free = 0, reserved = 0, forfeited = 0 } = data?.[0] ?? {};
  const line = [t("nominations.quotaLine", { places, used, free })];
  if (reserved > 0) line.push(t("nominations.quotaReserved", { reserved }));
  if (forfeited > 0) line.push(t("nominations.quotaForfeited", { forfeited }));
  const effect = state === "DRAFT" && campaign.reserveAtDraft ? "reservedDraft" : state;
  return { line: data && line.join(" · "), effect: t(`nominations.quotaEffect.${effect}`) };
}
