import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import { SubjectKind } from "../campaigns/subject-kind";
import { HonourItemKind } from "../honours/honour-item-kind";
import { HonourState } from "../honours/honour-state";
import type { NominationFacts } from "./facts";
import { broken, defineRule, Gate } from "./verdict";
import { listed } from "./words";

/**
 * R19, revocation (notice 三（四）): who was honoured and then breaks discipline or law loses the title; the plaque of a
 * collective or the medal of a person is recovered with the certificate, each with its date, and treatment stops. The
 * acts are the honours register's (`honours/`). Of a nomination it is judged whether the register shows a revoked
 * honour of the same person or collective, whoever nominated then: nobody is nominated again after that. The words
 * name no unit.
 */
export const revocation = defineRule<NominationFacts>()({
  id: "R19",
  kind: RuleKind.SANCTION,
  gates: [Gate.SUBMISSION, Gate.APPROVAL],
  settings: z.strictObject({ recovered: z.record(z.enum(SubjectKind), z.array(z.enum(HonourItemKind))), treatmentStopped: z.boolean() }),
  check({ subjectKind, register }) {
    const revoked = register.filter(({ state }) => state === HonourState.REVOKED);
    if (revoked.length === 0) return [];
    const lines = listed(
      revoked.map(({ campaignName, conferredOn, revokedOn }) => ({
        zh: `${campaignName}（${conferredOn} 授予，${revokedOn} 撤销）`,
        en: `${campaignName || "an earlier campaign"} (conferred on ${conferredOn}, revoked on ${revokedOn})`,
      })),
    );
    return broken(
      { zh: `荣誉登记簿载明该对象所获称号已被撤销：${lines.zh}，不得再次推荐`, en: `The honours register shows that a title of this subject was revoked: ${lines.en}; it is not nominated again` },
      { zh: "改推荐其他对象；认为登记有误的，请联系领导小组办公室核对", en: "Recommend somebody else; ask the office of the leading group if the register seems wrong" },
      { field: subjectKind === SubjectKind.PERSON ? "person.idNumber" : "collective.creditCode" },
    );
  },
});
