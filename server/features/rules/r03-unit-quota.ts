import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import type { NominationFacts } from "./facts";
import { fixed } from "./parameters";
import { broken, defineRule, Gate, passed } from "./verdict";
import { several } from "./words";

/**
 * R03, the unit's quota (notice 一): a unit submits no more of an award than its places. A unit may have none. Places
 * forfeited by a sanction (R18) are not free. A nomination that holds a place needs no other. The verdict tells where
 * things stand; that two submissions at one moment do not take one place is the database's work.
 */
export const unitQuota = defineRule<NominationFacts>()({
  id: "R03",
  kind: RuleKind.HARD,
  gates: [Gate.SUBMISSION],
  settings: z.strictObject({ zeroPlacesAllowed: fixed(true) }),
  check({ award, unit, quota, holdsPlace }) {
    if (holdsPlace) return passed(`已占用${unit.name}的${award.name}名额 1 个`, `It holds one of the places of ${unit.name} for ${award.name}`);
    const remedy = {
      zh: "可先放弃一个已报送的推荐对象以释放名额，或联系领导小组办公室调整名额",
      en: "Withdraw a submitted nomination to free its place, or ask the office of the leading group for more places",
    };
    if (quota === null || quota.places === 0) {
      return broken({ zh: `${unit.name}没有分配到${award.name}名额`, en: `${unit.name} was given no place for ${award.name}` }, {
        zh: "改报有名额的称号，或联系领导小组办公室调整名额",
        en: "Nominate for an award with places, or ask the office of the leading group for places",
      });
    }
    const { places, used, forfeited } = quota;
    const free = places - used - forfeited;
    const facts = {
      zh: `${unit.name}的${award.name}名额 ${places} 个，已用 ${used} 个${forfeited > 0 ? `，被取消 ${forfeited} 个` : ""}`,
      en: `Of ${several(places, "place")} of ${unit.name} for ${award.name}, ${used} used${forfeited > 0 ? ` and ${forfeited} forfeited` : ""}`,
    };
    if (free < 1) return broken({ zh: `${facts.zh}，没有空余名额`, en: `${facts.en}: none is free` }, remedy);
    return passed(`${facts.zh}，空余 ${free} 个`, `${facts.en}: ${free} free`);
  },
});
