import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import { ProcedureStep } from "../procedure/procedure-step";
import type { NominationFacts, StepFacts } from "./facts";
import { fixed } from "./parameters";
import { broken, defineRule, Gate, passed, type Verdict } from "./verdict";
import { isBlank, STEP_WORDS } from "./words";

/** The steps as a campaign may list them; the publicity itself is judged by R05. */
const step = z.enum([ProcedureStep.DEMOCRATIC_RECOMMENDATION, ProcedureStep.COLLECTIVE_DELIBERATION, "UNIT_PUBLICITY"]);
type Step = z.output<typeof step>;

/**
 * R04, the order of the procedure (notice 三（二）): 民主推荐, then 领导班子集体研究, then 单位公示, each dated and evidenced.
 * Two steps on one day are in order, as dates tell no hours; a publicity that starts before the day of the deliberation
 * is a breach. Nobody votes who is not present. A meeting of a day still to come has not been held.
 */
export const procedure = defineRule<NominationFacts>()({
  id: "R04",
  kind: RuleKind.HARD,
  gates: [Gate.SUBMISSION, Gate.APPROVAL],
  settings: z.strictObject({ steps: z.array(step).min(1), dated: fixed(true), evidenced: z.boolean() }),
  check(facts, { steps, evidenced }) {
    const problems = steps.flatMap((step) => [...checkStep(facts, step), ...(evidenced ? checkEvidence(facts, step) : [])]);
    const dates = steps.flatMap((step) => {
      const day = dayOf(facts, step);
      return day === null ? [] : [{ step, day }];
    });
    const disorder = dates.flatMap((later, index) => {
      const earlier = dates[index - 1];
      return earlier && later.day < earlier.day ? outOfOrder(earlier, later) : [];
    });
    if (problems.length + disorder.length > 0) return [...problems, ...disorder];
    return passed(
      `程序齐全有序：${dates.map(({ step, day }) => `${STEP_WORDS[step].zh} ${day}`).join("，")}`,
      `The steps are complete and in order: ${dates.map(({ step, day }) => `${STEP_WORDS[step].en} ${day}`).join(", ")}`,
      { field: "procedure" },
    );
  },
});

const fieldOf = (step: Step): string => (step === "UNIT_PUBLICITY" ? "publicity" : `procedure.${step}`);

const recordOf = ({ steps }: NominationFacts, step: Step): StepFacts | undefined => steps.find((held) => held.step === step);

const dayOf = (facts: NominationFacts, step: Step): string | null =>
  (step === "UNIT_PUBLICITY" ? facts.publicity?.startsOn : recordOf(facts, step)?.heldOn) ?? null;

function checkStep(facts: NominationFacts, step: Step): Verdict[] {
  if (step === "UNIT_PUBLICITY") return [];
  const { zh, en } = STEP_WORDS[step];
  const field = fieldOf(step);
  const held = recordOf(facts, step);
  if (!held) {
    return broken(
      { zh: `没有${zh}的记录`, en: `There is no record of the ${en}` },
      { zh: `完成${zh}，登记日期、地点、参加人数和会议材料`, en: `Hold the ${en} and record its date, place, attendance and minutes` },
      { field },
    );
  }
  const problems: Verdict[] = [];
  if (held.heldOn > facts.today) {
    problems.push(...broken(
      { zh: `${zh}的日期 ${held.heldOn} 晚于今天 ${facts.today}`, en: `The ${en} is dated ${held.heldOn}, after today, ${facts.today}` },
      { zh: `更正日期，或在${zh}举行后再登记`, en: `Correct the date, or record the ${en} once it has been held` },
      { field },
    ));
  }
  const votes = (held.votesFor ?? 0) + (held.votesAgainst ?? 0) + (held.votesAbstain ?? 0);
  if (votes > held.present) {
    problems.push(...broken(
      { zh: `${zh}共计 ${votes} 票，多于参加人数 ${held.present} 人`, en: `The ${en} counted ${votes} votes with ${held.present} present` },
      { zh: "核对会议记录，更正票数或参加人数", en: "Check the minutes and correct the votes or the attendance" },
      { field },
    ));
  }
  return problems;
}

function checkEvidence(facts: NominationFacts, step: Step): Verdict[] {
  const held = step === "UNIT_PUBLICITY" ? facts.publicity : recordOf(facts, step);
  if (!held || !isBlank(held.evidence)) return [];
  const { zh, en } = STEP_WORDS[step];
  return broken(
    { zh: `${zh}（${dayOf(facts, step)}）没有佐证材料`, en: `There is no evidence of the ${en} of ${dayOf(facts, step)}` },
    step === "UNIT_PUBLICITY"
      ? { zh: "登记公示文号或公示照片等佐证材料", en: "Record the number of the notice or a photograph of it" }
      : { zh: "登记会议纪要的名称和文号", en: "Record the name and number of the minutes" },
    { field: fieldOf(step) },
  );
}

function outOfOrder(earlier: { step: Step; day: string }, later: { step: Step; day: string }): Verdict[] {
  const first = STEP_WORDS[earlier.step];
  const second = STEP_WORDS[later.step];
  return broken(
    { zh: `${second.zh}（${later.day}）早于${first.zh}（${earlier.day}）`, en: `The ${second.en} (${later.day}) came before the ${first.en} (${earlier.day})` },
    {
      zh: `日期有误的更正；确系次序颠倒的，在${first.zh}之后重新进行${second.zh}`,
      en: `Correct a wrong date; if the order was wrong, hold the ${second.en} again after the ${first.en}`,
    },
    { field: fieldOf(later.step) },
  );
}
