import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, parse, specifiedRules, validate } from "graphql";
import { refuseField } from "../../errors/refuse-field";
import { LIMITS } from "../limits/limits";
import { shapeRule } from "../limits/shape-rule";

/** The name of the one operation in a document; refused where the schema does not take it or a limit is passed. */
export function operationName(schema: GraphQLSchema, text: string): string {
  const document = parsed(text);
  const [error] = validate(schema, document, [...specifiedRules, shapeRule]);
  if (error) refuse(error);
  const operations = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  const [name] = operations.flatMap((operation) => operation.name?.value ?? []);
  if (operations.length !== 1 || name === undefined) refuseField("document", "须恰好包含一个有名称的操作（及其片段）。", "must hold exactly one operation with a name, and its fragments.");
  return name;
}

function parsed(text: string): DocumentNode {
  try {
    return parse(text, { maxTokens: LIMITS.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) return refuse(error);
    throw error;
  }
}

function refuse({ message }: GraphQLError): never {
  refuseField("document", `不是本接口的有效操作（${message}）。`, `is no operation of this API (${message}).`);
}
