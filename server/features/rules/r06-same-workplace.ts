import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import { SubjectKind } from "../campaigns/subject-kind";
import { OfficeBody } from "../office/office-body";
import type { NominationFacts } from "./facts";
import { broken, defineRule, Gate, passed } from "./verdict";

/**
 * R06, a collective and a person do not come from one workplace, in principle (notice 三（三）): a breach needs a waiver.
 * A workshop and the company above it are one workplace where `parentIsSameWorkplace`. Two persons, or two collectives,
 * of one workplace are no breach. A nomination of the other seat is counted and not named.
 */
export const sameWorkplace = defineRule<NominationFacts>()({
  id: "R06",
  kind: RuleKind.IN_PRINCIPLE,
  gates: [Gate.SUBMISSION, Gate.APPROVAL],
  settings: z.strictObject({ parentIsSameWorkplace: z.boolean(), waivedBy: z.enum(OfficeBody), printedOnSummary: z.boolean() }),
  check({ subjectKind, workplace, sameWorkplace: others }, { parentIsSameWorkplace }) {
    if (workplace === null) return [];
    const field = "workplaceId";
    const kind = subjectKind === SubjectKind.COLLECTIVE ? { zh: "个人", en: "person" } : { zh: "集体", en: "collective" };
    const counted = others.filter(({ relation }) => relation === "SAME" || parentIsSameWorkplace);
    if (counted.length === 0) {
      return passed(`${workplace.name}没有同时推荐${kind.zh}`, `No ${kind.en} of ${workplace.name} is nominated as well`, { field });
    }
    const named = counted.map(({ name, relation }) => ({
      zh: `${name ?? `另一${kind.zh}`}（${relation === "SAME" ? "同一单位" : "上级或下属单位"}）`,
      en: `${name ?? `another ${kind.en}`} (${relation === "SAME" ? "the same workplace" : "a workplace above or below it"})`,
    }));
    return broken(
      {
        zh: `所在单位${workplace.name}已推荐${kind.zh}：${named.map(({ zh }) => zh).join("、")}`,
        en: `A ${kind.en} of the workplace ${workplace.name} is nominated as well: ${named.map(({ en }) => en).join(", ")}`,
      },
      { zh: "集体和个人保留其一；确有必要同时推荐的，写明理由申请豁免", en: "Keep the collective or the person; if both are needed, ask for a waiver and give the reasons" },
      { field },
    );
  },
});
