import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import { GraphQLJSON } from "graphql-scalars";

const TIMESTAMP = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/;
const CALENDAR_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** A moment, RFC 3339 with its offset. PostgreSQL writes it as text and it is passed on untouched: no Date objects on the read path. */
export const DateTime = textScalar("DateTime", "A moment, RFC 3339 with offset, e.g. `2024-08-21T09:00:00+08:00`.", (text) =>
  isCalendarDate(TIMESTAMP.exec(text)?.[1] ?? ""),
);

/** A day of the calendar, without time or zone. */
export const DateOnly = textScalar("Date", "A day of the calendar, `YYYY-MM-DD`.", isCalendarDate);

/** Any JSON value, e.g. a rule's parameters. */
export const Json = GraphQLJSON;

function textScalar(name: string, description: string, valid: (text: string) => boolean): GraphQLScalarType<string, unknown> {
  const parse = (value: unknown): string => {
    if (typeof value === "string" && valid(value)) return value;
    throw new GraphQLError(`${name} cannot represent ${JSON.stringify(value)}. ${description}`);
  };
  return new GraphQLScalarType<string, unknown>({
    name,
    description,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: parse,
    parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** JavaScript takes 30 February and the year 0 for dates; PostgreSQL and the calendar do not. */
function isCalendarDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return CALENDAR_DATE.test(text) && !text.startsWith("0000") && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
