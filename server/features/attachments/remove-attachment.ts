import { DeskError } from "../../errors/desk-error";
import { loadForUpdate } from "../../database/load-for-update";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { Attachment } from "./attachment";
import type { RemoveAttachmentInput } from "./inputs";
import { loadAttachable } from "./load-attachable";
import { ATTACHMENT, REMOVED } from "./words";

/** Takes a file off what it hangs on, while that can still change. The row stays: who attached it, who took it off, and why. */
export async function removeAttachment({ manager, actor, clock }: Act, input: RemoveAttachmentInput): Promise<Attachment> {
  const seen = await manager.findOneBy(Attachment, { id: input.id });
  if (!seen) throw new DeskError("NOT_FOUND", { facts: { what: ATTACHMENT } });
  if (seen.removedAt !== null) {
    throw new DeskError("WRONG_STATE", { facts: { state: { zh: "已移除", en: "taken off" }, act: REMOVED, allowed: { zh: "如需恢复，请重新上传。", en: "Attach the file again if it is needed." } } });
  }
  await loadAttachable(manager, seen, REMOVED);
  const attachment = await loadForUpdate(manager, Attachment, input, ATTACHMENT);
  const { reason } = tidy({ reason: input.reason });
  return manager.save(Object.assign(attachment, { removedAt: clock.now().toISOString(), removedBy: actor.name, removeReason: reason }));
}
