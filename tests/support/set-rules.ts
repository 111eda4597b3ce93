import { loadPreset } from "../../server/presets/preset";
import type { TestDesk } from "./desk";

const { rules } = loadPreset("notice-2024-182");

/** Sets some of the notice's rules, or all, for a campaign; `changed` says which parameters of which rule differ. */
export async function setRules(desk: TestDesk, campaignId: string, ids = rules.map(({ rule }) => rule), changed: Record<string, object> = {}): Promise<void> {
  for (const { rule, title, article, source, kind, enabled, parameters } of rules.filter((one) => ids.includes(one.rule))) {
    await desk.owner.query("insert into rule_settings (campaign_id, rule, title, article, source, kind, enabled, parameters) values ($1, $2, $3, $4, $5, $6, $7, $8)", [
      campaignId, rule, title, article, source, kind, enabled, { ...parameters, ...changed[rule] },
    ]);
  }
}
