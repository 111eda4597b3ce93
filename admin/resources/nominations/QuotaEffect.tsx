import { Typography } from "@mui/material";
import { useGetList } from "react-admin";
import { Panel } from "../../shared/Panel";
import type { Nomination, Quota } from "../../shared/schema";
import { useMay } from "../../shared/useMe";
import { useT } from "../../shared/useT";

/** The unit's places for this award, and what the next decision does to them. */
export const QuotaEffect = ({
  nomination: { campaignId, awardId, unitId, unit, award, state },
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
  const { places = 0, used = 0, free = 0 } = data?.[0] ?? {};
  return (
    <Panel title={t("nominations.quota")} aside={`${unit.shortName} ${award.name}`}>
      {data ? (
        <Typography sx={{ fontWeight: 700 }}>{t("nominations.quotaLine", { places, used, free })}</Typography>
      ) : null}
      <Typography variant="caption" color="text.secondary">
        {t(`nominations.quotaEffect.${state}`)}
      </Typography>
    </Panel>
  );
};
