import { get, set } from "react-hook-form";

export type Values = Record<string, unknown>;

/** Secrets that are kept nowhere, drafts included. */
const secret = /password|totp/i;

const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** Two values of a field are the same if a form shows them the same: nothing, null and an empty text do not differ. */
export const same = (one: unknown, other: unknown): boolean => JSON.stringify(plain(one)) === JSON.stringify(plain(other));

const plain = (value: unknown): unknown => (value === null || value === "" ? undefined : value);

/** The fields of a form's values by their paths, objects taken apart and lists left whole: `person.post`. */
export function paths(values: Values, above = ""): string[] {
  return Object.entries(values).flatMap(([key, value]) =>
    secret.test(key) ? [] : isObject(value) ? paths(value, `${above}${key}.`) : [above + key],
  );
}

/** What differs between two states of a form: path → what is there now. */
export function changesBetween(before: Values, now: Values): Values {
  const all = new Set([...paths(before), ...paths(now)]);
  return Object.fromEntries(
    [...all].filter((path) => !same(get(before, path), get(now, path))).map((path) => [path, get(now, path) ?? null]),
  );
}

/** The values with some fields set; the ones given stay as they are. */
export function applied(values: Values, changes: Values): Values {
  const result = structuredClone(values);
  for (const [path, value] of Object.entries(changes)) set(result, path, value);
  return result;
}

/** What these paths hold. */
export const valuesAt = (values: Values, of: readonly string[]): Values =>
  Object.fromEntries(of.map((path) => [path, get(values, path) ?? null]));
