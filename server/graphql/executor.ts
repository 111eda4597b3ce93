import type { GatewayInterface, GatewayLoadResult } from "@apollo/server-gateway-interface";
import { type DocumentNode, getVariableValues, GraphQLError, type GraphQLSchema, isInputObjectType, Kind, type OperationDefinitionNode, visit } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { Json } from "./scalars";

/** How many compiled operations are kept; the dashboard has some sixty. */
const MOST_COMPILED = 1_000;

/**
 * Lets Apollo execute operations with graphql-jit, which compiles an operation once instead of walking its tree
 * for each request. Apollo takes an executor of one's own through its `gateway` option; parsing, validation,
 * caching of documents and plugins stay Apollo's, and variables are coerced by graphql-js.
 */
export function compiledExecution(schema: GraphQLSchema): GatewayInterface {
  const compiled = new Map<string, CompiledQuery>();
  const load = (): Promise<GatewayLoadResult> =>
    Promise.resolve({
      executor: async ({ document, operation, operationName, queryHash, request, context }) => {
        // Apollo leaves it to whoever executes to say so, and gives the answer its own code.
        if (!isOperation(operation)) return { errors: [new GraphQLError(operationName ? `Unknown operation named "${operationName}".` : "Must provide operation name if query contains multiple operations.")] };
        const variables = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, { maxErrors: 10 });
        if (variables.errors) return { errors: variables.errors };
        const key = `${queryHash} ${operationName ?? ""}`;
        let query = compiled.get(key);
        if (!query) {
          const made = compileQuery(schema, withOpenVariables(document, schema), operationName ?? undefined);
          if (!isCompiledQuery(made)) throw new Error("graphql-jit could not compile the operation", { cause: made.errors });
          if (compiled.size >= MOST_COMPILED) compiled.delete(compiled.keys().next().value ?? "");
          compiled.set(key, (query = made));
        }
        const result = await query.query(undefined, context, variables.coerced);
        return result.errors ? { ...result, errors: result.errors.map(complete) } : result;
      },
    });
  return {
    load,
    stop: () => Promise.resolve(),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
  };
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

/** Apollo's type says there always is one; there is none where the request names none of the document's. */
function isOperation(operation: OperationDefinitionNode | undefined): operation is OperationDefinitionNode {
  return operation !== undefined;
}

/** graphql-jit makes its errors without the extensions that graphql-js always gives and Apollo reads. */
function complete({ message, path, originalError, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path, originalError, extensions });
}
