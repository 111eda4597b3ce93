import type { GraphQLError } from "graphql";
import { refusalOf } from "./beyond";
import { LIMITS } from "./limits";

/**
 * Refuses variables that are too many or too deep, before anything walks through them that calls itself for each level
 * (`{"and":[{"and":[…]}]}` a hundred thousand times would end in a full stack). Level by level, so that this does not.
 */
export function checkValues(variables: unknown): GraphQLError | undefined {
  let level: unknown[] = [variables];
  let seen = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > LIMITS.nesting + 1) return refusalOf("nesting", `> ${LIMITS.nesting}`);
    seen += level.length;
    if (seen > LIMITS.values) return refusalOf("values", `> ${LIMITS.values}`);
    level = level.flatMap((value) => (typeof value === "object" && value !== null ? (Object.values(value) as unknown[]) : []));
  }
  return undefined;
}
