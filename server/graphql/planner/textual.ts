import { type DocumentNode, getNamedType, getOperationAST, GraphQLNonNull, GraphQLObjectType, type GraphQLOutputType, GraphQLSchema, isNonNullType, isObjectType, Kind, type SelectionSetNode } from "graphql";
import { entities } from "../../database/entities";
import { Role } from "../../features/accounts/role";
import { ANYBODY, type Permission, type PermissionTable } from "../permissions";
import { JsonTextType } from "./json-text";

const ENTITIES = new Set<string>(entities.map(({ name }) => name));
const CONNECTIONS = new Set([...ENTITIES].map((name) => `${name}Connection`));
/** PostgreSQL cuts longer names, those of output columns too. */
const LONGEST_NAME = 63;

/** The schema in which the planner's root fields are text: graphql-jit runs their resolvers, rules and arguments, and looks no further. */
export function textSchema(schema: GraphQLSchema): GraphQLSchema {
  const { query, types, ...config } = schema.toConfig();
  if (!query) throw new Error("A schema without queries");
  const { fields, ...rest } = query.toConfig();
  const asText = Object.entries(fields).map(([name, field]) => [name, isPlanned(field.type) ? { ...field, type: textFor(field.type) } : field]);
  return new GraphQLSchema({ ...config, query: new GraphQLObjectType({ ...rest, fields: Object.fromEntries(asText) }), types: types.filter((type) => type !== query) });
}

/**
 * The roles for which PostgreSQL's JSON is the very answer to an operation: nothing below the planner's root fields
 * is denied them, has a resolver, is left out by a directive, or is a cursor, which is made here. The rules of
 * fields ask for the caller's role alone, so they are read from the table once, not asked for every row.
 */
export function textReaders(schema: GraphQLSchema, table: PermissionTable, document: DocumentNode, operationName: string | null): ReadonlySet<Role> {
  const operation = getOperationAST(document, operationName);
  const root = schema.getQueryType();
  const met: Permission[] = [];
  const isText = operation?.operation === "query" && operation.selectionSet.selections.every((selection) => {
    if (selection.kind !== Kind.FIELD || selection.directives?.length) return false;
    const field = root?.getFields()[selection.name.value];
    return field && (!isPlanned(field.type) || isPlain(field.type, selection.selectionSet));
  });
  return new Set(isText ? Object.values(Role).filter((role) => met.every((permission) => permission === ANYBODY || permission.includes(role))) : []);

  function isPlain(output: GraphQLOutputType, set: SelectionSetNode | undefined): boolean {
    const type = getNamedType(output);
    if (!set || !isObjectType(type)) return !set;
    return set.selections.every((selection) => {
      if (selection.directives?.length) return false;
      if (selection.kind === Kind.INLINE_FRAGMENT) return isPlain(type, selection.selectionSet);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return isPlain(type, fragmentOf(selection.name.value, document));
      const { name, alias } = selection;
      if (alias && alias.value.length > LONGEST_NAME) return false;
      if (name.value === "__typename") return true;
      const field = type.getFields()[name.value];
      const permission = table[type.name]?.[name.value] ?? table[type.name]?.["*"];
      if (!field || field.resolve || !permission) return false;
      met.push(permission);
      const below = getNamedType(field.type);
      return !isObjectType(below) || (ENTITIES.has(below.name) && isPlain(below, selection.selectionSet));
    });
  }
}

function fragmentOf(name: string, { definitions }: DocumentNode): SelectionSetNode | undefined {
  for (const definition of definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name) return definition.selectionSet;
  return undefined;
}

function isPlanned(output: GraphQLOutputType): boolean {
  const { name } = getNamedType(output);
  return ENTITIES.has(name) || CONNECTIONS.has(name);
}

const textFor = (output: GraphQLOutputType): GraphQLOutputType => (isNonNullType(output) ? new GraphQLNonNull(JsonTextType) : JsonTextType);
