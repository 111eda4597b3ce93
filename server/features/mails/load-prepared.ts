import type { EntityManager } from "typeorm";
import { loadForUpdate } from "../../database/load-for-update";
import { DeskError } from "../../errors/desk-error";
import type { ReferenceInput } from "../../graphql/reference-input";
import { MailBatch } from "./mail-batch";
import { MailBatchState } from "./mail-batch-state";
import { BATCH_ACTS, MAIL_BATCH, MAIL_BATCH_STATE_WORDS } from "./words";

/** Locks a batch that has not left; afterwards nothing of it is changed. */
export async function loadPrepared(manager: EntityManager, reference: Pick<ReferenceInput, "id" | "version">, act: keyof typeof BATCH_ACTS): Promise<MailBatch> {
  const known = await manager.findOneBy(MailBatch, { id: reference.id });
  if (known && known.state !== MailBatchState.PREPARED) {
    throw new DeskError("WRONG_STATE", { facts: { state: MAIL_BATCH_STATE_WORDS[known.state], act: BATCH_ACTS[act], allowed: { zh: "需要再次提醒的，请另行准备一批。", en: "Prepare another batch to remind again." } } });
  }
  return loadForUpdate(manager, MailBatch, reference, MAIL_BATCH);
}
