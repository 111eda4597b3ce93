import type { ReactNode } from "react";
import { Facts } from "../../shared/Facts";
import { Panel } from "../../shared/Panel";
import type { Collective, Nomination } from "../../shared/schema";
import { useT } from "../../shared/useT";
import { useRevealable } from "./useRevealable";

interface CollectiveFactsProps {
  nomination: Nomination;
  collective: Collective;
}

/** A collective's facts in the order of the registration form. */
export const CollectiveFacts = (props: CollectiveFactsProps) => {
  const facts = useRevealable(props.nomination, useCollectiveFacts(props), { [props.collective.phoneMasked]: "PHONE" });
  return (
    <Panel title={useT()("nominations.facts")}>
      <Facts of={facts} />
    </Panel>
  );
};

/** The same as terms and values, for the page on paper. */
export function useCollectiveFacts({ nomination: { workplace }, collective }: CollectiveFactsProps): readonly (readonly [string, ReactNode])[] {
  const t = useT();
  return [
    [
      t("resources.nominations.fields.collective.nature"),
      t(`enums.workplaceNature.${collective.nature}`),
    ],
    [
      t("resources.nominations.fields.collective.administrativeRank"),
      t(`enums.administrativeRank.${collective.administrativeRank}`),
    ],
    [
      t("resources.nominations.fields.collective.headcount"),
      t("nominations.headcount", { count: collective.headcount }),
    ],
    [t("resources.nominations.fields.workplaceId"), workplace.name],
    [t("nominations.leader"), `${collective.leaderName}　${collective.leaderPost}`],
    [t("resources.nominations.fields.collective.phone"), collective.phoneMasked],
    [t("resources.nominations.fields.collective.creditCode"), collective.creditCode],
    [t("resources.nominations.fields.collective.honours"), collective.honours],
    [t("resources.nominations.fields.collective.lastAccidentOn"), collective.lastAccidentOn],
    [t("resources.nominations.fields.collective.lastCaseOn"), collective.lastCaseOn],
    [t("resources.nominations.fields.collective.staffViolation"), collective.staffViolation],
  ];
}
