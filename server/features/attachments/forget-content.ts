import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { forLog } from "../../graphql/for-log";
import { forgetUnneeded } from "./forget-unneeded";

/** Removes the content of an attachment that was taken off, unless something else has the same. Called once the removal is committed. */
export async function forgetContent(desk: Desk, attachmentId: string): Promise<void> {
  try {
    const [removed] = await transact(desk.dataSource, { as: "service" }, (manager) => manager.query<{ sha256: string | null }[]>("select app.removed_content($1) as sha256", [attachmentId]));
    if (removed?.sha256) await forgetUnneeded(desk, removed.sha256);
  } catch (error) {
    desk.log.error({ err: forLog(error), attachmentId }, "the content of an attachment that was taken off could not be removed");
  }
}
