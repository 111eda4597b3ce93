import type { GatewayInterface, GatewayLoadResult } from "@apollo/server-gateway-interface";
import { type DocumentNode, type ExecutionResult, getOperationAST, getVariableValues, GraphQLError, type GraphQLSchema, isInputObjectType, Kind, type OperationDefinitionNode, visit } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import type { Role } from "../features/accounts/role";
import type { RequestContext } from "./context";
import { refusalOf } from "./limits/beyond";
import { checkValues } from "./limits/check-values";
import { type Cost, costOf } from "./limits/cost";
import { LIMITS } from "./limits/limits";
import { type PermissionTable, protect } from "./permissions";
import { textReaders, textSchema } from "./planner/textual";
import { Json } from "./scalars";

/** How many compiled operations are kept; the dashboard has 207. */
const MOST_COMPILED = 1_000;

/** An operation, compiled when it is first needed: to be answered with PostgreSQL's text for these roles, with objects for others. */
interface Operation {
  textReaders: ReadonlySet<Role>;
  cost: Cost;
  text?: CompiledQuery;
  objects?: CompiledQuery;
}

/**
 * Lets Apollo execute operations with graphql-jit, which compiles an operation once instead of walking its tree
 * for each request. Apollo takes an executor of one's own through its `gateway` option; parsing, validation,
 * caching of documents and plugins stay Apollo's, and variables are coerced by graphql-js.
 */
export function compiledExecution(plain: GraphQLSchema, table: PermissionTable): GatewayInterface {
  const schema = protect(plain, table);
  const schemaOfText = textSchema(schema);
  const operations = new Map<string, Operation>();

  const operationOf = (key: string, document: DocumentNode, definition: OperationDefinitionNode): Operation => {
    const known = operations.get(key);
    if (known) return known;
    const made: Operation = { textReaders: textReaders(plain, table, document, definition.name?.value ?? null), cost: costOf(plain, document, definition) };
    if (operations.size >= MOST_COMPILED) operations.delete(operations.keys().next().value ?? "");
    operations.set(key, made);
    return made;
  };

  const executor: GatewayLoadResult["executor"] = async ({ document, operation: definition, operationName, queryHash, request, context }) => {
    // Apollo also runs a document in which it found no operation of that name, to be told what is wrong.
    if (!getOperationAST(document, request.operationName)) return compileQuery(schema, document, request.operationName) as ExecutionResult;
    const tooMuch = checkValues(request.variables);
    if (tooMuch) return { errors: [tooMuch] };
    const variables = getVariableValues(schema, definition.variableDefinitions ?? [], request.variables ?? {}, { maxErrors: 10 });
    if (variables.errors) return { errors: variables.errors };
    const operation = operationOf(`${queryHash} ${operationName ?? ""}`, document, definition);
    const cost = operation.cost(variables.coerced);
    if (cost > LIMITS.cost) return { errors: [refusalOf("cost", cost)] };
    const role = (context as RequestContext).caller?.role;
    const query =
      role && operation.textReaders.has(role)
        ? (operation.text ??= compile(schemaOfText, document, operationName))
        : (operation.objects ??= compile(schema, document, operationName));
    const result = await query.query(undefined, context, variables.coerced);
    return result.errors ? { ...result, errors: result.errors.map(complete) } : result;
  };
  return {
    load: () => Promise.resolve({ executor }),
    stop: () => Promise.resolve(),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName: string | null): CompiledQuery {
  const made = compileQuery(schema, withOpenVariables(document, schema), operationName ?? undefined);
  if (!isCompiledQuery(made)) throw new Error("graphql-jit could not compile the operation", { cause: made.errors });
  return made;
}

/**
 * The document with variables of input object types declared as JSON: their values are coerced already, and
 * graphql-jit unrolls the parser of a recursive input (`XFilter { and: [XFilter!] }`) until the stack is full.
 */
function withOpenVariables(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  return visit(document, {
    VariableDefinition: (definition) =>
      visit(definition, {
        NamedType: (type) => (isInputObjectType(schema.getType(type.name.value)) ? { ...type, name: { kind: Kind.NAME, value: Json.name } } : undefined),
      }),
  });
}

/** graphql-jit makes its errors without the extensions that graphql-js always gives and Apollo reads. */
function complete({ message, path, originalError, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path, originalError, extensions });
}
