import type { DictionaryEntry } from "./dictionary";

/** Chinese, English and the standard's codes of one value. */
type Words = readonly [zh: string, en: string, ...codes: string[]];

/** The entries of an enum, in its own order; a value without words does not compile. */
export const entriesOf = <Value extends string>(words: Record<Value, Words>): DictionaryEntry[] =>
  Object.entries<Words>(words).map(([value, [zh, en, ...codes]]) => ({ value, name: { zh, en }, codes, letters: null }));

export const OWN_LIST = { standard: null, title: null };
