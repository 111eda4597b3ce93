import type { ApolloServer } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { Desk } from "../desk";
import { DeskError } from "../errors/desk-error";
import { type ErrorCode, ERRORS, type Text } from "../errors/registry";
import { type AccountCaller, RequestContext, type SessionCookie } from "./context";
import { stringifyResult } from "./planner/json-text";

/** The API as the server's own work in the background asks it: through the same permissions, planner and rows as anybody. */
export interface Api {
  readonly schema: GraphQLSchema;
  /** Answers a query in an account's name; what is refused is thrown. */
  ask<Data>(caller: AccountCaller, language: keyof Text, query: string, variables: Record<string, unknown>): Promise<Data>;
}

/** graphql-js has codes of its own, for questions that do not fit the schema: those are ours to mend. */
const codeOf = (code: unknown): ErrorCode => (typeof code === "string" && code in ERRORS ? (code as ErrorCode) : "INTERNAL");

const NO_COOKIE: SessionCookie = { read: () => null, set: () => undefined, clear: () => undefined };

export function apiOf(apollo: ApolloServer<RequestContext>, schema: GraphQLSchema, desk: Desk): Api {
  return {
    schema,
    ask: async <Data>(caller: AccountCaller, language: keyof Text, query: string, variables: Record<string, unknown>) => {
      const contextValue = new RequestContext(desk, caller, "", NO_COOKIE, language);
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
      if (body.kind !== "single") throw new Error("An answer in parts");
      const { data, errors } = body.singleResult;
      const [error] = errors ?? [];
      if (error) throw DeskError.retold(codeOf(error.extensions?.code), { facts: { details: error.message } });
      return (JSON.parse(stringifyResult({ data })) as { data: Data }).data; // lists come as PostgreSQL's text
    },
  };
}
