import { type EntityManager, IsNull } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { FileStore, IncomingFile } from "../../files/file-store";
import { orUnavailable } from "../../files/or-unavailable";
import type { Verb } from "../../verb";
import { Role } from "../accounts/role";
import { SubjectKind } from "../campaigns/subject-kind";
import type { Nomination } from "../nominations/nomination";
import { Attachment } from "./attachment";
import { AttachmentAbout, OF_OFFICE } from "./attachment-about";
import { AttachmentScan } from "./attachment-scan";
import { PICTURES } from "./file-types";
import { inspectFile } from "./inspect-file";
import type { AttachFileFields } from "./inputs";
import { LARGEST_FILE, MOST_BYTES, MOST_FILES, refuseTooLarge, refuseTooMany, refuseTooMuch } from "./limits";
import { loadAttachable, lock } from "./load-attachable";
import { ATTACHED } from "./words";

/** What came in: what it is for, and what is known of the content. The trail keeps all of it; the content is not in it. */
export interface AttachFileInput extends AttachFileFields {
  /** As `fileNameOf` leaves it. */
  name: string;
  size: number;
  sha256: string;
}

interface Arrival {
  store: FileStore;
  incoming: IncomingFile;
  /** Whether a scanner will look at it: it waits in quarantine until then. */
  scanned: boolean;
}

/**
 * Attaches a file that has come in. Its content is moved to its place before the row is written: a row without content
 * cannot be, and content without a row harms nobody.
 */
export const attachFile =
  ({ store, incoming, scanned }: Arrival): Verb<AttachFileInput, Attachment> =>
  async ({ manager, actor, clock }, input) => {
    const { nominationId, about, aboutId = null, name, size, sha256 } = input;
    if (OF_OFFICE.includes(about) !== (actor.role === Role.OFFICE)) throw new DeskError("FORBIDDEN");
    const nomination = await loadAttachable(manager, input, ATTACHED);
    if (size === 0) refuseField("file", "是空文件，请重新选择。", "is empty; choose the file again.");
    if (size > LARGEST_FILE) refuseTooLarge();
    const mediaType = await inspectFile(incoming.path, name);
    await checkRoom(manager, input);
    if (about === AttachmentAbout.PHOTO) await checkPhoto(manager, nomination, mediaType);
    const { unitId, seat } = nomination;
    const uploaded = { uploadedBy: actor.name, uploadedAt: clock.now().toISOString(), scan: scanned ? AttachmentScan.PENDING : AttachmentScan.NOT_SCANNED };
    await lock(manager, sha256);
    await store.keep(incoming).catch(orUnavailable);
    return manager.save(manager.create(Attachment, { nominationId, unitId, seat, about, aboutId, name, mediaType, size, sha256, ...uploaded }));
  };

async function checkRoom(manager: EntityManager, { nominationId, about, size }: AttachFileInput): Promise<void> {
  const standing = await manager.find(Attachment, { where: { nominationId, removedAt: IsNull() }, select: { id: true, about: true, size: true } });
  const sharing = standing.filter((other) => sharer(other.about) === sharer(about));
  if (sharing.length >= MOST_FILES) refuseTooMany();
  if (sharing.reduce((sum, other) => sum + other.size, size) > MOST_BYTES) refuseTooMuch();
}

/** Which files share what a nomination may have: the unit's, those on objections, those on revocations. */
const sharer = (about: AttachmentAbout): string => (OF_OFFICE.includes(about) ? about : "UNIT");

async function checkPhoto(manager: EntityManager, { id: nominationId, subjectKind }: Nomination, mediaType: string): Promise<void> {
  if (subjectKind !== SubjectKind.PERSON) refuseField("about", "集体没有照片，请作为推荐对象的附件上传。", "cannot be PHOTO: a collective has none. Attach it to the nomination.");
  if (!PICTURES.includes(mediaType)) refuseField("file", "照片仅限 JPG、PNG 图片。", "is no photograph: jpg or png only.");
  if (await manager.existsBy(Attachment, { nominationId, about: AttachmentAbout.PHOTO, removedAt: IsNull() })) {
    refuseField("file", "已有照片，请先移除原照片再上传。", "would be a second photograph; take off the one there is first.");
  }
}
