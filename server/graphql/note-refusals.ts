import type { GraphQLResolveInfo } from "graphql";
import { ArgumentValidationError } from "type-graphql";
import { DeskError } from "../errors/desk-error";
import type { RequestContext } from "./context";

/**
 * Around every mutation and every query: what is turned away before a verb begins has no `perform` to record it. An input
 * that its validators refuse, and an API key that nobody has, are noted here; who lacks the right, by shield's own rules.
 */
export const noteRefusals = { Query: noting(false), Mutation: noting(true) };

type Resolve = (parent: unknown, args: unknown, context: RequestContext, info: GraphQLResolveInfo) => unknown;

function noting(writes: boolean) {
  return async (resolve: Resolve, parent: unknown, args: unknown, context: RequestContext, info: GraphQLResolveInfo): Promise<unknown> => {
    // shield gives back what a resolver throws as its answer, and graphql takes that for an error.
    const answer = await resolve(parent, args, context, info);
    const code = answer instanceof Error && codeOf(answer, context, writes);
    if (code) await context.desk.trail.denied({ caller: context.caller, address: context.address, action: info.fieldName, code });
    return answer;
  };
}

/** What is noted of an error; a token that has run out is renewed a moment later and is nothing. */
function codeOf(error: Error, { caller }: RequestContext, writes: boolean): string | undefined {
  if (writes && error instanceof ArgumentValidationError) return "INVALID_INPUT";
  const withKey = caller !== null && "secretHash" in caller && caller.secretHash !== null;
  return withKey && error instanceof DeskError && error.code === "UNAUTHENTICATED" ? "WRONG_KEY" : undefined;
}
