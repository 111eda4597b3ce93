import type { BulkNomination } from "../../shared/list/bulkNomination";
import type { T } from "../../shared/useT";
import type { Act } from "./acts";
import { mendable } from "./mend";

/** The acts that are done to several nominations at once, in the order of their buttons. */
export const bulkActs = ["return", "submit", "endorse", "approve"] as const;
export type BulkAct = (typeof bulkActs)[number];

export const bulkVerb = {
  return: "returnNominations",
  submit: "submitNominations",
  endorse: "endorseNominations",
  approve: "approveNominations",
} as const satisfies Record<BulkAct, string>;

/** The gate of the rules that an act leads through. */
const gateOf: Partial<Record<BulkAct, "SUBMISSION" | "APPROVAL">> = { submit: "SUBMISSION", approve: "APPROVAL" };

/** What would stop an act on a nomination, in a sentence: its state or level, or the rules before that gate. */
export function stopsOf(name: BulkAct, act: Act, row: BulkNomination, offered: boolean, t: T): string | undefined {
  if (!act.from.includes(row.state)) return t("lists.bulk.wrongState", { state: t(`enums.nominationState.${row.state}`) });
  if (!offered) return t("lists.bulk.notYours");
  const gate = gateOf[name];
  const stopping = gate ? row.findings.filter(({ stops }) => stops.includes(gate)) : [];
  return stopping.length > 0 ? stopping.map(({ rule, title, facts }) => `${rule} ${title}${t("app.colon")}${facts}`).join(t("app.semicolon")) : undefined;
}

/** The fields every one of them has: what one list of things to mend can speak of. */
export const mendableInAll = (rows: readonly BulkNomination[]): string[] => {
  const kinds = [...new Set(rows.map(({ subjectKind }) => subjectKind))];
  const [first = [], ...others] = kinds.map(mendable);
  return first.filter((field) => others.every((fields) => fields.includes(field)));
};
