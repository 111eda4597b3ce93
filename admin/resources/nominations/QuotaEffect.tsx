import { Typography } from "@mui/material";
import { useGetList } from "react-admin";
import { Panel } from "../../shared/Panel";
import type { Nomination, Quota } from "../../shared/schema";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";

/** The unit's places for this award, and what the next decision does to them. */
export const QuotaEffect = ({
  nomination: { campaignId, awardId, unitId, unit, award, state, campaign },
}: {
  nomination: Nomination;
}) => {
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
  return (
    <Panel title={t("nominations.quota")} aside={`${unit.shortName} ${award.name}`}>
      {data ? (
        <Typography sx={{ fontWeight: 700 }}>{line.join(" · ")}</Typography>
      ) : null}
      <Typography variant="caption" color="text.secondary">
        {t(`nominations.quotaEffect.${effect}`)}
      </Typography>
    </Panel>
  );
};
