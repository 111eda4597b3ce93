import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import { HonourLevel } from "../nominations/honour-level";
import { OfficeBody } from "../office/office-body";
import type { NominationFacts } from "./facts";
import { honourReaches } from "./ranks";
import { broken, defineRule, Gate, passed } from "./verdict";
import { HONOUR_WORDS } from "./words";

/**
 * R07, earlier honours (notice 三（三）): who holds an honour of `honourLevelFrom` or above and enjoys its treatment is,
 * in principle, not recommended again; a breach needs a waiver. Both conditions are needed: a national honour without
 * treatment passes. 省部级 itself counts ("含"). It speaks of persons (人员), so collectives are not asked.
 */
export const earlierHonours = defineRule<NominationFacts>()({
  id: "R07",
  kind: RuleKind.IN_PRINCIPLE,
  gates: [Gate.SUBMISSION, Gate.APPROVAL],
  settings: z.strictObject({
    honourLevelFrom: z.enum(HonourLevel),
    inclusive: z.boolean(),
    treatmentRequired: z.boolean(),
    waivedBy: z.enum(OfficeBody),
    printedOnSummary: z.boolean(),
  }),
  check({ person }, { honourLevelFrom, inclusive, treatmentRequired }) {
    if (person === null) return [];
    const { honourLevel, honourTreatment } = person;
    const field = "person.honourLevel";
    const held = HONOUR_WORDS[honourLevel];
    const facts =
      honourLevel === HonourLevel.NONE
        ? { zh: "未获得过表彰", en: "No honour held so far" }
        : {
            zh: `曾获最高表彰为${held.zh}，${honourTreatment ? "享受" : "未享受"}相应待遇`,
            en: `Highest honour so far: ${held.en}, ${honourTreatment ? "with" : "without"} its treatment`,
          };
    const high = honourReaches(honourLevel, honourLevelFrom, inclusive);
    if (!high || (treatmentRequired && !honourTreatment)) return passed(facts.zh, facts.en, { field });
    return broken(
      facts,
      { zh: "原则上改推荐其他人选；确需推荐的，写明理由申请豁免", en: "Recommend somebody else; if it must be this person, ask for a waiver and give the reasons" },
      { field },
    );
  },
});
