import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import type { NominationFacts } from "./facts";
import { count } from "./parameters";
import { defineRule, passed } from "./verdict";
import { several } from "./words";

/**
 * R18, what follows a breach of conditions or procedure (notice 三（四）): the nominee is disqualified and the unit loses
 * that place, which nobody fills. A sanction is an act of the office; here the places lost so far are told, so that a
 * unit knows why its table is short. R03 does not count them as free.
 */
export const breach = defineRule<NominationFacts>()({
  id: "R18",
  kind: RuleKind.SANCTION,
  gates: [],
  settings: z.strictObject({ disqualifiesNominee: z.boolean(), placesWithdrawn: count, backFill: z.boolean() }),
  check({ award, unit, quota }, { backFill }) {
    if (quota === null || quota.forfeited === 0) return [];
    return passed(
      `${unit.name}的${award.name}名额已被取消 ${quota.forfeited} 个${backFill ? "" : "，不予递补"}`,
      `${unit.name} has forfeited ${several(quota.forfeited, "place")} for ${award.name}${backFill ? "" : ", not filled again"}`,
    );
  },
});
