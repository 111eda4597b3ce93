import { refuseField } from "../../errors/refuse-field";

const MEBIBYTE = 1_048_576;

/** Enough for a scan of all papers of a nomination, at a size that a county's line still carries. */
export const LARGEST_FILE = 20 * MEBIBYTE;
export const MOST_FILES = 20;
/** All files of a nomination together: a province's 3,000 nominations stay within what one disk holds. */
export const MOST_BYTES = 200 * MEBIBYTE;
/** No scanner or camera makes more; a program that opened it would need 400 MB for the bare picture. */
export const MOST_PIXELS = 100_000_000;

export const refuseTooLarge = (): never => refuseField("file", "超过 20 MB，请压缩或分成几个文件后上传。", "is larger than 20 MB; compress it or split it.");

export const refuseTooMany = (): never =>
  refuseField("file", `已有 ${MOST_FILES} 个附件，达到上限，请先移除不需要的附件。`, `would be one more than the ${MOST_FILES} files a nomination may have; take one off first.`);

export const refuseTooMuch = (): never =>
  refuseField("file", "使全部附件超过 200 MB，请压缩后上传或先移除不需要的附件。", "would make the files of the nomination more than 200 MB together; compress it, or take one off first.");
