import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import type { NominationFacts } from "./facts";
import { broken, defineRule, Gate, passed } from "./verdict";
import { isBlank } from "./words";

/**
 * R11, the person's record (notice 三（三）): no dereliction, no discipline or legal problem. The notice sets no look-back
 * here: whatever is declared counts, however old. It rests on what the unit declares and the gates of the reviews (R13).
 */
export const personRecord = defineRule<NominationFacts>()({
  id: "R11",
  kind: RuleKind.HARD,
  gates: [Gate.SUBMISSION, Gate.APPROVAL],
  settings: z.strictObject({ awards: z.array(z.string().min(1)) }),
  check({ person, award }, { awards }) {
    if (person === null || !awards.includes(award.code)) return [];
    const field = "person.misconduct";
    if (isBlank(person.misconduct)) {
      return passed("申报无失职渎职和违纪违法问题", "No dereliction, no discipline or legal problem is declared", { field });
    }
    return broken(
      { zh: `申报有失职渎职或违纪违法问题：${person.misconduct}`, en: `Dereliction or a discipline or legal problem is declared: ${person.misconduct}` },
      { zh: "核对情况；情况属实的，不能推荐，请改推荐其他人选", en: "Check it; if it is so, recommend somebody else" },
      { field },
    );
  },
});
