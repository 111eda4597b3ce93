/** What was typed into a search, ready for SQL; see `searchPattern`. */
export interface SearchPattern {
  /** What was typed in plain form: compatibility forms folded, lower case, letters and figures only. */
  plain: string;
  /** LIKE: holds of every entry that can match; cheaper than the expression behind it. */
  rough: string;
  /** Regular expressions over an entry's readings, from the strictest to the widest. */
  whole: string;
  start: string;
  word: string;
  inside: string;
  /** LIKE over an entry's code, or null where too little was typed. */
  code: string | null;
}

/** Longer ones are cut: no name needs more. */
const MOST_SYMBOLS = 40;
/** Codes are found by their beginning, from this many characters on. */
const LEAST_OF_CODE = 4;

/**
 * Makes the pattern that finds names by their characters, by pinyin, by initials, or by any mixture: between two letters
 * typed, a name may go on within a syllable or at its next character. What was typed with a space or an apostrophe
 * between must go on at the next character. Null where there is nothing to look for.
 *
 * @example `zw`, `zhangw`, `zhang wei`, `张w` all find `|;!,张,zhang;,伟,wei|`
 */
export function searchPattern(text: string): SearchPattern | null {
  const folded = text.normalize("NFKC").toLowerCase().normalize("NFD").replace(/u\u0308/gu, "v").replace(/([a-z])[\u0300-\u036f]+/gu, "$1").normalize("NFC");
  const symbols = [...folded.matchAll(/([^\p{L}\p{N}]*)([\p{L}\p{N}])/gu)].slice(0, MOST_SYMBOLS).map(([, gap = "", symbol = ""]) => ({ symbol, apart: gap !== "" }));
  if (symbols.length === 0) return null;
  const path = symbols.map(({ symbol, apart }, i) => (i === 0 ? symbol : between(symbols[i - 1]?.symbol ?? "", symbol, apart) + symbol)).join("");
  const plain = symbols.map(({ symbol }) => symbol).join("");
  return {
    plain,
    rough: `%,${symbols.map(({ symbol }) => symbol).join("%")}%`,
    whole: `\\|;[^;|]*,${path}[^;|]*\\|`,
    start: `\\|;[^;|]*,${path}`,
    word: `;![^;|]*,${path}`,
    // A single letter is a beginning of nearly everything: it finds what begins with it.
    inside: /^[a-z]$/u.test(plain) ? `;![^;|]*,${path}` : `,${path}`,
    code: plain.length >= LEAST_OF_CODE ? `${plain}%` : null,
  };
}

/** The next character of the name, at one of its readings. */
const NEXT = "[^;|]*;[^;|]*,";

function between(before: string, after: string, apart: boolean): string {
  const letters = /^[a-z]{2}$/u.test(before + after);
  return letters && !apart ? `(?:${NEXT})?` : NEXT;
}

/** SQL that holds of the entries `row` that match, given the placeholders of `rough`, `inside` and `code`. */
export function matchSql(row: string, rough: string, inside: string, code: string): string {
  return `(${row}.readings like ${rough} and ${row}.readings ~ ${inside} or ${row}.code like ${code})`;
}
