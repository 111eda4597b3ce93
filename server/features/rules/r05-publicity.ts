import { z } from "zod";
import { nextDay } from "../calendar/working-days";
import { RuleKind } from "../campaigns/rule-kind";
import type { NominationFacts, PublicityFacts } from "./facts";
import { fixed, positive, words } from "./parameters";
import { broken, defineRule, Gate, passed, type Verdict } from "./verdict";
import { several } from "./words";

/**
 * R05, the publicity in the nominee's own unit (notice 三（二）): at least `workingDays` working days, the first day
 * counted, weekends worked in exchange counted, holidays not, never shortened. A material change of what was shown
 * restarts it. Objections hold the nomination until they are closed; an upheld one does not let it move on.
 * `from` is given only where waiting alone mends it. Of dates only the first trouble is told: the others go with it.
 */
export const publicity = defineRule<NominationFacts>()({
  id: "R05",
  kind: RuleKind.HARD,
  gates: [Gate.SUBMISSION, Gate.APPROVAL],
  settings: z.strictObject({
    workingDays: positive,
    startDayCounts: fixed(true),
    makeUpWeekendsCount: fixed(true),
    contents: words,
    materialChangeRestarts: z.boolean(),
    mayBeShortened: fixed(false),
  }),
  check({ publicity: shown }, { workingDays, contents, materialChangeRestarts }) {
    if (shown === null) {
      return broken(
        { zh: "尚未在本单位公示", en: "There has been no publicity in the nominee's unit" },
        {
          zh: `在本单位公示${contents.join("和")}，公示期不少于 ${workingDays} 个工作日`,
          en: `Show ${contents.join(", ")} in the nominee's unit for at least ${several(workingDays, "working day")}`,
        },
        { field: "publicity" },
      );
    }
    const problems = [...checkPeriod(shown, workingDays, materialChangeRestarts), ...checkObjections(shown)];
    if (problems.length > 0) return problems;
    const { startsOn, endsOn } = shown;
    return passed(
      `自 ${startsOn} 至 ${endsOn} 公示 ${shown.workingDays} 个工作日，期满无未办结的异议`,
      `Shown from ${startsOn} to ${endsOn}, ${several(shown.workingDays, "working day")}; over, with no objection open`,
      { field: "publicity" },
    );
  },
});

function checkPeriod(shown: PublicityFacts, workingDays: number, changeRestarts: boolean): Verdict[] {
  const { startsOn, endsOn } = shown;
  const restart = {
    zh: `重新公示，公示期不少于 ${workingDays} 个工作日`,
    en: `Begin the publicity anew, for at least ${several(workingDays, "working day")}`,
  };
  if (shown.outdated && changeRestarts) {
    return broken(
      { zh: `公示（${startsOn} 至 ${endsOn}）的内容与现在的推荐材料不一致`, en: `What was shown from ${startsOn} to ${endsOn} differs from the nomination as it stands` },
      restart,
      { field: "publicity" },
    );
  }
  if (shown.workingDays < workingDays) {
    return broken(
      {
        zh: `公示期 ${startsOn} 至 ${endsOn} 仅 ${shown.workingDays} 个工作日，少于 ${workingDays} 个工作日`,
        en: `From ${startsOn} to ${endsOn} there are ${several(shown.workingDays, "working day")}, fewer than ${workingDays}`,
      },
      restart,
      { field: "publicity.endsOn" },
    );
  }
  if (shown.finished) return [];
  const from = nextDay(endsOn);
  return broken(
    { zh: `公示尚未期满：自 ${startsOn} 至 ${endsOn}`, en: `The publicity is not over: it runs from ${startsOn} to ${endsOn}` },
    { zh: `公示期满后，自 ${from} 起办理`, en: `Wait for its end: from ${from} on` },
    { field: "publicity", from },
  );
}

function checkObjections({ openObjections, upheldObjections }: PublicityFacts): Verdict[] {
  const problems: Verdict[] = [];
  if (openObjections > 0) {
    problems.push(...broken(
      { zh: `有 ${openObjections} 件异议尚未办结`, en: `${several(openObjections, "objection")} not closed yet` },
      { zh: "由推荐单位调查核实并登记处理结果", en: "The recommending unit looks into it and records how it was handled" },
      { field: "publicity.objections" },
    ));
  }
  if (upheldObjections > 0) {
    problems.push(...broken(
      { zh: `有 ${upheldObjections} 件异议经核实成立`, en: `${several(upheldObjections, "objection")} upheld` },
      { zh: "放弃推荐该对象，或消除异议所指问题后重新公示", en: "Withdraw the nomination, or mend what was objected to and begin the publicity anew" },
      { field: "publicity.objections" },
    ));
  }
  return problems;
}
