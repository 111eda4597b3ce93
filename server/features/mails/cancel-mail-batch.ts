import type { ReferenceInput } from "../../graphql/reference-input";
import type { Act } from "../../verb";
import { loadPrepared } from "./load-prepared";
import { MailBatch } from "./mail-batch";
import { MailBatchState } from "./mail-batch-state";

/** Drops a batch that has not left: nothing of it is sent. */
export async function cancelMailBatch({ manager }: Act, input: ReferenceInput): Promise<{ id: string }> {
  const batch = await loadPrepared(manager, input, "cancelled");
  batch.state = MailBatchState.CANCELLED;
  return manager.save(MailBatch, batch);
}
