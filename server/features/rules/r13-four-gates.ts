import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import { NominationState } from "../nominations/nomination-state";
import { PersonIdentity } from "../nominations/person-identity";
import { ReviewDecision } from "../nominations/review-decision";
import { ReviewGate } from "../nominations/review-gate";
import type { NominationFacts } from "./facts";
import { broken, defineRule, Gate, passed, type Verdict } from "./verdict";
import { GATE_WORDS, IDENTITY_WORDS, LEVEL_WORDS, listed } from "./words";

/**
 * R13, the four gates (notice 三（一）): 政治关, 实绩关, 身份关, 廉洁关. Two things are asked.
 *
 * The identity of a person fits the award: enterprise staff and 工勤人员 are 劳动模范, cadres of government and public
 * institutions 先进工作者. An award without a list of identities takes all.
 *
 * Each level that approved since the last submission ticked every gate. That nobody has reviewed yet is no breach, and
 * reviews say nothing of a nomination that is back with its unit: who returned it had no reason to tick them.
 */
export const fourGates = defineRule<NominationFacts>()({
  id: "R13",
  kind: RuleKind.HARD,
  gates: [Gate.SUBMISSION, Gate.APPROVAL],
  settings: z.strictObject({
    gates: z.array(z.enum(ReviewGate)).min(1),
    identities: z.record(z.string(), z.array(z.enum(PersonIdentity))),
  }),
  check: (facts, { gates, identities }) => [
    ...checkIdentity(facts, identities[facts.award.code]),
    ...checkReviews(facts, gates),
  ],
});

function checkIdentity({ award, person }: NominationFacts, allowed: PersonIdentity[] | undefined): Verdict[] {
  const identity = person?.identity ?? null;
  if (identity === null || allowed === undefined) return [];
  const field = "person.identity";
  const { zh, en } = IDENTITY_WORDS[identity];
  if (allowed.includes(identity)) {
    return passed(`人员身份为${zh}，符合${award.name}的推荐范围`, `Identity: ${en}, within the range of ${award.name}`, { field });
  }
  const range = listed(allowed.map((each) => IDENTITY_WORDS[each]));
  return broken(
    { zh: `人员身份为${zh}，不在${award.name}的推荐范围（${range.zh}）`, en: `Identity: ${en}; ${award.name} is for: ${range.en}` },
    { zh: "核对人员身份；身份无误的，改报与身份相符的称号", en: "Check the identity; if it is right, nominate for the award that fits it" },
    { field },
  );
}

function checkReviews({ state, reviews }: NominationFacts, gates: ReviewGate[]): Verdict[] {
  if (state === NominationState.DRAFT || state === NominationState.RETURNED) return [];
  const approvals = reviews.filter(({ decision }) => decision === ReviewDecision.APPROVED);
  return [...new Set(approvals.map(({ level }) => level))].flatMap((level) => {
    const missing = approvals
      .filter((review) => review.level === level)
      .map((review) => gates.filter((gate) => !review.gates.includes(gate)))
      .reduce((fewest, each) => (each.length < fewest.length ? each : fewest));
    const { zh, en } = LEVEL_WORDS[level];
    const field = "reviews.gates";
    const all = listed(gates.map((gate) => GATE_WORDS[gate]));
    if (missing.length === 0) return passed(`${zh}审核已确认${all.zh}`, `The review of ${en} confirms: ${all.en}`, { field });
    const open = listed(missing.map((gate) => GATE_WORDS[gate]));
    return broken(
      { zh: `${zh}审核未确认${open.zh}`, en: `The review of ${en} does not confirm: ${open.en}` },
      { zh: `由${zh}逐项把关，确认后再通过`, en: `Let ${en} check each of them before approving` },
      { field },
    );
  });
}
