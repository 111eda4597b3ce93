import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { SEALED_COLUMNS } from "../../vault/sealed-columns";
import { AuditOutcome } from "../audit/audit-outcome";
import { blankEvents } from "../audit/chain/blank-events";
import { recordAudit } from "../audit/record-audit";
import { Campaign } from "../campaigns/campaign";
import type { RetentionExtent } from "./retention-extent";
import { DESK } from "./words";

/**
 * Anonymises a campaign whose day has come, whole or not at all. The database looks itself whether it has, and locks the
 * term: of several servers one does it, and only the first time. Whether it did.
 */
export function anonymiseCampaign(desk: Desk, campaignId: string): Promise<boolean> {
  return transact(desk.dataSource, { as: "service" }, async (manager) => {
    const values = [campaignId, desk.clock.today(), desk.clock.now(), Object.keys(SEALED_COLUMNS)];
    const [{ extent }] = await manager.query<[{ extent: RetentionExtent | null }]>("select app.anonymise_campaign($1, $2, $3, $4) as extent", values);
    if (!extent) return false;
    await recordAudit(manager, DESK, { action: "anonymiseCampaign", subjectType: Campaign.name, subjectIds: [campaignId], outcome: AuditOutcome.SUCCEEDED, input: { ...extent }, address: "" });
    return true;
  });
}

/** Blanks what has come of age of the trail's events of an anonymised campaign; how many. */
export function blankOldEvents(desk: Desk, campaignId: string): Promise<number> {
  return transact(desk.dataSource, { as: "service" }, async (manager) => {
    const events = await blankEvents(manager, desk.vault, campaignId);
    if (events > 0) await recordAudit(manager, DESK, { action: "blankEvents", subjectType: Campaign.name, subjectIds: [campaignId], outcome: AuditOutcome.SUCCEEDED, input: { events }, address: "" });
    return events;
  });
}
