import { get } from "react-hook-form";
import { paths, same, type Values } from "./changes";

/** A field that differs: what it was when the form was opened, what others made it, what was typed. */
export interface Difference {
  path: string;
  was: unknown;
  theirs: unknown;
  mine: unknown;
  /** Changed by both, to different ends: only the writer can choose. */
  contested: boolean;
}

export type Side = "mine" | "theirs";

/** A secret comes back masked only: `person.idNumber` is compared by `person.idNumberMasked`. */
const shown = (record: Values, path: string): unknown => get(record, path) ?? get(record, `${path}Masked`);

/** The fields of a form, among those it may change, whose three states are not one. What both made the same is no difference. */
export function threeWay(was: Values, theirs: Values, mine: Values, fields: readonly string[]): Difference[] {
  const inForm = (path: string) => fields.includes(path.split(".")[0] ?? path) && !path.endsWith("Masked");
  return [...new Set([was, theirs, mine].flatMap((values) => paths(values)))].filter(inForm).flatMap((path) => {
    const [before, other] = [shown(was, path), shown(theirs, path)];
    // An empty secret means: as it is.
    const typed = get(was, `${path}Masked`) !== undefined && same(get(mine, path), undefined) ? before : get(mine, path);
    return differing({ path, was: before, theirs: other, mine: typed });
  });
}

/** The same for a draft, which knows its changes only. */
export function threeWayOfDraft(was: Values, theirs: Values, changed: Values): Difference[] {
  return Object.keys(changed).flatMap((path) =>
    differing({ path, was: was[path], theirs: shown(theirs, path), mine: changed[path] }),
  );
}

function differing(fields: Omit<Difference, "contested">): Difference[] {
  const [byThem, byMe] = [!same(fields.was, fields.theirs), !same(fields.was, fields.mine)];
  if ((!byThem && !byMe) || same(fields.theirs, fields.mine)) return [];
  return [{ ...fields, contested: byThem && byMe }];
}

/** The side a field is taken from where only one changed it. */
export const sideOf = ({ was, mine, contested }: Difference): Side | undefined =>
  contested ? undefined : same(was, mine) ? "theirs" : "mine";
