import type { RuleSetting } from "../campaigns/rule-setting";
import { SubjectKind } from "../campaigns/subject-kind";
import { PersonIdentity } from "../nominations/person-identity";
import { sameWorkplace } from "../rules/r06-same-workplace";
import { divisionShare } from "../rules/r09-division-share";
import { grassRoots } from "../rules/r15-grass-roots";
import type { AdministrativeRank } from "../workplaces/administrative-rank";
import type { NotBoth, SlateConstraint } from "./slate-problem";

/** What the rules ask of somebody who may be chosen. */
export interface SlateFacts {
  id: string;
  awardCode: string;
  subjectKind: SubjectKind;
  /** Of a person; null for a collective. */
  rank: AdministrativeRank | null;
  identity: PersonIdentity | null;
  /** Credit code of the workplace at the top of theirs, and of theirs. */
  workplaceRoot: string;
  workplaceCode: string;
  /** Rules a waiver of which was granted to the nomination. */
  waived: string[];
}

/** A rule as the campaign sets it. */
export type SlateSetting = Pick<RuleSetting, "rule" | "enabled" | "parameters">;

/** What the list keeps by the rules a campaign has set and turned on: R06, R09, and the shares of R15 that are turned on. */
export function constraintsOf(settings: SlateSetting[], candidates: SlateFacts[], nominatedOf: Record<string, number>): SlateConstraint[] {
  const persons = candidates.filter(({ subjectKind }) => subjectKind === SubjectKind.PERSON);
  return [
    ...parametersOf(settings, sameWorkplace).flatMap((parameters) => sameWorkplacePairs(parameters, candidates)),
    ...parametersOf(settings, divisionShare).flatMap((parameters) => divisionShareOf(parameters, persons, nominatedOf)),
    ...parametersOf(settings, grassRoots).flatMap((parameters) => grassRootsShares(parameters, persons)),
  ];
}

/** The campaign's parameters of a rule, read by the rule itself; none where it is not set or turned off. */
function parametersOf<Settings>(settings: SlateSetting[], { id, settings: schema }: { id: string; settings: { parse(parameters: unknown): Settings } }): Settings[] {
  return settings.filter(({ rule, enabled }) => rule === id && enabled).map(({ parameters }) => schema.parse(parameters));
}

type SettingsOf<Rule extends { settings: { parse(parameters: unknown): unknown } }> = ReturnType<Rule["settings"]["parse"]>;

/** R06: a waiver granted to either side of a pair lets both stand. */
function sameWorkplacePairs({ parentIsSameWorkplace }: SettingsOf<typeof sameWorkplace>, candidates: SlateFacts[]): NotBoth[] {
  const rule = sameWorkplace.id;
  const bound = candidates.filter(({ waived }) => !waived.includes(rule));
  const same = (a: SlateFacts, b: SlateFacts) => a.workplaceCode === b.workplaceCode || (parentIsSameWorkplace && a.workplaceRoot === b.workplaceRoot);
  return bound
    .filter(({ subjectKind }) => subjectKind === SubjectKind.COLLECTIVE)
    .flatMap((collective) =>
      bound
        .filter((person) => person.subjectKind === SubjectKind.PERSON && same(collective, person))
        .map((person) => ({ kind: "NOT_BOTH", rule, first: collective.id, second: person.id })),
    );
}

/** R09: of the award's persons on the list, or as many as were nominated for it. */
function divisionShareOf(parameters: SettingsOf<typeof divisionShare>, persons: SlateFacts[], nominatedOf: Record<string, number>): SlateConstraint[] {
  const { award, ranks, maximumPercent, inclusive, base } = parameters;
  const among = persons.filter(({ awardCode }) => awardCode === award);
  const of = among.filter(({ rank }) => rank !== null && ranks.includes(rank));
  if (of.length === 0) return [];
  const share = { kind: "SHARE_AT_MOST" as const, rule: divisionShare.id, of: ids(of), among: ids(among), maximumPercent, inclusive };
  if (base === "SELECTED") return [share];
  const total = nominatedOf[award];
  if (total === undefined) throw new Error(`How many were nominated for ${award} is not given`);
  return [{ ...share, total }];
}

/** R15, over the persons of all awards together. */
function grassRootsShares({ frontLineIdentities, frontLine, enterpriseHeads }: SettingsOf<typeof grassRoots>, persons: SlateFacts[]): SlateConstraint[] {
  const rule = grassRoots.id;
  const among = ids(persons);
  const ofFrontLine = ids(persons.filter(({ identity }) => identity !== null && frontLineIdentities.includes(identity)));
  const ofHeads = ids(persons.filter(({ identity }) => identity === PersonIdentity.ENTERPRISE_HEAD));
  return [
    ...(frontLine.enabled && among.length > 0
      ? [{ kind: "SHARE_AT_LEAST" as const, rule, of: ofFrontLine, among, minimumPercent: frontLine.minimumPercent }]
      : []),
    ...(enterpriseHeads.enabled && ofHeads.length > 0
      ? [{ kind: "SHARE_AT_MOST" as const, rule, of: ofHeads, among, maximumPercent: enterpriseHeads.maximumPercent, inclusive: true }]
      : []),
  ];
}

const ids = (candidates: SlateFacts[]): string[] => candidates.map(({ id }) => id);
