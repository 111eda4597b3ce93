import type { BuildQueryFactory, BuildQueryResult } from "ra-data-graphql";
import { listVariables } from "./listVariables";
import { operation } from "./operations";
import { refuse } from "./refusal";
import { type ResourceOperations, resourceOperations } from "./resourceOperations";

interface Connection {
  totalCount: number;
  nodes: unknown[];
}

/**
 * ra-data-graphql asks here what to send for a verb of react-admin on a resource. The answer is always one of the
 * committed operations, never a query put together from introspection: what the dashboard may ask is reviewed text.
 */
export const buildQuery: BuildQueryFactory = () => (verb, resource, params) => {
  const names = resourceOperations[resource];
  if (!names) throw new Error(`Resource "${resource}" has no line in providers/resourceOperations.ts.`);
  switch (verb) {
    case "GET_LIST":
      return list(names.list, listVariables(params));
    case "GET_MANY":
      return list(names.list, { filter: { id: { in: params.ids } }, first: params.ids.length });
    case "GET_MANY_REFERENCE":
      return list(
        names.list,
        listVariables({ ...params, filter: { ...params.filter, [params.target]: params.id } }),
      );
    case "GET_ONE":
      return one(names.show, { id: params.id });
    case "CREATE":
      return one(names.create, { input: createInput(names, params.data) });
    case "UPDATE":
      return one(names.edit, { input: { ...changesOf(names, params), ...keyOf(params) } });
    case "DELETE":
      return one(names.delete, { input: keyOf(params) });
    default:
      throw new Error(`${verb} is not offered: the API changes one object at a time.`);
  }
};

function list(name: string, variables: Record<string, unknown>): BuildQueryResult {
  return {
    query: operation(name),
    variables,
    parseResponse: ({ data, errors }) => {
      refuse(errors);
      const { nodes, totalCount } = data[name] as Connection;
      return { data: nodes, total: totalCount };
    },
  };
}

function one(name: string | undefined, variables: Record<string, unknown>): BuildQueryResult {
  if (!name) throw new Error("This resource does not offer the verb: see providers/resourceOperations.ts.");
  return {
    query: operation(name),
    variables,
    parseResponse: ({ data, errors }) => {
      refuse(errors);
      // The API answers "none, or not yours" with null.
      if (data[name] === null) refuse([{ message: name, extensions: { code: "NOT_FOUND" } }]);
      return { data: data[name] };
    },
  };
}

type Values = Record<string, unknown>;

const pick = (data: Values, fields: readonly string[]): Values =>
  Object.fromEntries(
    Object.entries(data).filter(([field, value]) => fields.includes(field) && value !== undefined),
  );

const createInput = ({ inputs = [], fixed = [] }: ResourceOperations, data: Values): Values =>
  pick(data, [...fixed, ...inputs]);

/** Only what the form changed: what is left out keeps what it holds. */
const changesOf = (
  { inputs = [] }: ResourceOperations,
  { data, previousData }: { data: Values; previousData: Values },
): Values =>
  Object.fromEntries(
    Object.entries(pick(data, inputs)).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(previousData?.[field]),
    ),
  );

/** The version that was read goes back with every change, so that the server notices a change in between. */
const keyOf = ({ id, previousData }: { id: string; previousData: Values }): Values => ({
  id,
  version: previousData?.version,
});
