import { In } from "typeorm";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import type { TakeOutMailsInput } from "./inputs";
import { loadPrepared } from "./load-prepared";
import { Mail } from "./mail";
import { MailBatch } from "./mail-batch";
import { MailState } from "./mail-state";

/** Takes single mails out of a batch that has not left, or puts them back: all of those named, or none. */
export async function takeOutMails({ manager }: Act, input: TakeOutMailsInput): Promise<{ id: string }> {
  const batch = await loadPrepared(manager, input, "changed");
  const [from, to] = input.back ? [MailState.TAKEN_OUT, MailState.WAITING] : [MailState.WAITING, MailState.TAKEN_OUT];
  const ids = [...new Set(input.mailIds)];
  const { affected } = await manager.update(Mail, { id: In(ids), batchId: batch.id, state: from }, { state: to });
  if (affected !== ids.length) refuseField("mailIds", "所选邮件中有的不属于本批或状态已变，请刷新后重新选择。", "one of these mails is not of this batch, or stands otherwise by now; reload and choose again.");
  batch.version += 1;
  await manager.update(MailBatch, { id: batch.id }, { version: batch.version });
  return batch;
}
