import { required, SelectInput, useGetList } from "react-admin";
import { useWatch } from "react-hook-form";
import { Helped } from "../../shared/form/help/Helped";
import type { Quota } from "../../shared/schema";
import { useAwards, useCampaign } from "../../shared/useCampaign";
import { useMe } from "../../shared/useMe";
import { useT } from "../../shared/useT";

const helped = ["ADVANCED_COLLECTIVE", "MODEL_WORKER", "ADVANCED_WORKER"] as const;

/** Chooses the award; says for whom it is and how many places the unit still has. */
export const AwardInput = () => {
  const t = useT();
  const awards = useAwards();
  const campaignId = useCampaign()?.id;
  const unitId = useMe()?.account.unit?.id;
  const chosenAward: unknown = useWatch({ name: "awardId" });
  const award = awards.find(({ id }) => id === chosenAward);
  const { data: quotas } = useGetList<Quota>(
    "quotas",
    {
      filter: { campaignId, unitId },
      pagination: { page: 1, perPage: 50 },
      sort: { field: "id", order: "ASC" },
    },
    { enabled: unitId !== undefined && campaignId !== undefined },
  );
  const free = quotas?.find(({ awardId }) => awardId === award?.id)?.free ?? 0;
  const code = helped.find((known) => known === award?.code) ?? "other";
  const help = award
    ? [
        t(`nominations.awardHelp.${code}`),
        quotas && (free > 0 ? t("nominations.freePlaces", { free }) : t("nominations.noPlaces")),
      ]
    : [t("nominations.pickAward")];
  return (
    <Helped field="nominations.awardId">
      <SelectInput
        source="awardId"
        choices={awards}
        translateChoice={false}
        validate={required()}
        helperText={help.filter(Boolean).join(" ")}
      />
    </Helped>
  );
};
