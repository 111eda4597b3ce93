import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata";
import type { EntityMetadata } from "typeorm";
import { isSearchable, searchSql } from "../../database/searchable";
import { refuseField } from "../../errors/refuse-field";

/** A list's filter as it arrives: columns to operators, plus `and`, `or`, `not`, and `search` where rows are found by name. */
export interface Filter {
  and?: Filter[] | null;
  or?: Filter[] | null;
  not?: Filter | null;
  [field: string]: unknown;
}

const COMPARISONS: Record<string, string> = { eq: "=", ne: "is distinct from", gt: ">", gte: ">=", lt: "<", lte: "<=" };
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Pushes a value and gives its placeholder. */
export type Bind = (value: unknown) => string;

/** SQL of a filter over one row, `true` where it asks for nothing. GraphQL has already checked names and types. */
export function filterSql(entity: EntityMetadata, row: string, filter: Filter | null | undefined, bind: Bind): string {
  if (!filter) return "true";
  const conditions: string[] = [];
  for (const [name, value] of Object.entries(filter)) {
    if (value === null || value === undefined) continue;
    if (name === "and") conditions.push(...(value as Filter[]).map((part) => filterSql(entity, row, part, bind)));
    else if (name === "or") conditions.push(anyOf((value as Filter[]).map((part) => filterSql(entity, row, part, bind))));
    else if (name === "not") conditions.push(`not coalesce(${filterSql(entity, row, value as Filter, bind)}, false)`);
    else if (name === "search" && isSearchable(entity.name)) conditions.push(searchSql(entity.name, row, value as string, bind));
    else conditions.push(...columnSql(columnOf(entity, name), row, value as Record<string, unknown>, bind));
  }
  return conditions.length === 0 ? "true" : conditions.map((condition) => `(${condition})`).join(" and ");
}

export function columnOf(entity: EntityMetadata, name: string): ColumnMetadata {
  const column = entity.findColumnWithPropertyName(name);
  if (!column) throw new Error(`${entity.name} has no column ${name}`);
  return column;
}

/** A column or computed column of a row. */
export function columnExpression(column: ColumnMetadata, row: string): string {
  return column.isVirtualProperty && column.query ? `(${column.query(row)})` : `${row}."${column.databaseName}"`;
}

function columnSql(column: ColumnMetadata, row: string, operators: Record<string, unknown>, bind: Bind): string[] {
  const left = columnExpression(column, row);
  const type = typeof column.type === "string" ? column.type : "text";
  const place = (value: unknown): string => `${bind(checked(column, type, value))}::${type}`;
  return Object.entries(operators).flatMap(([operator, value]) => {
    if (value === null || value === undefined) return [];
    if (operator === "isNull") return [`${left} is ${value === true ? "" : "not "}null`];
    if (operator === "in") return [`${left} = any (${bind((value as unknown[]).map((one) => checked(column, type, one)))}::${type}[])`];
    if (operator === "contains") return [`${left} ilike ${bind(`%${escapeLike(String(checked(column, type, value)))}%`)}`];
    if (operator === "startsWith") return [`${left} ilike ${bind(`${escapeLike(String(checked(column, type, value)))}%`)}`];
    return [`${left} ${COMPARISONS[operator]} ${place(value)}`];
  });
}

function checked(column: ColumnMetadata, type: string, value: unknown): unknown {
  if (type === "uuid" && !(typeof value === "string" && isId(value))) {
    refuseField(column.propertyName, `“${column.propertyName}”不是有效的编号。`, `${column.propertyName} is not an id.`);
  }
  // PostgreSQL keeps no NUL character in a text, and would not say which one has it.
  if (typeof value === "string" && value.includes("\0")) refuseField(column.propertyName, `“${column.propertyName}”含有无法识别的字符。`, `${column.propertyName} has a character that cannot be read.`);
  return value;
}

export function isId(value: string): boolean {
  return UUID.test(value);
}

function anyOf(conditions: string[]): string {
  return conditions.length === 0 ? "false" : conditions.map((condition) => `(${condition})`).join(" or ");
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
