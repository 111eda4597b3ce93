import type { Filter } from "../planner/filter";
import { beyond } from "./beyond";
import { LIMITS } from "./limits";

/** Refuses a list's filter that PostgreSQL would plan longer than it runs. */
export function checkFilter(filter: Filter | null | undefined): void {
  if (!filter) return;
  const { depth, conditions } = measure(filter);
  if (depth > LIMITS.filterDepth) throw beyond("filterDepth", depth);
  if (conditions > LIMITS.conditions) throw beyond("conditions", conditions);
}

function measure({ and, or, not, ...columns }: Filter): { depth: number; conditions: number } {
  const inside = [...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].map(measure);
  return {
    depth: Math.max(0, ...inside.map(({ depth }) => depth + 1)),
    conditions: Object.values(columns).reduce<number>((sum, operators) => sum + conditionsIn(operators), 0) + inside.reduce((sum, { conditions }) => sum + conditions, 0),
  };
}

/** `{ gte: 1, lt: 5 }` are two conditions; a column's `search` is a text of its own. */
const conditionsIn = (operators: unknown): number => (typeof operators === "object" && operators !== null ? Object.keys(operators).length : 1);
