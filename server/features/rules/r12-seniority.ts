import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import { addYears, yearsBetween } from "./dates";
import type { NominationFacts } from "./facts";
import { day, positive } from "./parameters";
import { broken, defineRule, Gate, passed } from "./verdict";
import { several } from "./words";

/**
 * R12, seniority (notice 三（三）): a person has been `minimumYears` or more ("含") in the trade, on the campaign's reference
 * date and not today. Whose fifth year is full on that very day passes. Five years from 02-29 are full on 02-28 of a
 * common year (《民法典》第二百零二条).
 */
export const seniority = defineRule<NominationFacts>()({
  id: "R12",
  kind: RuleKind.HARD,
  gates: [Gate.SUBMISSION, Gate.APPROVAL],
  settings: z.strictObject({ minimumYears: positive, inclusive: z.boolean(), referenceDate: day }),
  check({ person }, { minimumYears, inclusive, referenceDate }) {
    if (person === null || person.tradeSince === null) return [];
    const { tradeSince } = person;
    const field = "person.tradeSince";
    const full = addYears(tradeSince, minimumYears);
    const years = yearsBetween(tradeSince, referenceDate);
    const facts = {
      zh: `从业满 ${years} 年（自 ${tradeSince} 起，计算至 ${referenceDate}）`,
      en: `${several(years, "full year")} in the trade, from ${tradeSince} to ${referenceDate}`,
    };
    if (full < referenceDate || (inclusive && full === referenceDate)) return passed(facts.zh, facts.en, { field });
    return broken(
      {
        zh: `${facts.zh}，${inclusive ? "少于" : "未超过"} ${minimumYears} 年`,
        en: `${facts.en}: ${inclusive ? "fewer than" : "not more than"} ${minimumYears}`,
      },
      {
        zh: `核对从业起始日期，同行业的从业经历可连续计算；确实不足 ${minimumYears} 年的，改推荐其他人选`,
        en: `Check the day it began, all work in the trade counted; if it is right, recommend somebody else`,
      },
      { field },
    );
  },
});
