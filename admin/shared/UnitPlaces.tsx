import { Typography } from "@mui/material";
import { useGetList } from "react-admin";
import { Panel } from "./Panel";
import type { Quota } from "./schema";
import { useAwards } from "./useCampaign";
import { useT } from "./useT";

/** A unit's places by award. */
export const UnitPlaces = ({
  campaignId,
  unitId,
  title,
}: {
  campaignId: string;
  unitId: string;
  title: string;
}) => {
  const t = useT();
  const awards = useAwards();
  const { data = [] } = useGetList<Quota>("quotas", {
    filter: { campaignId, unitId },
    pagination: { page: 1, perPage: 50 },
    sort: { field: "id", order: "ASC" },
  });
  return (
    <Panel title={title}>
      {awards.map(({ id, name }) => {
        const { places = 0, used = 0, free = 0 } = data.find(({ awardId }) => awardId === id) ?? {};
        return <Typography key={id}>{t("steps.place", { award: name, places, used, free })}</Typography>;
      })}
    </Panel>
  );
};
