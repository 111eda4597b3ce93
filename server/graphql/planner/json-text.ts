import type { FormattedExecutionResult, GraphQLResolveInfo } from "graphql";
import { getNamedType, GraphQLScalarType } from "graphql";

/** JSON as PostgreSQL wrote it, to be sent as it is: on wide lists, reading and writing it again takes half of the time. */
export class JsonText {
  constructor(readonly text: string) {
    if (text.includes(MISSING)) throw new Error("Cannot return null for a non-nullable field: a related row is hidden from the caller");
  }
}

/**
 * Stands where a relation that cannot be null has no row, which graphql-js would find and refuse. As JSON it is the
 * character U+0000, which no text of PostgreSQL can hold.
 */
export const MISSING = '"\\u0000"';

/** The type of root fields whose answer PostgreSQL writes in full; see `textual.ts`. */
export const JsonTextType = new GraphQLScalarType<JsonText, unknown>({
  name: "JsonText",
  serialize: (value) => {
    if (value instanceof JsonText) return value;
    throw new Error("Only the planner answers with text");
  },
});

/** Whether a resolver is to answer with text instead of an object. */
export function wantsText({ returnType }: Pick<GraphQLResolveInfo, "returnType">): boolean {
  return getNamedType(returnType) === JsonTextType;
}

/** `JSON.stringify` for results whose root fields may be text already. */
export function stringifyResult({ data, ...rest }: FormattedExecutionResult): string {
  if (!data) return JSON.stringify({ ...rest, data });
  const fields = Object.entries(data).filter(([, value]) => value !== undefined);
  const members = fields.map(([key, value]) => `${JSON.stringify(key)}:${value instanceof JsonText ? value.text : JSON.stringify(value)}`);
  const others = JSON.stringify(rest).slice(1, -1);
  return `{"data":{${members.join(",")}}${others && `,${others}`}}`;
}
