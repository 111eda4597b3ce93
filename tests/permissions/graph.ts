import { getNamedType, type GraphQLField, type GraphQLSchema, isObjectType, isRequiredArgument, type GraphQLObjectType } from "graphql";
import { getMetadataStorage } from "type-graphql";
import type { DataSource, EntityMetadata } from "typeorm";
import type { Role } from "../../server/features/accounts/role";
import { ANYBODY, type Permission } from "../../server/graphql/permissions";
import { permissionTable } from "../../server/graphql/schema";

export type Field = GraphQLField<unknown, unknown>;
/** Whether a query may select a field. */
export type May = (type: string, field: Field) => boolean;

export const isRoot = (type: string): boolean => type === "Query" || type === "Mutation";

/** Whom the permission table lets read a field. */
export function permissionOf(type: string, field: string): Permission | undefined {
  return permissionTable[type]?.[field] ?? (isRoot(type) ? undefined : permissionTable[type]?.["*"]);
}

export function mayCall(role: Role, type: string, field: string): boolean {
  const permission = permissionOf(type, field);
  return permission === ANYBODY || (permission?.includes(role) ?? false);
}

/** Root fields by name, e.g. those of `Query`. */
export function rootFields(schema: GraphQLSchema, type: "Query" | "Mutation"): Field[] {
  return Object.values((type === "Query" ? schema.getQueryType() : schema.getMutationType())?.getFields() ?? {});
}

/** Object types of the API that are neither roots nor GraphQL's own. */
export function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !isRoot(type.name) && !type.name.startsWith("__"));
}

/** The entity behind an object type, where they are one class: `Session` is the name of two different things. */
export function entityOf(dataSource: DataSource, { name }: GraphQLObjectType): EntityMetadata | null {
  const made = getMetadataStorage().objectTypes.find((type) => type.name === name);
  return dataSource.entityMetadatas.find(({ target }) => target === made?.target) ?? null;
}

/** The entity that a list or a row by id is of, where a root field is one. */
export function entityBehind(dataSource: DataSource, field: Field): EntityMetadata | null {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) return null;
  const node = type.name.endsWith("Connection") ? getNamedType(type.getFields().nodes?.type ?? type) : type;
  return isObjectType(node) ? entityOf(dataSource, node) : null;
}

/** Plumbing between a list and its rows: opened without counting as a step. */
const isPlumbing = (name: string): boolean => /(Connection|Edge)$/.test(name) || name === "PageInfo";
const NAMES = new Set(["id", "accountId", "campaignId", "unitId", "seat"]);

/** A selection of every relation path down to `depth` steps, with what names each row on the way. */
export function treeOf(type: GraphQLObjectType, depth: number, may: May): string {
  const parts: string[] = ["__typename"];
  for (const field of Object.values(type.getFields())) {
    const of = getNamedType(field.type);
    if (field.args.some(isRequiredArgument) || field.name === "edges" || !may(type.name, field)) continue;
    if (!isObjectType(of)) parts.push(...(NAMES.has(field.name) ? [field.name] : []));
    else if (isPlumbing(type.name)) parts.push(`${field.name} ${treeOf(of, depth, may)}`);
    else if (depth > 0) parts.push(`${field.name} ${treeOf(of, depth - 1, may)}`);
  }
  return `{ ${parts.join(" ")} }`;
}

export type Row = Record<string, unknown> & { __typename: string };
const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && "__typename" in value;

/** Visits every object of an answer with the one it hangs on. */
export function visit(value: unknown, see: (row: Row, parent: Row | null) => void, parent: Row | null = null): void {
  if (Array.isArray(value)) for (const one of value) visit(one, see, parent);
  if (!isRow(value)) return;
  see(value, parent);
  for (const below of Object.values(value)) visit(below, see, value);
}

/** How a role gets to a type by the shortest way: `{ me { account { … } } }` around what is selected there, or null where it does not. */
export function wayTo(schema: GraphQLSchema, role: Role, type: string): ((selected: string) => string) | null {
  const steps = rootFields(schema, "Query")
    .filter(({ name, args }) => mayCall(role, "Query", name) && !args.some(isRequiredArgument))
    .map(({ name, type: of, args }) => ({ path: [args.some((arg) => arg.name === "first") ? `${name}(first: 200)` : name], at: getNamedType(of) }));
  const seen = new Set<string>();
  for (const { path, at } of steps) {
    if (!isObjectType(at) || seen.has(at.name)) continue;
    if (at.name === type) return (selected) => `{ ${path.reduceRight((below, step) => `${step} { ${below} }`, selected)} }`;
    seen.add(at.name);
    for (const next of Object.values(at.getFields())) if (mayCall(role, at.name, next.name)) steps.push({ path: [...path, next.name], at: getNamedType(next.type) });
  }
  return null;
}
