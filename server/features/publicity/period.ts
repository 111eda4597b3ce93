import type { EntityManager } from "typeorm";
import { RuleSetting } from "../campaigns/rule-setting";

/** What the notice asks for (三（二）), for a campaign that does not set R05. */
const USUAL_WORKING_DAYS = 5;

/** How many working days a campaign's publicity lasts at least, by the parameters of its R05. */
export function workingDaysIn(parameters: object | null | undefined): number {
  return parameters && "workingDays" in parameters && typeof parameters.workingDays === "number" ? parameters.workingDays : USUAL_WORKING_DAYS;
}

/** The same, from the campaign's settings. */
export async function workingDaysOf(manager: EntityManager, campaignId: string): Promise<number> {
  return workingDaysIn((await manager.findOneBy(RuleSetting, { campaignId, rule: "R05" }))?.parameters);
}
