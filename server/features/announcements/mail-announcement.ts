import type { Config } from "../../config";
import type { Act } from "../../verb";
import type { Campaign } from "../campaigns/campaign";
import { frameOf } from "../mails/frame-of";
import type { Addressee } from "../mails/late-unit";
import { announcementDraft, unreadDraft } from "../mails/mail-texts";
import { saveBatch } from "../mails/save-batch";
import type { Announcement } from "./announcement";

interface Mailing {
  config: Config;
  campaign: Campaign;
  /** Only to units that have not opened it, to remind them. */
  unread: boolean;
}

/** Puts mails about an announcement into the outbox; null where no unit is left to be written to. */
export async function mailAnnouncement({ manager, actor, clock }: Pick<Act, "manager" | "actor" | "clock">, announcement: Announcement, { config, campaign, unread }: Mailing): Promise<{ id: string } | null> {
  const { id, seat, title, text, important } = announcement;
  const [{ units }] = await manager.query<[{ units: Addressee[] }]>("select app.announcement_addresses($1, $2) as units", [id, unread]);
  if (units.length === 0) return null;
  const frame = await frameOf(manager, config, campaign, seat);
  const draft = unread ? unreadDraft(title, important, units, frame) : announcementDraft(title, text, units, frame);
  return saveBatch(manager, draft, { campaignId: campaign.id, seat, announcementId: id, preparedBy: actor.name, preparedAt: clock.now().toISOString() });
}
