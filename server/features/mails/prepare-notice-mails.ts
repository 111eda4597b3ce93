import type { Config } from "../../config";
import { refuseField } from "../../errors/refuse-field";
import type { Verb } from "../../verb";
import { loadRunningCampaign } from "../campaigns/load-running-campaign";
import { Seat } from "../campaigns/seat";
import { frameOf } from "./frame-of";
import type { PrepareNoticeMailsInput } from "./inputs";
import type { Addressee } from "./late-unit";
import { noticesDraft } from "./mail-texts";
import { saveBatch } from "./save-batch";

/** Prepares mails to the units of one's seat that have unread notices: how many, not what they say. */
export const prepareNoticeMails =
  (config: Config): Verb<PrepareNoticeMailsInput, { id: string }> =>
  async ({ manager, actor, clock }, { campaignId }) => {
    const campaign = await loadRunningCampaign(manager, campaignId);
    const seat = actor.seat ?? Seat.INDUSTRY;
    const [{ units }] = await manager.query<[{ units: (Addressee & { unread: number })[] }]>("select app.units_with_unread($1) as units", [campaignId]);
    if (units.length === 0) refuseField("campaignId", "各单位没有未读的站内消息。", "no unit has unread notices.");
    const draft = noticesDraft(units, await frameOf(manager, config, campaign, seat));
    const batch = await saveBatch(manager, draft, { campaignId, seat, preparedBy: actor.name, preparedAt: clock.now().toISOString() });
    if (!batch) throw new Error("A batch prepared by hand is always written");
    return batch;
  };
