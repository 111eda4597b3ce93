import { isDeepStrictEqual } from "node:util";
import type { EntityManager } from "typeorm";
import { refuseField } from "../../errors/refuse-field";
import type { Campaign } from "./campaign";
import { RuleSetting } from "./rule-setting";

/** The dates that a campaign and its rules both carry. */
export type Dates = Pick<Campaign, "referenceDate" | "contactDeadline" | "materialsDeadline">;

/** Parameters of rules that repeat a date of the campaign: one value, entered once (R10, R12, R16). */
const BOUND: Record<string, (keyof Dates)[]> = {
  R10: ["referenceDate"],
  R12: ["referenceDate"],
  R16: ["contactDeadline", "materialsDeadline"],
};

/**
 * A rule's parameters with the campaign's dates in them.
 *
 * @example withDates("R12", { minimumYears: 5 }, campaign) // { minimumYears: 5, referenceDate: "2025-08-26" }
 */
export function withDates(rule: string, parameters: object, dates: Dates): object {
  return { ...parameters, ...Object.fromEntries((BOUND[rule] ?? []).map((date) => [date, dates[date]])) };
}

/** Refuses parameters that say another date than the campaign. */
export function refuseOtherDates(rule: string, parameters: object, dates: Dates): void {
  for (const date of BOUND[rule] ?? []) {
    const given = Object.entries(parameters).find(([name]) => name === date)?.[1];
    if (given === dates[date]) continue;
    const field = `parameters.${date}`;
    refuseField(
      field,
      `参数 ${date} 须与活动的日期 ${dates[date]} 一致；筹备期间请修改活动的日期，启动后请为有关单位办理延期。`,
      `the parameter ${date} is the campaign's ${dates[date]}: change it there while the campaign is prepared; later, extend a unit's deadline.`,
    );
  }
}

/** Lets the rules of a campaign in preparation follow its dates. */
export async function followDates(manager: EntityManager, campaign: Campaign): Promise<void> {
  for (const { id, rule, parameters, version } of await manager.findBy(RuleSetting, { campaignId: campaign.id })) {
    const now = withDates(rule, parameters, campaign);
    if (!isDeepStrictEqual(now, parameters)) await manager.update(RuleSetting, id, { parameters: now, version: version + 1 });
  }
}
