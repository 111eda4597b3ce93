import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import { addYears } from "./dates";
import type { NominationFacts } from "./facts";
import { day, positive } from "./parameters";
import { broken, defineRule, Gate, passed } from "./verdict";
import { isBlank } from "./words";

/**
 * R10, the collective's record (notice 三（三）): in the last `lookBackYears` no major accident and no discipline or legal
 * case; staff without violations. The look-back ends on the reference date and begins on the day after the one of that
 * name `lookBackYears` before: what happened on 2019-08-26 is five years old on 2024-08-26 and outside, 2019-08-27 is
 * inside. What happened after the reference date is inside, too. A violation of staff has no look-back in the notice.
 */
export const collectiveRecord = defineRule<NominationFacts>()({
  id: "R10",
  kind: RuleKind.HARD,
  gates: [Gate.SUBMISSION, Gate.APPROVAL],
  settings: z.strictObject({ lookBackYears: positive, referenceDate: day }),
  check({ collective }, { lookBackYears, referenceDate }) {
    if (collective === null) return [];
    const recent = (on: string) => addYears(on, lookBackYears) > referenceDate;
    const remedy = {
      zh: "核对日期；情况属实的，不能推荐，请改推荐其他集体",
      en: "Check the date; if it is right, recommend another collective",
    };
    const period = { zh: `在 ${referenceDate} 前 ${lookBackYears} 年以内`, en: `within the ${lookBackYears} years before ${referenceDate}` };
    const { lastAccidentOn, lastCaseOn, staffViolation } = collective;
    const problems = [
      ...(lastAccidentOn !== null && recent(lastAccidentOn)
        ? broken(
            { zh: `${lastAccidentOn} 发生重大责任事故，${period.zh}`, en: `A major accident on ${lastAccidentOn}, ${period.en}` },
            remedy,
            { field: "collective.lastAccidentOn" },
          )
        : []),
      ...(lastCaseOn !== null && recent(lastCaseOn)
        ? broken(
            { zh: `${lastCaseOn} 发生违纪违法案件，${period.zh}`, en: `A discipline or legal case on ${lastCaseOn}, ${period.en}` },
            remedy,
            { field: "collective.lastCaseOn" },
          )
        : []),
      ...(isBlank(staffViolation)
        ? []
        : broken(
            { zh: `申报干部职工有违纪违法行为：${staffViolation}`, en: `Violations of staff are declared: ${staffViolation}` },
            { zh: "核对情况；情况属实的，不能推荐，请改推荐其他集体", en: "Check it; if it is so, recommend another collective" },
            { field: "collective.staffViolation" },
          )),
    ];
    if (problems.length > 0) return problems;
    return passed(
      `申报近 ${lookBackYears} 年（计算至 ${referenceDate}）无重大责任事故和违纪违法案件，干部职工无违纪违法行为`,
      `No major accident, no case in the ${lookBackYears} years to ${referenceDate} and no violation of staff is declared`,
    );
  },
});
