import type { Act } from "../../verb";
import { AnnouncementReceipt } from "./announcement-receipt";
import type { AnnouncementInput } from "./inputs";
import { loadStanding } from "./load-standing";
import type { Announcement } from "./announcement";

/** Says that whoever calls has opened an announcement. The first time counts; their notice of it is read with it, by trigger. */
export async function readAnnouncement({ manager, actor, clock }: Act, { id }: AnnouncementInput): Promise<Announcement> {
  const announcement = await loadStanding(manager, id, { zh: "查阅", en: "read" });
  const receipt = { announcementId: id, seat: announcement.seat, accountId: actor.accountId, name: actor.name, unitId: actor.unitId, readAt: clock.now().toISOString() };
  await manager.createQueryBuilder().insert().into(AnnouncementReceipt).values(receipt).orIgnore().updateEntity(false).execute();
  return announcement;
}
