import { type DocumentNode, execute, type GraphQLSchema, parse } from "graphql";
import { DeskError } from "../../server/errors/desk-error";
import { fromDatabase } from "../../server/errors/from-database";
import { RequestContext } from "../../server/graphql/context";
import { protect } from "../../server/graphql/permissions";
import { buildPlainSchema, permissionTable } from "../../server/graphql/schema";
import { callerOf } from "../../server/http/caller";
import { testConfig, type TestDesk } from "../support/desk";
import type { Persona } from "./world";

export interface Answer {
  data: Record<string, unknown> | null;
  /** Error codes, none where all went well. */
  codes: string[];
  /** What was said of them, for whoever looks for something in it. */
  told: string;
}

/** One way of asking the API in a persona's name. */
export type Ask = (who: Persona, query: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** As everybody asks: over HTTP, behind shield. */
export function behindShield(desk: TestDesk): Ask {
  return async (who, query, variables) => {
    const { data, errors = [] } = await (await desk.as(who.account)).send(query, variables);
    return { data, codes: errors.map(({ extensions }) => extensions.code), told: told(errors) };
  };
}

/** Behind shield, but past the edge: paths of four steps, opened all at once, are more than its limits let anybody ask. */
export const pastLimits = (desk: TestDesk): Ask => executing(desk, protect(buildPlainSchema(), permissionTable));

/** As if shield had been forgotten: the same resolvers, with row-level security alone between the caller and the rows. */
export const withoutShield = (desk: TestDesk, schema: GraphQLSchema): Ask => executing(desk, schema);

function executing(desk: TestDesk, schema: GraphQLSchema): Ask {
  const tokens = new Map<string, Promise<string>>();
  const documents = new Map<string, DocumentNode>();
  return async (who, source, variableValues) => {
    const token = tokens.get(who.name) ?? desk.builders.signIn(who.account);
    tokens.set(who.name, token);
    const caller = callerOf({ headers: { authorization: `Bearer ${await token}` } }, testConfig);
    const contextValue = new RequestContext(desk.app.desk, caller, "test", { read: () => null, set: () => undefined, clear: () => undefined });
    const document = documents.get(source) ?? parse(source);
    documents.set(source, document);
    const { data, errors = [] } = await execute({ schema, document, variableValues, contextValue });
    return { data: JSON.parse(JSON.stringify(data ?? null)) as Answer["data"], codes: errors.map(({ originalError }) => codeOf(originalError)), told: told(errors.map(({ originalError }) => fromDatabase(originalError))) };
  };
}

const told = (errors: readonly unknown[]): string => errors.map((error) => (error instanceof Error ? `${error.message} ${error instanceof DeskError ? error.text("en").message : ""}` : (error as { message: string }).message)).join("\n");

function codeOf(error: unknown): string {
  const cause = fromDatabase(error);
  return cause instanceof DeskError ? cause.code : `UNEXPECTED ${String(error)}`;
}
