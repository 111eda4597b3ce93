import { LONGEST_CELL } from "./limits";

/** What XML 1.0 has no way to write. */
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu;
/** `_x0041_` is how Excel writes a character by its number: a text that only looks so gets its underscore written that way. */
const ESCAPE_LIKE = /_(?=x[0-9A-F]{4}_)/gi;

/** A text as a cell can hold it: characters that XML cannot write are left out, and it is cut where Excel would refuse the file. */
export const safeText = (text: string): string => cut(text.replace(ILLEGAL, "").replace(/\r\n?/g, "\n"), LONGEST_CELL).replace(ESCAPE_LIKE, "_x005F_");

const cut = (text: string, length: number): string => (text.length > length ? text.slice(0, length).replace(/[\uD800-\uDBFF]$/, "") : text);
