import { IsNull } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Verb } from "../../verb";
import { Role } from "../accounts/role";
import { Attachment } from "./attachment";
import { type AttachmentAbout, OF_OFFICE } from "./attachment-about";
import type { FileStore, IncomingFile } from "./file-store";
import { mediaTypeOf } from "./file-types";
import type { AttachFileFields } from "./inputs";
import { loadAttachable, lock } from "./load-attachable";
import { ATTACHED } from "./words";

/** Enough for a scan of all papers of a nomination, at a size that a county's line still carries. */
export const LARGEST_FILE = 20 * 1_048_576;
export const MOST_FILES = 20;

/** What came in: what it is for, and what is known of the content. The trail keeps all of it; the content is not in it. */
export interface AttachFileInput extends AttachFileFields {
  /** As `fileNameOf` leaves it. */
  name: string;
  size: number;
  sha256: string;
}

/**
 * Attaches a file that has come in. Its content is moved to its place before the row is written: a row without content
 * cannot be, and content without a row harms nobody.
 */
export const attachFile =
  (store: FileStore, incoming: IncomingFile): Verb<AttachFileInput, Attachment> =>
  async ({ manager, actor, clock }, input) => {
    const { nominationId, about, aboutId = null, name, size, sha256 } = input;
    if (OF_OFFICE.includes(about) !== (actor.role === Role.OFFICE)) throw new DeskError("FORBIDDEN");
    const { unitId, seat } = await loadAttachable(manager, input, ATTACHED);
    if (size === 0) refuseField("file", "是空文件，请重新选择。", "is empty; choose the file again.");
    if (size > LARGEST_FILE) refuseTooLarge();
    const mediaType = await mediaTypeOf(incoming.path, name);
    const standing = await manager.find(Attachment, { where: { nominationId, removedAt: IsNull() }, select: { id: true, about: true } });
    if (standing.filter((other) => sharer(other.about) === sharer(about)).length >= MOST_FILES) refuseTooMany();
    const uploaded = { uploadedBy: actor.name, uploadedAt: clock.now().toISOString() };
    await lock(manager, sha256);
    await store.keep(incoming);
    return manager.save(manager.create(Attachment, { nominationId, unitId, seat, about, aboutId, name, mediaType, size, sha256, ...uploaded }));
  };

/** Which files share the most a nomination may have: the unit's, those on objections, those on revocations. */
const sharer = (about: AttachmentAbout): string => (OF_OFFICE.includes(about) ? about : "UNIT");

export const refuseTooLarge = (): never => refuseField("file", "超过 20 MB，请压缩或分成几个文件后上传。", "is larger than 20 MB; compress it or split it.");

const refuseTooMany = (): never =>
  refuseField("file", `已有 ${MOST_FILES} 个附件，达到上限，请先移除不需要的附件。`, `would be one more than the ${MOST_FILES} files a nomination may have; take one off first.`);
