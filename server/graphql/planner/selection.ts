import { type FieldNode, type GraphQLResolveInfo, isNonNullType, isObjectType } from "graphql";
import type { EntityMetadata } from "typeorm";
import type { RelationMetadata } from "typeorm/metadata/RelationMetadata";
import { derivedSql } from "../../database/derived";
import { fieldsBelow, responseKey } from "./fields";
import { columnExpression, columnOf } from "./filter";
import { MISSING, wantsText } from "./json-text";

/** What the planner needs to know of a field: its document's fragments, and whether it answers with an object or text. */
export type Info = Pick<GraphQLResolveInfo, "fragments" | "returnType" | "schema">;

/**
 * The select list that makes one row's object: columns by name, to-one relations as sub-objects, to-many
 * relations as arrays. Everything comes from TypeORM's metadata; the database filters each relation's rows.
 * An object's keys are field names, which graphql-jit then reads; a text's keys are those of the answer.
 *
 * @example selecting `{ name unit { shortName } }` of a nomination aliased `t0`:
 *   t0."name" as "name", (select row_to_json("{}") from (select t1."short_name" as "shortName"
 *     from "recommending_units" t1 where t1."id" = t0."unit_id" and t1."seat" = t0."seat") "{}") as "unit"
 */
export function selectList(entity: EntityMetadata, row: string, nodes: readonly FieldNode[], info: Info): string {
  const fields = [...fieldsBelow(nodes, info, wantsText(info) ? responseKey : undefined)];
  return fields.map(([key, selected]) => `${fieldSql(entity, row, selected, info)} as "${key}"`).join(", ");
}

/** One row of a query as a JSON object, or null. No GraphQL name can clash with `"{}"`. */
export const objectOf = (select: string): string => `(select row_to_json("{}") from (${select}) "{}")`;

/** All rows of a query as a JSON array, in the query's order. */
export const arrayOf = (select: string): string => `(select coalesce(json_agg("{}"), '[]') from (${select}) "{}")`;

function fieldSql(entity: EntityMetadata, row: string, nodes: readonly FieldNode[], info: Info): string {
  const name = nodes[0]?.name.value ?? "";
  if (name === "__typename") return `'${entity.name}'`;
  const derived = derivedSql(entity.name, name, row);
  if (derived) return derived;
  const relation = entity.findRelationWithPropertyPath(name);
  return relation ? relationSql(relation, row, nodes, info) : columnExpression(columnOf(entity, name), row);
}

function relationSql(relation: RelationMetadata, row: string, nodes: readonly FieldNode[], info: Info): string {
  const other = relation.inverseEntityMetadata;
  const alias = nextAlias(row);
  const select = `select ${selectList(other, alias, nodes, info)} from "${other.tableName}" ${alias} where ${joinSql(relation, row, alias)}`;
  if (!relation.isManyToOne && !relation.isOneToOne) return arrayOf(`${select} ${orderSql(other, alias)}`);
  return wantsText(info) && isRequired(relation, info) ? `coalesce(${objectOf(select)}, '${MISSING}')` : objectOf(select);
}

/** Whether the API promises that there is a row. */
function isRequired({ entityMetadata, propertyName }: RelationMetadata, { schema }: Info): boolean {
  const type = schema.getType(entityMetadata.name);
  return isObjectType(type) && isNonNullType(type.getFields()[propertyName]?.type);
}

/** `t1."id" = t0."unit_id" and …`: whichever side holds the foreign key. */
function joinSql(relation: RelationMetadata, row: string, other: string): string {
  const owner = relation.isOwning ? relation : relation.inverseRelation;
  if (!owner) throw new Error(`${relation.entityMetadata.name}.${relation.propertyName} has no other side`);
  const [holder, target] = relation.isOwning ? [row, other] : [other, row];
  return owner.joinColumns
    .map((column) => `${target}."${column.referencedColumn?.databaseName}" = ${holder}."${column.databaseName}"`)
    .join(" and ");
}

/** The entity's own order, e.g. `order by t1."decided_at" asc, t1."id" asc`. */
function orderSql(entity: EntityMetadata, row: string): string {
  const columns = Object.entries(entity.orderBy ?? {}).map(([property, direction]) => {
    const column = entity.findColumnWithPropertyName(property);
    return `${row}."${column?.databaseName}" ${typeof direction === "string" ? direction : direction.order}`;
  });
  return columns.length === 0 ? "" : `order by ${columns.join(", ")}`;
}

/** Aliases count the depth, which is all that must differ: siblings never see each other. */
function nextAlias(row: string): string {
  return `t${Number(row.slice(1)) + 1}`;
}
