import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import { AdministrativeRank } from "../workplaces/administrative-rank";
import type { CampaignFacts } from "./facts";
import { fixed, percent } from "./parameters";
import { broken, defineRule, passed } from "./verdict";

/**
 * R09, cadres of 处级 are at most `maximumPercent` of all 先进工作者 (notice 三（三）). Whole persons, rounded down: none of
 * 4, one of 5; exactly the share passes. Persons of other awards count neither above nor below the line.
 *
 * `base` SELECTED: of those the province selects (its quota), so this says how many of the nominees can be; NOMINATED:
 * of those who stand. It holds no gate here, as it binds the slate and no single nomination.
 */
export const divisionShare = defineRule<CampaignFacts>()({
  id: "R09",
  kind: RuleKind.HARD,
  gates: [],
  settings: z.strictObject({
    award: z.string().min(1),
    ranks: z.array(z.enum(AdministrativeRank)),
    maximumPercent: percent,
    inclusive: z.boolean(),
    rounding: fixed("FLOOR"),
    base: z.enum(["SELECTED", "NOMINATED"]),
  }),
  check({ awards, persons }, { award: code, ranks, maximumPercent, inclusive, base }) {
    const award = awards.find((candidate) => candidate.code === code);
    if (!award) return [];
    const standing = persons.filter((person) => person.award === code);
    const cadres = standing.filter(({ administrativeRank }) => ranks.includes(administrativeRank)).length;
    const selected = base === "SELECTED";
    const total = selected ? award.provinceQuota : standing.length;
    const most = mostOf(total, maximumPercent, inclusive);
    const facts = {
      zh: `已报送的${award.name}推荐对象中处级干部 ${cadres} 名；${selected ? "遴选" : "推荐"} ${total} 名，${inclusive ? "不超过" : "低于"} ${maximumPercent}% 即最多 ${most} 名`,
      en: `${cadres} of division rank among those nominated for ${award.name}; of ${total} ${selected ? "to be selected" : "nominated"}, ${inclusive ? "at most" : "less than"} ${maximumPercent}% are ${most} at most`,
    };
    if (cadres <= most) return passed(facts.zh, facts.en);
    return broken(
      facts,
      selected
        ? { zh: `遴选时处级干部最多保留 ${most} 名`, en: `Select ${most} of them at most` }
        : { zh: `减少处级干部人选至 ${most} 名以内`, en: `Reduce them to ${most}` },
    );
  },
});

/** The greatest whole number that stays within the share of a total. */
export function mostOf(total: number, maximumPercent: number, inclusive: boolean): number {
  const share = (total * maximumPercent) / 100;
  return inclusive ? Math.floor(share) : Math.max(0, Math.ceil(share) - 1);
}
