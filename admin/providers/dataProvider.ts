import buildDataProvider from "ra-data-graphql";
import { buildQuery } from "./buildQuery";
import { client, requestOptions, send } from "./client";
import type { QuestionName, Questions, VerbName, Verbs } from "./verbs";

/** react-admin's data provider, plus `verb` and `ask` for what the domain offers beyond records. */
export const dataProvider = {
  ...buildDataProvider({
    client,
    introspection: false,
    buildQuery,
    query: () => requestOptions,
    mutation: () => requestOptions,
  }),
  supportAbortSignal: true,
  verb: <Name extends VerbName>(name: Name, input: Verbs[Name]["input"]) =>
    send<Verbs[Name]["result"]>(name, { input }),
  ask: <Name extends QuestionName>(name: Name, variables: Questions[Name]["variables"]) =>
    send<Questions[Name]["result"]>(name, variables),
};

export type DeskDataProvider = typeof dataProvider;
