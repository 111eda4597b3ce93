import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { forLog } from "../../graphql/for-log";
import { FileStore } from "./file-store";
import { lock } from "./load-attachable";

/**
 * Removes the content of an attachment that was taken off, unless another one has the same. Called once the removal is
 * committed; whoever attaches the same content meanwhile waits for the lock and writes it anew. Where it fails, the
 * file stays and harms nobody.
 */
export async function forgetContent(desk: Desk, attachmentId: string): Promise<void> {
  await transact(desk.dataSource, { as: "service" }, async (manager) => {
    const [removed] = await manager.query<{ sha256: string }[]>("select app.removed_content($1) as sha256", [attachmentId]);
    if (!removed?.sha256) return;
    await lock(manager, removed.sha256);
    const [unused] = await manager.query<{ sha256: string | null }[]>("select app.removed_content($1) as sha256", [attachmentId]);
    if (unused?.sha256) await new FileStore(desk.config.dataDir).forget(unused.sha256);
  }).catch((error: unknown) => desk.log.error({ err: forLog(error), attachmentId }, "the content of an attachment that was taken off could not be removed"));
}
