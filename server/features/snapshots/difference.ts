/** A value a snapshot holds somewhere; null: not filled in. */
export type Value = string | number | boolean | null;

/** One place in which two snapshots differ. */
export interface Change {
  /** Where, e.g. `person.post`. */
  path: string;
  before: Value;
  after: Value;
}

/**
 * What differs between two contents: each value that was changed, filled in or emptied, in the order in which the
 * contents hold them. Something left out and something empty are the same.
 */
export function differenceOf(before: unknown, after: unknown): Change[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
}

/**
 * Every value of a content by its path; what is empty is left out.
 *
 * @example valuesOf({ name: "张样本", person: { post: "班长", honours: null } }) // name → 张样本, person.post → 班长
 */
export function valuesOf(content: unknown): Map<string, Exclude<Value, null>> {
  return new Map(walk(content, []));
}

function walk(content: unknown, path: string[]): [string, Exclude<Value, null>][] {
  if (typeof content === "string" || typeof content === "number" || typeof content === "boolean") return [[path.join("."), content]];
  if (typeof content !== "object" || content === null) return [];
  return Object.entries(content).flatMap(([key, value]) => walk(value, [...path, key]));
}
