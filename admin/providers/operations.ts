import { type DocumentNode, Kind, parse, separateOperations } from "graphql";

const sources = import.meta.glob<string>("../../schema/operations/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/**
 * Every operation the dashboard may send, by its name, cut from the committed files with only the fragments it uses.
 * Operations are named after the root field they ask for, so that the permission table answers for them.
 */
const operations = separateOperations(parse(Object.values(sources).join("\n")));

/** The document of one operation, e.g. `operation("submitNomination")`. */
export function operation(name: string): DocumentNode {
  const document = operations[name];
  if (!document)
    throw new Error(`No operation "${name}": add it to schema/operations/ and name it after its field.`);
  // ra-data-graphql reads the kind of operation from the first definition.
  const first = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const rest = document.definitions.filter((definition) => definition.kind !== Kind.OPERATION_DEFINITION);
  return { ...document, definitions: [...first, ...rest] };
}

/**
 * The name of an operation's root field in the server's permission table, e.g. "Mutation.submitNomination", which
 * `me.permissions` lists for the roles that may call it. An operation that asks a field for something apart has an
 * alias of its own: `campaignFindings` is allowed to whoever may call `Query.campaign`.
 */
export function permissionOf(name: string): string {
  const [definition] = operation(name).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`"${name}" is no operation.`);
  const [root] = definition.selectionSet.selections;
  const field = root?.kind === Kind.FIELD ? root.name.value : name;
  return `${definition.operation === "mutation" ? "Mutation" : "Query"}.${field}`;
}
