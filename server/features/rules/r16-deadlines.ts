import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import { NominationState } from "../nominations/nomination-state";
import type { NominationFacts } from "./facts";
import { day, fixed } from "./parameters";
import { broken, defineRule, Gate, passed, type Verdict } from "./verdict";

/**
 * R16, deadlines (notice 三（五）): materials arrive by the end of their day in Shanghai, and the unit has registered its
 * contact. The deadline that binds is in the facts: the campaign's, or the extension the office granted this unit with
 * a reason. What arrived in time stays in time, until it is back with its unit: then it has to arrive again. Whether a
 * contact may still be registered, registering it decides. Arrival of the paper copy is another date and not asked here.
 */
export const deadlines = defineRule<NominationFacts>()({
  id: "R16",
  kind: RuleKind.HARD,
  gates: [Gate.SUBMISSION],
  settings: z.strictObject({
    contactDeadline: day,
    materialsDeadline: day,
    timeZone: fixed("Asia/Shanghai"),
    lateEntryWithReason: z.boolean(),
  }),
  check: (facts, settings) => [
    ...checkMaterials(facts, settings.materialsDeadline, settings.lateEntryWithReason),
    ...checkContact(facts, settings.contactDeadline),
  ],
});

function checkMaterials({ state, materialsDeadline, submittedOn, today }: NominationFacts, ordinary: string, lateEntry: boolean): Verdict[] {
  const withUnit = state === NominationState.DRAFT || state === NominationState.RETURNED;
  const arrivedOn = withUnit ? null : submittedOn;
  const extended = materialsDeadline > ordinary;
  const deadline = {
    zh: `截止日期 ${materialsDeadline}${extended ? `（经同意由 ${ordinary} 延期）` : ""}`,
    en: `the deadline is ${materialsDeadline}${extended ? `, extended from ${ordinary}` : ""}`,
  };
  const again = state === NominationState.RETURNED ? { zh: "重新", en: " again" } : { zh: "", en: "" };
  const arrival =
    arrivedOn === null
      ? { zh: `今天 ${today} 尚未${again.zh}报送`, en: `Today, ${today}, it is not submitted${again.en}` }
      : { zh: `${arrivedOn} 报送`, en: `Submitted on ${arrivedOn}` };
  if ((arrivedOn ?? today) <= materialsDeadline) return passed(`${arrival.zh}，${deadline.zh}`, `${arrival.en}; ${deadline.en}`);
  return broken(
    { zh: `${arrival.zh}，已过${deadline.zh}`, en: `${arrival.en}; ${deadline.en}` },
    lateEntry
      ? { zh: "有特殊情况的，说明理由，向领导小组办公室申请延期", en: "Ask the office of the leading group for a late entry and give the reason" }
      : { zh: "本次活动不受理逾期报送", en: "This campaign takes no late entries" },
  );
}

function checkContact({ contactRegistered, unit, today }: NominationFacts, contactDeadline: string): Verdict[] {
  if (contactRegistered) return passed(`${unit.name}已报送评选推荐工作联系表`, `${unit.name} has registered its contact`);
  const late = today > contactDeadline;
  return broken(
    {
      zh: `${unit.name}尚未报送评选推荐工作联系表，${late ? "已过" : ""}截止日期 ${contactDeadline}`,
      en: `${unit.name} has not registered its contact; the deadline ${late ? "was" : "is"} ${contactDeadline}`,
    },
    { zh: "明确专人负责，先登记联系人，再报送推荐材料", en: "Register somebody in charge before submitting" },
  );
}
