import type { GraphQLResolveInfo } from "graphql";
import type { EntityMetadata } from "typeorm";
import { refuseField } from "../../errors/refuse-field";
import { checkFilter } from "../limits/check-filter";
import { fieldsBelow, responseKey } from "./fields";
import { type Bind, type Filter, filterSql } from "./filter";
import { afterSql, cursorSql, decodeCursor, encodeCursor, type OrderBy, orderKeys, orderSql } from "./order";
import { compiledList } from "./plans";
import { arrayOf, objectOf } from "./selection";

/** The arguments every list takes. */
export interface ListArguments {
  filter?: Filter | null;
  orderBy?: OrderBy[] | null;
  first: number;
  after?: string | null;
  offset?: number | null;
}

/** A Relay connection as plain data. */
export interface Connection<T> {
  totalCount: number;
  nodes: T[];
  edges: { cursor: string; node: T }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** The longest page; the dashboard's exports page through longer lists. */
export const LONGEST_PAGE = 200;

/** A statement and its values. */
interface Sql {
  text: string;
  values: unknown[];
}

/** What the statement for a page of objects answers: one row more than the page has, where more follows. */
export interface PageRow<T> {
  total: number | null;
  rows: { node: T; cursor: string[] | null }[] | null;
}

/** Selects a page as the text of its connection: the total and the rows, under the keys of the answer. */
export function textPageSql(entity: EntityMetadata, info: GraphQLResolveInfo, args: ListArguments): Sql {
  const { values, count, rows } = listSql(entity, args);
  const parts = [...fieldsBelow(info.fieldNodes, info, responseKey)].map(([key, nodes]) => {
    const name = nodes[0]?.name.value;
    if (name === "totalCount") return `${count()} as "${key}"`;
    if (name === "nodes") return `${arrayOf(rows(compiledList(entity, nodes, info), args.first))} as "${key}"`;
    return `'${entity.name}Connection' as "${key}"`;
  });
  return { text: `select ${objectOf(`select ${parts.join(", ")}`)}::text as answer`, values };
}

/** Selects a page as objects with their cursors. */
export function objectPageSql(entity: EntityMetadata, info: GraphQLResolveInfo, args: ListArguments): Sql {
  const { values, keys, count, rows } = listSql(entity, args);
  const wanted = fieldsBelow(info.fieldNodes, info);
  const nodes = [...(wanted.get("nodes") ?? []), ...(fieldsBelow(wanted.get("edges") ?? [], info).get("node") ?? [])];
  const cursors = wanted.has("edges") || wanted.has("pageInfo");
  const list = `${objectOf(`select ${compiledList(entity, nodes, info)}`)} as node, ${cursors ? cursorSql(keys) : "null"} as cursor`;
  const total = wanted.has("totalCount") ? count() : "null";
  return { text: `select ${total} as total, ${nodes.length > 0 || cursors ? arrayOf(rows(list, args.first + 1)) : "null"} as rows`, values };
}

/** The connection of a page of objects. */
export function connectionOf<T>({ total, rows }: PageRow<T>, { first, after, offset }: ListArguments): Connection<T> {
  const page = (rows ?? []).slice(0, first);
  const edges = page.map(({ node, cursor }) => ({ node, cursor: encodeCursor(cursor ?? []) }));
  return {
    totalCount: total ?? 0,
    nodes: page.map(({ node }) => node),
    edges,
    pageInfo: {
      hasNextPage: (rows ?? []).length > first,
      hasPreviousPage: Boolean(after) || Boolean(offset),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The parts of a list's statement: its count, and a page of a select list. PostgreSQL takes no value that no part uses. */
function listSql(entity: EntityMetadata, args: ListArguments) {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  let source: string | undefined;
  const from = (): string => (source ??= `from "${entity.tableName}" t0 where ${filterSql(entity, "t0", args.filter, bind)}`);
  const keys = orderKeys(entity, "t0", args.orderBy);
  const rows = (list: string, limit: number): string => {
    const start = from();
    const after = args.after ? ` and ${afterSql(keys, decodeCursor(args.after, keys), bind)}` : "";
    const offset = args.offset ? ` offset ${bind(args.offset)}` : "";
    // The limit is part of the text: of a parameter PostgreSQL expects a tenth of all rows, and plans anew each time.
    return `select ${list} ${start}${after} order by ${orderSql(keys)} limit ${limit}${offset}`;
  };
  return { values, keys, count: () => `(select count(*)::int ${from()})`, rows };
}

export function checkPage({ first, offset, filter }: ListArguments): void {
  checkFilter(filter);
  if (first < 1 || first > LONGEST_PAGE) {
    refuseField("first", `“first”须在 1 至 ${LONGEST_PAGE} 之间，收到 ${first}。`, `first must be 1 to ${LONGEST_PAGE}; it was ${first}.`);
  }
  if (offset !== null && offset !== undefined && offset < 0) {
    refuseField("offset", `“offset”不能为负数，收到 ${offset}。`, `offset cannot be negative; it was ${offset}.`);
  }
}
