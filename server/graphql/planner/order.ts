import type { EntityMetadata } from "typeorm";
import { refuseField } from "../../errors/refuse-field";
import { type Bind, columnExpression, columnOf } from "./filter";

export interface OrderBy {
  field: string;
  direction: "ASC" | "DESC";
}

/** One key of an order: an SQL expression that is never null, and its type for reading it back from a cursor. */
interface Key {
  sql: string;
  type: string;
  descending: boolean;
}

/**
 * The keys a list is ordered by. A column that may be null becomes two keys (is it null? its value), nulls
 * last; the id comes last so that the order is total and a cursor means one place.
 */
export function orderKeys(entity: EntityMetadata, row: string, orderBy: readonly OrderBy[] | null | undefined): Key[] {
  const asked = orderBy?.length ? orderBy : ownOrder(entity);
  const keys = asked.flatMap(({ field, direction }): Key[] => {
    const column = columnOf(entity, field);
    const sql = columnExpression(column, row);
    const type = typeof column.type === "string" ? column.type : "text";
    const descending = direction === "DESC";
    if (!column.isNullable) return [{ sql: collated(sql, type), type, descending }];
    return [
      { sql: `(${sql} is null)`, type: "boolean", descending: false },
      { sql: collated(`coalesce(${sql}, ${NOTHING[type] ?? "''"})`, type), type, descending },
    ];
  });
  return [...keys, { sql: `${row}."id"`, type: "uuid", descending: keys.at(-1)?.descending ?? false }];
}

const NOTHING: Record<string, string> = {
  int: "0",
  uuid: "'00000000-0000-0000-0000-000000000000'::uuid",
  date: "'epoch'::date",
  timestamptz: "'epoch'::timestamptz",
  boolean: "false",
  jsonb: "'null'::jsonb",
};

export function orderSql(keys: readonly Key[]): string {
  return keys.map(({ sql, descending }) => `${sql} ${descending ? "desc" : "asc"}`).join(", ");
}

/** A JSON array of a row's keys: what a cursor holds. */
export function cursorSql(keys: readonly Key[]): string {
  return `json_build_array(${keys.map(({ sql }) => `(${sql})::text`).join(", ")})`;
}

/** Rows that come after a cursor: `(k1 > v1) or (k1 = v1 and (k2 > v2 or …))`, each key in its own direction. */
export function afterSql(keys: readonly Key[], values: readonly string[], bind: Bind): string {
  const [key, ...others] = keys;
  const [value, ...rest] = values;
  if (!key || value === undefined) return "false";
  const place = `${bind(value)}::${key.type}`;
  const beyond = `${key.sql} ${key.descending ? "<" : ">"} ${place}`;
  return others.length === 0 ? beyond : `(${beyond} or (${key.sql} = ${place} and ${afterSql(others, rest, bind)}))`;
}

export function encodeCursor(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString("base64url");
}

/** Reads a cursor back; one of another list or order is refused. */
export function decodeCursor(cursor: string, keys: readonly Key[]): string[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (Array.isArray(values) && values.length === keys.length && values.every((value) => typeof value === "string")) return values;
  } catch {
    // falls through to the refusal
  }
  return refuseField("after", "“after”不是本列表当前排序下的游标。", "`after` is not a cursor of this list in this order.");
}

function ownOrder(entity: EntityMetadata): OrderBy[] {
  return Object.entries(entity.orderBy ?? {}).map(([field, direction]) => ({
    field,
    direction: direction === "DESC" ? "DESC" : "ASC",
  }));
}

/** Chinese text sorts by pinyin. */
function collated(sql: string, type: string): string {
  return type === "text" ? `${sql} collate "zh-x-icu"` : sql;
}
