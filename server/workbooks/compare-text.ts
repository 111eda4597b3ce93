const ZERO_WIDTH = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const SPACES = /[^\S\n]+/g;
/** Full-width digits and Latin letters. Full-width punctuation stays: it is what Chinese is written with. */
const WIDE = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;

/** A text as it is kept: stray spaces off, full-width digits and letters plain, lines kept. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(ZERO_WIDTH, "")
    .replace(/\r\n?/g, "\n")
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(SPACES, " ")
    .replace(/ ?\n ?/g, "\n")
    .trim();
}

/** A text reduced to what it says, for comparing: no spaces, no width, no case. */
export const bare = (text: string): string => text.normalize("NFKC").replace(ZERO_WIDTH, "").replace(/\s+/g, "").toLowerCase();

/** A heading reduced to its words: `* 出生 年月（岁）：` and `出生年月` are one, once `withoutBrackets` has been used. */
export const headingKey = (text: string): string => bare(text).replace(/[^\p{L}\p{N}]/gu, "");

/** Without what stands in brackets: units and hints, as in `集体人数（人）`. */
export const withoutBrackets = (text: string): string => text.normalize("NFKC").replace(/\([^()]*\)|\[[^[\]]*\]|【[^】]*】|〔[^〕]*〕/g, "");
