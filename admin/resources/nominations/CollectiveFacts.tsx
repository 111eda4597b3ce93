import { Facts } from "../../shared/Facts";
import { Panel } from "../../shared/Panel";
import type { Collective, Nomination } from "../../shared/schema";
import { useT } from "../../shared/useT";

interface CollectiveFactsProps {
  nomination: Nomination;
  collective: Collective;
}

/** A collective's facts in the order of the registration form. */
export const CollectiveFacts = ({ nomination: { workplace }, collective }: CollectiveFactsProps) => {
  const t = useT();
  return (
    <Panel title={t("nominations.facts")}>
      <Facts
        of={[
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
        ]}
      />
    </Panel>
  );
};
