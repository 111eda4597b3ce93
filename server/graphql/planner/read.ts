import type { FieldNode, GraphQLResolveInfo } from "graphql";
import type { QueryConfig } from "pg";
import type { EntityMetadata, ObjectType } from "typeorm";
import { refuseField } from "../../errors/refuse-field";
import type { RequestContext } from "../context";
import { fieldsBelow } from "./fields";
import { type Bind, type Filter, filterSql, isId } from "./filter";
import { afterSql, cursorSql, decodeCursor, encodeCursor, type OrderBy, orderKeys, orderSql } from "./order";
import { objectSql } from "./selection";
import { namedStatement } from "./statement";

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

interface ConnectionRow<T> {
  total: number | null;
  rows: { node: T; cursor: string[] | null }[] | null;
}

/** The longest page; the dashboard's exports page through longer lists. */
export const LONGEST_PAGE = 200;

/** Reads one page of a list: one SQL statement for the page, its nested objects and the count. */
export async function readConnection<T extends object>(
  context: RequestContext,
  info: GraphQLResolveInfo,
  type: ObjectType<T>,
  args: ListArguments,
): Promise<Connection<T>> {
  checkPage(args);
  const entity = context.desk.dataSource.getMetadata(type);
  const wanted = fieldsBelow(info.fieldNodes, info);
  const nodes = [...(wanted.get("nodes") ?? []), ...(fieldsBelow(wanted.get("edges") ?? [], info).get("node") ?? [])];
  const cursors = wanted.has("edges") || wanted.has("pageInfo");
  const rows = nodes.length > 0 || cursors;

  if (!rows && !wanted.has("totalCount")) {
    // Only `__typename` is asked: nothing to read, but a session that has ended must not be answered.
    await context.read(namedStatement("select 1", []));
    return connection<T>(0, [], args);
  }
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const where = filterSql(entity, "t0", args.filter, bind);
  const total = wanted.has("totalCount") ? `(select count(*)::int from "${entity.tableName}" t0 where ${where})` : "null";
  const page = rows ? pageSql(entity, where, args, compiled(entity, nodes, info), cursors, bind) : "null";

  const [result] = await context.read<ConnectionRow<T>>(namedStatement(`select ${total} as total, ${page} as rows`, values));
  return connection(result?.total ?? 0, result?.rows ?? [], args);
}

/** Reads one row by id, or null where there is none that the caller may see. */
export async function readOne<T extends object>(context: RequestContext, info: GraphQLResolveInfo, type: ObjectType<T>, id: string): Promise<T | null> {
  if (!isId(id)) return null;
  const [row] = await context.read<{ node: T }>(oneStatement(context.desk.dataSource.getMetadata(type), info.fieldNodes, info, id));
  return row?.node ?? null;
}

/** The statement that reads one row by id, with what a selection asks of it. */
export function oneStatement(entity: EntityMetadata, nodes: readonly FieldNode[], info: GraphQLResolveInfo, id: string): QueryConfig {
  return namedStatement(`select ${compiled(entity, nodes, info)} as node from "${entity.tableName}" t0 where t0."id" = $1`, [id]);
}

function pageSql(entity: EntityMetadata, where: string, args: ListArguments, object: string, cursors: boolean, bind: Bind): string {
  const keys = orderKeys(entity, "t0", args.orderBy);
  const after = args.after ? ` and ${afterSql(keys, decodeCursor(args.after, keys), bind)}` : "";
  const offset = args.offset ? ` offset ${bind(args.offset)}` : "";
  const order = orderSql(keys);
  // The limit is part of the text: from a parameter PostgreSQL expects a tenth of all rows, and so plans anew each time.
  return `(select json_agg(json_build_object('node', ${object}, 'cursor', ${cursors ? cursorSql(keys) : "null"}) order by ${order})
    from (select * from "${entity.tableName}" t0 where ${where}${after} order by ${order} limit ${args.first + 1}${offset}) t0)`;
}

function connection<T>(totalCount: number, rows: ConnectionRow<T>["rows"], { first, after, offset }: ListArguments): Connection<T> {
  const page = (rows ?? []).slice(0, first);
  const edges = page.map(({ node, cursor }) => ({ node, cursor: encodeCursor(cursor ?? []) }));
  return {
    totalCount,
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

/** SQL of a selection, compiled once per document and entity: parsed documents are kept, so their nodes are keys. */
const plans = new WeakMap<FieldNode, Plan>();

interface Plan {
  entity: EntityMetadata;
  nodes: readonly FieldNode[];
  sql: string;
}

function compiled(entity: EntityMetadata, nodes: readonly FieldNode[], info: GraphQLResolveInfo): string {
  const [key] = nodes;
  if (!key) return "'{}'::json";
  const known = plans.get(key);
  // A node inside a fragment may be reached together with different others: the plan holds for these only.
  if (known?.entity === entity && known.nodes.length === nodes.length && known.nodes.every((node, i) => node === nodes[i])) return known.sql;
  const sql = objectSql(entity, "t0", nodes, info);
  plans.set(key, { entity, nodes, sql });
  return sql;
}

function checkPage({ first, offset }: ListArguments): void {
  if (first < 1 || first > LONGEST_PAGE) {
    refuseField("first", `“first”须在 1 至 ${LONGEST_PAGE} 之间，收到 ${first}。`, `first must be 1 to ${LONGEST_PAGE}; it was ${first}.`);
  }
  if (offset !== null && offset !== undefined && offset < 0) {
    refuseField("offset", `“offset”不能为负数，收到 ${offset}。`, `offset cannot be negative; it was ${offset}.`);
  }
}
