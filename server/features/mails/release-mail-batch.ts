import type { Config } from "../../config";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { ReferenceInput } from "../../graphql/reference-input";
import type { Verb } from "../../verb";
import { loadRunningCampaign } from "../campaigns/load-running-campaign";
import { sendsNothing } from "./sends-nothing";
import { loadPrepared } from "./load-prepared";
import { Mail } from "./mail";
import { MailBatch } from "./mail-batch";
import { MailBatchState } from "./mail-batch-state";
import { MailState } from "./mail-state";

/**
 * Lets a batch leave: its mails are sent in the background, one after another. A demonstration may release, too; its
 * mails are withheld. Elsewhere somebody must have said through which mail server they go.
 */
export const releaseMailBatch =
  (config: Config): Verb<ReferenceInput, { id: string }> =>
  async ({ manager, actor, clock }, input) => {
    const batch = await loadPrepared(manager, input, "released");
    const campaign = await loadRunningCampaign(manager, batch.campaignId);
    if (!sendsNothing(clock, campaign) && !config.smtp) throw new DeskError("MAIL_NOT_SET_UP");
    if (!(await manager.existsBy(Mail, { batchId: batch.id, state: MailState.WAITING }))) refuseField("id", "本批没有待发送的邮件。", "no mail of this batch waits to be sent.");
    return manager.save(MailBatch, Object.assign(batch, { state: MailBatchState.RELEASED, releasedBy: actor.name, releasedAt: clock.now().toISOString() }));
  };
