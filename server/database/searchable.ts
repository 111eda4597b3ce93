import { matchSql, searchPattern } from "./search-pattern";

/** Entities whose rows are found by name, and the kind of their entries in `search_entries`. */
const SEARCHABLE: Record<string, string | undefined> = {
  Nomination: "NOMINATION",
  RecommendingUnit: "UNIT",
  Workplace: "WORKPLACE",
  UnitContact: "CONTACT",
  Honour: "HONOUR",
  Account: "ACCOUNT",
};

/** Whether lists of an entity take the filter `search`. */
export const isSearchable = (entity: string): boolean => SEARCHABLE[entity] !== undefined;

/** SQL that holds of the rows whose name, pinyin or initials are as typed. */
export function searchSql(entity: string, row: string, text: string, bind: (value: unknown) => string): string {
  const pattern = searchPattern(text);
  if (!pattern) return "false";
  const { rough, inside, code } = pattern;
  return `${row}."id" in (select s.record_id from search_entries s where s.kind = '${SEARCHABLE[entity]}' and ${matchSql("s", `${bind(rough)}::text`, `${bind(inside)}::text`, `${bind(code)}::text`)})`;
}
