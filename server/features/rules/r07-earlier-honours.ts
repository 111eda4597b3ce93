import { z } from "zod";
import type { Text } from "../../errors/registry";
import { RuleKind } from "../campaigns/rule-kind";
import { HonourState } from "../honours/honour-state";
import { HonourLevel } from "../nominations/honour-level";
import { OfficeBody } from "../office/office-body";
import type { NominationFacts, PersonFacts, RegisterFacts } from "./facts";
import { honourReaches } from "./ranks";
import { broken, defineRule, Gate, passed } from "./verdict";
import { HONOUR_WORDS, listed } from "./words";

/**
 * R07, earlier honours (notice 三（三）): who holds an honour of `honourLevelFrom` or above and enjoys its treatment is,
 * in principle, not recommended again; a breach needs a waiver. Both conditions are needed of one honour: a national one
 * without treatment passes. 省部级 itself counts ("含"). It counts what the form declares and what the honours register
 * shows to stand; what was revoked is R19's. It speaks of persons (人员), so collectives are not asked.
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
  check({ person, register }, { honourLevelFrom, inclusive, treatmentRequired }) {
    if (person === null) return [];
    const standing = register.filter(({ state }) => state === HonourState.CONFERRED);
    const honours = [{ level: person.honourLevel, treatment: person.honourTreatment }, ...standing];
    const barred = honours.some(({ level, treatment }) => honourReaches(level, honourLevelFrom, inclusive) && (treatment || !treatmentRequired));
    const facts = told(person, standing);
    const field = "person.honourLevel";
    if (!barred) return passed(facts.zh, facts.en, { field });
    return broken(
      facts,
      { zh: "原则上改推荐其他人选；确需推荐的，写明理由申请豁免", en: "Recommend somebody else; if it must be this person, ask for a waiver and give the reasons" },
      { field },
    );
  },
});

/** What the form declares, what the register says, and whether the form left something out. */
function told({ honourLevel, honourTreatment }: PersonFacts, standing: RegisterFacts[]): Text {
  const held = HONOUR_WORDS[honourLevel];
  const declared =
    honourLevel === HonourLevel.NONE
      ? { zh: "未获得过表彰", en: "No honour held so far" }
      : {
          zh: `曾获最高表彰为${held.zh}，${enjoyed(honourTreatment).zh}`,
          en: `Highest honour so far: ${held.en}, ${enjoyed(honourTreatment).en}`,
        };
  if (standing.length === 0) return declared;
  const lines = listed(standing.map(line));
  const hidden = standing.some(({ level, treatment }) => !honourReaches(honourLevel, level, true) || (treatment && !honourTreatment));
  return {
    zh: `填报：${declared.zh}；荣誉登记簿载明：${lines.zh}${hidden ? "，与填报不一致" : ""}`,
    en: `The form says: ${declared.en}; the honours register shows: ${lines.en}${hidden ? ", which the form does not declare" : ""}`,
  };
}

const line = ({ level, treatment, campaignName, conferredOn }: RegisterFacts): Text => ({
  zh: `${campaignName}（${HONOUR_WORDS[level].zh}，${conferredOn} 授予，${enjoyed(treatment).zh}）`,
  en: `${campaignName || "an earlier campaign"} (${HONOUR_WORDS[level].en}, conferred on ${conferredOn}, ${enjoyed(treatment).en})`,
});

const enjoyed = (treatment: boolean): Text => (treatment ? { zh: "享受相应待遇", en: "with its treatment" } : { zh: "未享受相应待遇", en: "without its treatment" });
