import type { Config } from "../../config";
import { refuseField } from "../../errors/refuse-field";
import type { Verb } from "../../verb";
import { loadRunningCampaign } from "../campaigns/load-running-campaign";
import { Audience } from "./audience";
import type { AnnouncementInput } from "./inputs";
import { loadStanding } from "./load-standing";
import { mailAnnouncement } from "./mail-announcement";

/** Prepares mails to the units that have not opened an announcement of one's own office; they wait in the outbox. */
export const remindUnread =
  (config: Config): Verb<AnnouncementInput, { id: string }> =>
  async ({ manager, actor, clock }, { id }) => {
    const announcement = await loadStanding(manager, id, { zh: "催读", en: "reminded of" });
    if (announcement.audience === Audience.LEADING_GROUP) refuseField("id", "领导小组成员没有登记邮箱，请另行提醒。", "members of the leading group have no address here; remind them otherwise.");
    const campaign = await loadRunningCampaign(manager, announcement.campaignId);
    const batch = await mailAnnouncement({ manager, actor, clock }, announcement, { config, campaign, unread: true });
    if (!batch) refuseField("id", "各单位均已查阅，无须提醒。", "every unit has opened it; nobody has to be reminded.");
    return batch;
  };
