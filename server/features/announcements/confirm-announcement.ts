import { IsNull } from "typeorm";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import type { Announcement } from "./announcement";
import { AnnouncementReceipt } from "./announcement-receipt";
import type { AnnouncementInput } from "./inputs";
import { readAnnouncement } from "./read-announcement";

/** Confirms an important announcement (已阅知): whoever confirms has read it. The first time counts. */
export async function confirmAnnouncement(act: Act, input: AnnouncementInput): Promise<Announcement> {
  const announcement = await readAnnouncement(act, input);
  if (!announcement.important) refuseField("id", "该公告无须确认。", "this announcement asks for no confirmation.");
  const mine = { announcementId: input.id, accountId: act.actor.accountId, confirmedAt: IsNull() };
  await act.manager.update(AnnouncementReceipt, mine, { confirmedAt: act.clock.now().toISOString() });
  return announcement;
}
