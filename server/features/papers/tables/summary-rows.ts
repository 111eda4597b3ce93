import type { RuleSetting } from "../../campaigns/rule-setting";
import type { Nomination } from "../../nominations/nomination";
import { valueInWords } from "../../snapshots/content-words";
import type { RowValues } from "../../../workbooks/table-shape";
import { WaiverState } from "../../waivers/waiver-state";
import type { Act } from "../../../verb";
import { maskedName, textWithout } from "../dossier/personal-text";
import { mayOpen } from "../forms/registration-data";
import { employerText, leaderText, NOTHING, rankText, yearsInTrade } from "./summary-values";

/** What the rows of a summary table depend on beside the nominations. */
export interface SummaryContext {
  act: Act;
  referenceDate: string;
  rules: Pick<RuleSetting, "rule" | "title">[];
  withoutPersonalData: boolean;
}

/** The rows of the collectives' or the persons' sheet, by column key. */
export const summaryRows = (nominations: Nomination[], context: SummaryContext): RowValues[] => nominations.map((nomination, i) => rowOf(nomination, i + 1, context));

function rowOf(nomination: Nomination, number: number, context: SummaryContext): RowValues {
  const { person, collective, name, unit, award } = nomination;
  const persons = [...(person ? [{ name, birthDate: person.birthDate }] : []), ...(collective ? [{ name: collective.leaderName }] : [])];
  const text: (value: string) => string = context.withoutPersonalData ? textWithout(persons) : (value) => value;
  const common = { number, unit: unit.shortName, award: award.name, name: person && context.withoutPersonalData ? maskedName(name) : name, remark: text(remarkOf(nomination, context)) };
  return { ...common, ...(person ? personOf(nomination, person, context, text) : collective ? collectiveOf(nomination, collective, context, text) : {}) };
}

function personOf({ workplace }: Nomination, person: NonNullable<Nomination["person"]>, { referenceDate, withoutPersonalData }: SummaryContext, text: (value: string) => string): RowValues {
  const inWords = (field: "sex" | "politicalStatus" | "education" | "identity"): string => valueInWords(`person.${field}`, person[field], "zh") ?? "";
  return {
    sex: inWords("sex"),
    ethnicity: person.ethnicity,
    birth: person.birthDate.slice(0, withoutPersonalData ? 4 : 7),
    politicalStatus: inWords("politicalStatus"),
    education: inWords("education"),
    employer: text(employerText(workplace.name, person.post)),
    rank: rankText(person),
    identity: inWords("identity"),
    years: yearsInTrade(person.tradeSince, referenceDate),
    honours: text(person.honours ?? NOTHING),
  };
}

function collectiveOf(nomination: Nomination, collective: NonNullable<Nomination["collective"]>, { act, withoutPersonalData }: SummaryContext, text: (value: string) => string): RowValues {
  return {
    nature: valueInWords("collective.nature", collective.nature, "zh"),
    rank: valueInWords("collective.administrativeRank", collective.administrativeRank, "zh"),
    headcount: collective.headcount,
    workplace: nomination.workplace.name,
    leader: withoutPersonalData ? text(leaderText({ ...collective, leaderName: maskedName(collective.leaderName) })) : leaderText(collective),
    phone: withoutPersonalData ? null : mayOpen(act, nomination) ? act.vault.open(collective.phoneSealed, "collectives.phone_sealed") : collective.phoneMasked,
  };
}

/** Waivers are printed beside whom they are for (R06, R07): those that stand, with the opinion once there is one. */
function remarkOf({ waivers }: Nomination, { rules }: SummaryContext): string {
  const titleOf = (rule: string): string => rules.find((one) => one.rule === rule)?.title ?? rule;
  return waivers
    .filter(({ state }) => state !== WaiverState.REFUSED)
    .sort((one, other) => (one.rule < other.rule ? -1 : 1))
    .map(({ rule, state, opinion }) => (state === WaiverState.GRANTED ? `已豁免“${titleOf(rule)}”：${opinion ?? ""}` : `已申请豁免“${titleOf(rule)}”`))
    .join("；");
}
