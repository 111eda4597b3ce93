import { getNamedType, getNullableType, type GraphQLField, type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema, isEnumType, isLeafType, isListType, isObjectType, isRequiredArgument, parse, validate } from "graphql";
import { getVariableValues } from "graphql/execution/values";
import { DeskError } from "../../../errors/desk-error";
import { refuseField } from "../../../errors/refuse-field";
import { DateOnly, DateTime } from "../../../graphql/scalars";
import { LONGEST_PAGE } from "../../../graphql/planner/page";
import type { StreamColumn } from "../../../workbooks/stream-table";
import type { ListColumn, ListRequest } from "../list-request";

/** One column: where its values stand in a row, and of what kind they are. */
export interface PlannedColumn extends StreamColumn {
  path: string[];
  /** Whether its values are joined: the path goes through a list. */
  many: boolean;
  /** What its values are, where they are written as text. */
  leaf: "dateTime" | "boolean" | "other";
  words: ReadonlyMap<string, string>;
}

/** How a list is asked for, page by page. */
export interface ListPlan {
  /** The first page's operation, which also counts. */
  first: string;
  /** Every other page's. */
  next: string;
  variables: Record<string, unknown>;
  columns: PlannedColumn[];
}

/** Fields by name; a leaf has none. */
type Selection = Map<string, Selection>;

/**
 * Plans a list from the schema. Refused with NOTHING_SHOWN where the query lists nothing or a path leads nowhere, with
 * INVALID_INPUT where filter or order are not the query's own.
 */
export function planList(schema: GraphQLSchema, { query, columns, filter, orderBy }: ListRequest): ListPlan {
  const field = schema.getQueryType()?.getFields()[query];
  const row = field && rowOf(field);
  if (!field || !row) throw nothingAt(query);
  const selection: Selection = new Map();
  const planned = columns.map((column) => planColumn(row, selection, column));
  const given = Object.entries({ filter, orderBy }).filter(([, value]) => value !== null && value !== undefined);
  const variables = Object.fromEntries(given);
  const operation = (counts: boolean): string => operationText(field, query, Object.keys(variables), `${counts ? "totalCount " : ""}nodes ${textOf(selection)} pageInfo { hasNextPage endCursor }`);
  const first = operation(true);
  checkVariables(schema, field, first, variables);
  if (validate(schema, parse(first)).length > 0) throw nothingAt(query);
  return { first, next: operation(false), variables, columns: planned };
}

const nothingAt = (path: string): DeskError => new DeskError("NOTHING_SHOWN", { field: "list", facts: { path } });

/** The type of a list's rows, where the field answers with a connection. */
function rowOf({ type }: GraphQLField<unknown, unknown>): GraphQLObjectType | null {
  const connection = getNamedType(type);
  if (!isObjectType(connection) || !connection.name.endsWith("Connection")) return null;
  const { nodes, pageInfo, totalCount } = connection.getFields();
  const row = nodes && getNamedType(nodes.type);
  return pageInfo && totalCount && isObjectType(row) ? row : null;
}

function planColumn(row: GraphQLObjectType, selection: Selection, { heading, path, words }: ListColumn): PlannedColumn {
  const names = path.split(".");
  let type: GraphQLOutputType = row;
  let selected = selection;
  let many = false;
  for (const name of names) {
    const field: GraphQLField<unknown, unknown> | undefined = isObjectType(type) ? type.getFields()[name] : undefined;
    if (!field || field.args.some(isRequiredArgument)) throw nothingAt(path);
    many ||= isListType(getNullableType(field.type));
    type = getNamedType(field.type);
    const below: Selection = selected.get(name) ?? new Map<string, Selection>();
    selected.set(name, below);
    selected = below;
  }
  if (!isLeafType(type)) throw nothingAt(path);
  const known = new Map(Object.entries(words ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  const leaf = type.name === DateTime.name ? "dateTime" : type.name === "Boolean" ? "boolean" : "other";
  return { heading, path: names, many, leaf, words: known, kind: many || known.size > 0 || isEnumType(type) ? "text" : kindOf(type.name) };
}

function kindOf(scalar: string): StreamColumn["kind"] {
  if (scalar === "Int" || scalar === "Float") return "number";
  if (scalar === DateOnly.name) return "date";
  return scalar === DateTime.name ? "dateTime" : "text";
}

const textOf = (selection: Selection): string => `{ ${[...selection].map(([name, below]) => (below.size > 0 ? `${name} ${textOf(below)}` : name)).join(" ")} }`;

/** An operation over one page; what is asked of it stands in variables, so that its text, and its plan, is that of every such list. */
function operationText({ args }: GraphQLField<unknown, unknown>, query: string, given: string[], selection: string): string {
  const used = [...given, "after"].flatMap((name) => args.find((one) => one.name === name) ?? []);
  const declared = used.map(({ name, type }) => `$${name}: ${String(type)}`).join(", ");
  const passed = used.map(({ name }) => `, ${name}: $${name}`).join("");
  return `query (${declared}) { list: ${query}(first: ${LONGEST_PAGE}${passed}) { ${selection} } }`;
}

/** Refuses a filter or order the query does not take, before anything is asked. */
function checkVariables(schema: GraphQLSchema, { args }: GraphQLField<unknown, unknown>, operation: string, variables: Record<string, unknown>): void {
  for (const name of Object.keys(variables)) if (!args.some((arg) => arg.name === name)) refuse(name, `${name} is no argument of it`);
  const [definition] = parse(operation).definitions;
  if (definition?.kind !== "OperationDefinition") return;
  const [error] = getVariableValues(schema, definition.variableDefinitions ?? [], variables, { maxErrors: 1 }).errors ?? [];
  if (error) refuse(error.message.startsWith('Variable "$orderBy"') ? "orderBy" : "filter", error.message);
}

const refuse = (name: string, reason: string): never => refuseField(`list.${name}`, `列表的筛选或排序条件有误（${reason}）。`, `The list's filter or order is wrong (${reason}).`);
