import type { FieldNode, GraphQLResolveInfo } from "graphql";
import type { QueryConfig } from "pg";
import type { EntityMetadata, ObjectType } from "typeorm";
import type { RequestContext } from "../context";
import { isId } from "./filter";
import { JsonText, wantsText } from "./json-text";
import { checkPage, type Connection, connectionOf, type ListArguments, objectPageSql, type PageRow, textPageSql } from "./page";
import { compiledList } from "./plans";
import type { Info } from "./selection";
import { namedStatement } from "./statement";

export { type Connection, type ListArguments, LONGEST_PAGE } from "./page";

/** Reads one page of a list: one SQL statement for the page, its nested objects and the count. */
export async function readConnection<T extends object>(context: RequestContext, info: GraphQLResolveInfo, type: ObjectType<T>, args: ListArguments): Promise<Connection<T>> {
  checkPage(args);
  const entity = context.desk.dataSource.getMetadata(type);
  if (wantsText(info)) {
    const { text, values } = textPageSql(entity, info, args);
    const [row] = await context.read<{ answer: string }>(namedStatement(text, values));
    return asText(row?.answer ?? "null");
  }
  const { text, values } = objectPageSql(entity, info, args);
  const [row] = await context.read<PageRow<T>>(namedStatement(text, values));
  return connectionOf(row ?? { total: 0, rows: [] }, args);
}

/** Reads one row by id, or null where there is none that the caller may see. */
export async function readOne<T extends object>(context: RequestContext, info: GraphQLResolveInfo, type: ObjectType<T>, id: string): Promise<T | null> {
  if (!isId(id)) return null;
  const [row] = await context.read<{ node: T | string }>(oneStatement(context.desk.dataSource.getMetadata(type), info.fieldNodes, info, id));
  if (!row) return null;
  return typeof row.node === "string" ? asText(row.node) : row.node;
}

/** The statement that reads one row by id, with what a selection asks of it. */
export function oneStatement(entity: EntityMetadata, nodes: readonly FieldNode[], info: Info, id: string): QueryConfig {
  const select = `select ${compiledList(entity, nodes, info)} from "${entity.tableName}" t0 where t0."id" = $1`;
  return namedStatement(`select row_to_json("{}")${wantsText(info) ? "::text" : ""} as node from (${select}) "{}"`, [id]);
}

/** Resolvers know objects only; the executor, who asked for text, knows what it gets. */
const asText = (json: string): never => new JsonText(json) as never;
