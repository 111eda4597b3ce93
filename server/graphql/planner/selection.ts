import type { FieldNode, GraphQLResolveInfo } from "graphql";
import type { EntityMetadata } from "typeorm";
import type { RelationMetadata } from "typeorm/metadata/RelationMetadata";
import { fieldsBelow } from "./fields";

type Info = Pick<GraphQLResolveInfo, "fragments">;

/**
 * SQL that makes the JSON object of one row: columns by name, to-one relations as sub-objects, to-many
 * relations as arrays. Everything comes from TypeORM's metadata; the database filters each relation's rows.
 *
 * @example selecting `{ name unit { shortName } }` of a nomination aliased `t0`:
 *   json_build_object('name', t0."name", 'unit', (select json_build_object('shortName', t1."short_name")
 *     from "recommending_units" t1 where t1."id" = t0."unit_id" and t1."seat" = t0."seat"))
 */
export function objectSql(entity: EntityMetadata, row: string, nodes: readonly FieldNode[], info: Info): string {
  const pairs: string[] = [];
  for (const [name, selected] of fieldsBelow(nodes, info)) {
    pairs.push(`'${name}', ${fieldSql(entity, row, name, selected, info)}`);
  }
  // PostgreSQL takes 100 arguments a function: 50 pairs. No entity has as many fields; a test watches it.
  return pairs.length === 0 ? "'{}'::json" : `json_build_object(${pairs.join(", ")})`;
}

function fieldSql(entity: EntityMetadata, row: string, name: string, nodes: readonly FieldNode[], info: Info): string {
  const relation = entity.findRelationWithPropertyPath(name);
  if (relation) return relationSql(relation, row, nodes, info);
  const column = entity.findColumnWithPropertyName(name);
  if (!column) throw new Error(`${entity.name}.${name} is neither a column nor a relation; the planner cannot read it`);
  return column.isVirtualProperty && column.query ? `(${column.query(row)})` : `${row}."${column.databaseName}"`;
}

function relationSql(relation: RelationMetadata, row: string, nodes: readonly FieldNode[], info: Info): string {
  const other = relation.inverseEntityMetadata;
  const alias = nextAlias(row);
  const object = objectSql(other, alias, nodes, info);
  const from = `from "${other.tableName}" ${alias} where ${joinSql(relation, row, alias)}`;
  if (relation.isManyToOne || relation.isOneToOne) return `(select ${object} ${from})`;
  return `(select coalesce(json_agg(${object} ${orderSql(other, alias)}), '[]') ${from})`;
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
