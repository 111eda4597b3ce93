import type { EntityManager } from "typeorm";
import { Award } from "../campaigns/award";
import type { Outcome } from "./outcome";
import { REPORTED_AND_STANDING } from "./outcome-table";
import { rulesBroken } from "./rule-broken";

/** R01: the province never reports more of an award than its quota; those who stand already count. */
export async function checkProvinceQuota(manager: EntityManager, campaignId: string, outcomes: Outcome[], reported: Outcome[]): Promise<void> {
  const joining = new Set(reported.map(({ id }) => id));
  const awards = await manager.findBy(Award, { campaignId });
  const breaches = awards.flatMap(({ id, name, provinceQuota }) => {
    const count = outcomes.filter((one) => one.awardId === id && (joining.has(one.id) || REPORTED_AND_STANDING.includes(one.state))).length;
    if (count <= provinceQuota) return [];
    return {
      rule: "R01",
      field: "nominationIds",
      facts: { zh: `${name}上报合计 ${count} 个，超过全省推荐名额 ${provinceQuota} 个`, en: `${count} reported of ${name}, more than the province's ${provinceQuota}` },
      remedy: { zh: `减少 ${count - provinceQuota} 个`, en: `Report ${count - provinceQuota} fewer` },
    };
  });
  if (breaches.length > 0) throw await rulesBroken(manager, campaignId, breaches);
}
