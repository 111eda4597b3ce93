import type { Attachment } from "../../../shared/schema";

export const PICTURES = ["image/jpeg", "image/png"];
export const PDF = "application/pdf";

/** Can it be opened: not in quarantine, and its content is there? */
export const isOpenable = ({ scan, removedAt }: Attachment): boolean => scan !== "PENDING" && !removedAt;

/** As the server has it: 20 MB. Larger ones are not even sent. */
export const LARGEST_FILE = 20 * 1_048_576;
