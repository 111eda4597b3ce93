import type { ReactNode } from "react";
import { Facts } from "../../shared/Facts";
import { useDateWords } from "../../shared/format";
import { Panel } from "../../shared/Panel";
import type { Nomination, Person } from "../../shared/schema";
import { useCampaign } from "../../shared/useCampaign";
import { useT } from "../../shared/useT";
import { fullYears } from "./fullYears";
import { hasTreatment } from "./toInput";
import { useRevealable } from "./useRevealable";

interface PersonFactsProps {
  nomination: Nomination;
  person: Person;
}

/** A person's facts in the order of the registration form. */
export const PersonFacts = (props: PersonFactsProps) => {
  const { idNumberMasked, mobileMasked } = props.person;
  const facts = useRevealable(props.nomination, usePersonFacts(props), { [idNumberMasked]: "ID_NUMBER", [mobileMasked]: "MOBILE" });
  return (
    <Panel title={useT()("nominations.facts")}>
      <Facts of={facts} />
    </Panel>
  );
};

/** The same as terms and values, for the page on paper. */
export function usePersonFacts({ nomination: { workplace }, person }: PersonFactsProps): readonly (readonly [string, ReactNode])[] {
  const t = useT();
  const { month } = useDateWords();
  const referenceDate = useCampaign()?.referenceDate;
  const label = (field: string) =>
    t(`resources.nominations.fields.person.${field}` as "resources.nominations.fields.person.sex");
  const rank = t(`enums.administrativeRank.${person.administrativeRank}`);
  const years = referenceDate ? fullYears(person.tradeSince, referenceDate) : undefined;
  return [
    [t("nominations.sexAndEthnicity"), `${t(`enums.sex.${person.sex}`)}　${person.ethnicity}`],
    [t("nominations.birthMonth"), month(person.birthDate)],
    [label("idNumber"), person.idNumberMasked],
    [label("mobile"), person.mobileMasked],
    [label("politicalStatus"), t(`enums.politicalStatus.${person.politicalStatus}`)],
    [label("education"), t(`enums.education.${person.education}`)],
    [t("resources.nominations.fields.workplaceId"), workplace.name],
    [t("resources.workplaces.fields.nature"), t(`enums.workplaceNature.${workplace.nature}`)],
    [label("post"), person.post],
    [t("nominations.rankAndTitle"), [rank, person.professionalTitle].filter(Boolean).join("　")],
    [label("identity"), t(`enums.personIdentity.${person.identity}`)],
    [
      t("nominations.tradeTime"),
      t("nominations.tradeYears", { years, since: month(person.tradeSince) }),
    ],
    [label("honourLevel"), t(`enums.honourLevel.${person.honourLevel}`)],
    [
      label("honourTreatment"),
      hasTreatment(person.honourLevel) ? t(person.honourTreatment ? "app.yes" : "app.no") : null,
    ],
    [label("honours"), person.honours],
    [label("misconduct"), person.misconduct],
  ];
}
