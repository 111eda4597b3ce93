import type { RuleKind } from "../campaigns/rule-kind";
import type { CampaignFacts, NominationFacts } from "./facts";
import { provinceQuota } from "./r01-province-quota";
import { differential } from "./r02-differential";
import { unitQuota } from "./r03-unit-quota";
import { procedure } from "./r04-procedure";
import { publicity } from "./r05-publicity";
import { sameWorkplace } from "./r06-same-workplace";
import { earlierHonours } from "./r07-earlier-honours";
import { rankCeiling } from "./r08-rank-ceiling";
import { divisionShare } from "./r09-division-share";
import { collectiveRecord } from "./r10-collective-record";
import { personRecord } from "./r11-person-record";
import { seniority } from "./r12-seniority";
import { fourGates } from "./r13-four-gates";
import { deeds } from "./r14-deeds";
import { grassRoots } from "./r15-grass-roots";
import { deadlines } from "./r16-deadlines";
import { materials } from "./r17-materials";
import { breach } from "./r18-breach";
import { revocation } from "./r19-revocation";
import { once } from "./r20-once";
import { consultation } from "./r21-consultation";
import { priorConsent } from "./r22-prior-consent";
import { backFill } from "./r23-back-fill";
import type { Gate, Rule, Verdict } from "./verdict";

/** A rule whose settings are its own business: what lists of rules hold. */
export interface RegisteredRule<Facts> {
  id: string;
  kind: RuleKind;
  gates: Gate[];
  /** Reads a campaign's parameters; throws a ZodError that names the wrong one. */
  parse(parameters: unknown): unknown;
  /** Reads the parameters once, to judge many cases by them. */
  with(parameters: unknown): (facts: Facts) => Verdict[];
  /** Judges one case. */
  verdicts(facts: Facts, parameters: unknown): Verdict[];
}

/** Forgets the type of a rule's settings: they go from `parse` to `check` in here and nowhere else. */
function register<Facts, Settings>({ id, kind, gates, settings, check }: Rule<Facts, Settings>): RegisteredRule<Facts> {
  const judge = (parameters: unknown) => {
    const parsed = settings.parse(parameters);
    return (facts: Facts) => check(facts, parsed);
  };
  return {
    id,
    kind,
    gates,
    parse: (parameters) => settings.parse(parameters),
    with: judge,
    verdicts: (facts, parameters) => judge(parameters)(facts),
  };
}

/** Rules of one nomination, in order of id. */
export const nominationRules: RegisteredRule<NominationFacts>[] = [
  register(unitQuota),
  register(procedure),
  register(publicity),
  register(sameWorkplace),
  register(earlierHonours),
  register(rankCeiling),
  register(collectiveRecord),
  register(personRecord),
  register(seniority),
  register(fourGates),
  register(deeds),
  register(deadlines),
  register(materials),
  register(breach),
  register(revocation),
  register(once),
  register(consultation),
  register(priorConsent),
];

/** Rules of a whole campaign, in order of id. */
export const campaignRules: RegisteredRule<CampaignFacts>[] = [
  register(provinceQuota),
  register(differential),
  register(divisionShare),
  register(grassRoots),
  register(backFill),
];

/** R01 … R23. */
export const ruleIds: string[] = [...nominationRules, ...campaignRules].map(({ id }) => id).sort();
