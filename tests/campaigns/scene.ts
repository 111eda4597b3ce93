import type { Account } from "../../server/features/accounts/account";
import type { Award } from "../../server/features/campaigns/award";
import type { RecommendingUnit } from "../../server/features/units/recommending-unit";
import type { Act } from "../../server/verb";
import { loadPreset } from "../../server/presets/preset";
import type { TestDesk } from "../support/desk";

export const preset = loadPreset("notice-2024-182");

/** Gives a campaign the notice's rules, with other parameters where told. */
export async function setRules({ owner }: TestDesk, campaignId: string, changed: Record<string, object> = {}): Promise<void> {
  for (const { rule, title, article, source, kind, enabled, parameters } of preset.rules) {
    await owner.query("insert into rule_settings (campaign_id, rule, title, article, source, kind, enabled, parameters) values ($1, $2, $3, $4, $5, $6, $7, $8)", [
      campaignId,
      rule,
      title,
      article,
      source,
      kind,
      enabled,
      { ...parameters, ...changed[rule] },
    ]);
  }
}

/** Gives a unit places for an award, by lines of the ledger, whatever the campaign's state. */
export async function givePlaces({ owner }: TestDesk, { id, campaignId, subjectKind }: Pick<Award, "id" | "campaignId" | "subjectKind">, unit: RecommendingUnit, places: number): Promise<void> {
  const quota = [campaignId, id, unit.id, unit.seat];
  await owner.query("insert into quotas (campaign_id, award_id, unit_id, seat, subject_kind) values ($1, $2, $3, $4, $5) on conflict do nothing", [...quota, subjectKind]);
  await owner.query(
    `insert into quota_entries (quota_id, campaign_id, award_id, unit_id, seat, movement, places_delta, actor_id, actor_name, reason, occurred_at)
     select id, campaign_id, award_id, unit_id, seat, 'ALLOCATED', $5 - places, uuidv7(), '测试', '测试分配', now()
     from quotas where (campaign_id, award_id, unit_id, seat) = ($1, $2, $3, $4)`,
    [...quota, places],
  );
}

/** A statement under an account's walls, past every verb: how many rows it touched, or why none. */
export async function past(desk: TestDesk, account: Account, text: string, values: unknown[] = []): Promise<number | string> {
  const verb = async ({ manager }: Act): Promise<{ id: string; rows: number }> => {
    const [, rows] = await manager.query<[unknown, number]>(text, values);
    return { id: "", rows };
  };
  try {
    return (await desk.builders.by(account, verb, {})).rows;
  } catch (error) {
    const { code, details } = error as { code: string; details: { facts?: { constraint?: string } } };
    return details.facts?.constraint ?? code;
  }
}
