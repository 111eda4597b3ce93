import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { forLog } from "../../graphql/for-log";
import { lock } from "./load-attachable";

/**
 * Removes a content unless an attachment, a paper or an import needs it. Called once what needed it is gone; whoever
 * keeps the same content meanwhile waits for the lock and writes it anew. Where it fails, the file stays and harms nobody: it gives whether nothing
 * is left to do.
 */
export async function forgetUnneeded(desk: Desk, sha256: string): Promise<boolean> {
  return transact(desk.dataSource, { as: "service" }, async (manager) => {
    await lock(manager, sha256);
    const [{ needed }] = await manager.query<[{ needed: boolean }]>("select app.content_needed($1) as needed", [sha256]);
    if (!needed) await desk.files.forget(sha256);
    return true;
  }).catch((error: unknown) => {
    desk.log.error({ err: forLog(error), sha256 }, "a content that nothing needs could not be removed");
    return false;
  });
}
