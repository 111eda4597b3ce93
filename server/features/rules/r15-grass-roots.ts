import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import { PersonIdentity } from "../nominations/person-identity";
import type { CampaignFacts } from "./facts";
import { percent } from "./parameters";
import { broken, defineRule, passed } from "./verdict";

/**
 * R15, grass roots and front line first (notice 三（三）): the share of front-line people and of enterprise heads among
 * the persons that stand, for somebody to look at. The notice gives no number; a share of sister notices binds only
 * where the campaign enables it, and exactly the share passes. It holds no gate.
 */
export const grassRoots = defineRule<CampaignFacts>()({
  id: "R15",
  kind: RuleKind.STATISTIC,
  gates: [],
  settings: z.strictObject({
    frontLineIdentities: z.array(z.enum(PersonIdentity)),
    frontLine: z.strictObject({ enabled: z.boolean(), minimumPercent: percent }),
    enterpriseHeads: z.strictObject({ enabled: z.boolean(), maximumPercent: percent }),
  }),
  check({ persons }, { frontLineIdentities, frontLine, enterpriseHeads }) {
    const total = persons.length;
    if (total === 0) return [];
    const ofFrontLine = persons.filter(({ identity }) => frontLineIdentities.includes(identity)).length;
    const ofHeads = persons.filter(({ identity }) => identity === PersonIdentity.ENTERPRISE_HEAD).length;
    const share = (count: number) => Math.round((count * 1000) / total) / 10;
    const line = {
      zh: `已报送的个人 ${total} 名，其中一线人员 ${ofFrontLine} 名，占 ${share(ofFrontLine)}%`,
      en: `${ofFrontLine} of ${total} persons are of the front line, ${share(ofFrontLine)}%`,
    };
    const heads = {
      zh: `已报送的个人 ${total} 名，其中企业负责人 ${ofHeads} 名，占 ${share(ofHeads)}%`,
      en: `${ofHeads} of ${total} persons are heads of enterprises, ${share(ofHeads)}%`,
    };
    const tooFew = frontLine.enabled && ofFrontLine * 100 < total * frontLine.minimumPercent;
    const tooMany = enterpriseHeads.enabled && ofHeads * 100 > total * enterpriseHeads.maximumPercent;
    return [
      ...(tooFew
        ? broken(
            { zh: `${line.zh}，低于 ${frontLine.minimumPercent}%`, en: `${line.en}, below ${frontLine.minimumPercent}%` },
            { zh: "遴选时向基层单位和工作一线倾斜", en: "Give priority to the grass roots and the front line when selecting" },
          )
        : passed(line.zh, line.en)),
      ...(tooMany
        ? broken(
            { zh: `${heads.zh}，高于 ${enterpriseHeads.maximumPercent}%`, en: `${heads.en}, above ${enterpriseHeads.maximumPercent}%` },
            { zh: "遴选时减少企业负责人", en: "Select fewer heads of enterprises" },
          )
        : passed(heads.zh, heads.en)),
    ];
  },
});
