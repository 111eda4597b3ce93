import { In } from "typeorm";
import type { Config } from "../../config";
import { refuseField } from "../../errors/refuse-field";
import { tidy } from "../../graphql/tidy";
import type { Verb } from "../../verb";
import { loadRunningCampaign } from "../campaigns/load-running-campaign";
import { Seat } from "../campaigns/seat";
import { oneLine } from "../mails/compose-text";
import { RecommendingUnit } from "../units/recommending-unit";
import { Announcement } from "./announcement";
import { AnnouncementUnit } from "./announcement-unit";
import { Audience } from "./audience";
import type { PublishAnnouncementInput } from "./inputs";
import { mailAnnouncement } from "./mail-announcement";

/** Publishes an announcement to units of one's seat or to the leading group. Its readers get a notice, by trigger. */
export const publishAnnouncement =
  (config: Config): Verb<PublishAnnouncementInput, Announcement> =>
  async ({ manager, actor, clock }, input) => {
    const { campaignId, audience, byMail } = input;
    const important = input.important ?? false; // null is left out, too
    const campaign = await loadRunningCampaign(manager, campaignId);
    const seat = actor.seat ?? Seat.INDUSTRY;
    const unitIds = [...new Set(input.unitIds ?? [])];
    if (audience === Audience.CHOSEN_UNITS && unitIds.length === 0) refuseField("unitIds", "请至少选择一个推荐单位。", "needs at least one unit.");
    if (audience !== Audience.CHOSEN_UNITS && unitIds.length > 0) refuseField("unitIds", "只有发给部分单位时才选择单位。", "units are chosen only where it is for chosen ones.");
    if (byMail && audience === Audience.LEADING_GROUP) refuseField("byMail", "领导小组成员没有登记邮箱，请另行告知。", "members of the leading group have no address here; tell them otherwise.");
    const known = await manager.countBy(RecommendingUnit, { id: In(unitIds), seat });
    if (known !== unitIds.length) refuseField("unitIds", "所选单位中有的不存在或不属于本口，请重新选择。", "one of these units is not there, or not of your seat; choose again.");
    const { title, text } = tidy({ title: oneLine(input.title), text: input.text });
    const made = manager.create(Announcement, { campaignId, seat, audience, title, text, important, publishedBy: actor.name, publishedAt: clock.now().toISOString() });
    const announcement = await manager.save(made);
    if (unitIds.length > 0) await manager.createQueryBuilder().insert().into(AnnouncementUnit).values(unitIds.map((unitId) => ({ announcementId: announcement.id, unitId, seat }))).updateEntity(false).execute();
    if (byMail) await mailAnnouncement({ manager, actor, clock }, announcement, { config, campaign, unread: false });
    return announcement;
  };
