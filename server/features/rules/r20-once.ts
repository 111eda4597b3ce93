import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import { SubjectKind } from "../campaigns/subject-kind";
import type { NominationFacts } from "./facts";
import { fixed } from "./parameters";
import { broken, defineRule, Gate, passed } from "./verdict";

/**
 * R20, one person or collective once (implied by notice 一, 三（二）): by ID number or credit code, whatever unit, award and
 * seat. The words are the same wherever the other nomination is and never name it: it may be the other seat's.
 */
export const once = defineRule<NominationFacts>()({
  id: "R20",
  kind: RuleKind.HARD,
  gates: [Gate.SUBMISSION],
  settings: z.strictObject({
    personBy: fixed("ID_NUMBER"),
    collectiveBy: fixed("CREDIT_CODE"),
    acrossSeats: fixed(true),
    acrossAwards: fixed(true),
  }),
  check({ subjectKind, person, collective, nominatedElsewhere }) {
    const ofPerson = subjectKind === SubjectKind.PERSON;
    if ((ofPerson ? person : collective) === null) return [];
    const field = ofPerson ? "person.idNumber" : "collective.creditCode";
    if (!nominatedElsewhere) return passed("本次活动中没有重复推荐", "Not nominated a second time in this campaign", { field });
    return broken(
      { zh: "该对象在本次活动中已被推荐，同一对象只能推荐一次", en: "This subject is already nominated in this campaign; each may be nominated once" },
      ofPerson
        ? { zh: "核对身份证号；如有疑问，请联系领导小组办公室", en: "Check the ID number; ask the office of the leading group if in doubt" }
        : { zh: "核对统一社会信用代码和集体名称；如有疑问，请联系领导小组办公室", en: "Check the credit code and the name; ask the office of the leading group if in doubt" },
      { field },
    );
  },
});
