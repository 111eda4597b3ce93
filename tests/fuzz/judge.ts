import type { Write } from "../support/tripwire";

/** What an answer must never show: places in the code, libraries, SQL, the names of things inside. */
const INSIDE = /\bat [\w.<>]+ \(|\.(ts|js|cjs|mjs):\d+|node_modules|QueryFailedError|EntityNotFound|syntax error at|relation "|column "|violates |invalid input syntax|desk_runtime|desk_owner|Cannot read prop|is not a function|undefined \(/;

export interface Answered {
  status: number;
  body: string;
}

interface Told {
  code: string;
  message: string;
  field?: string;
  fields?: unknown[];
}

/** The refusals in an answer of the API or of a route. */
export function refusalsIn(body: string): Told[] {
  const { errors = [] } = JSON.parse(body) as { errors?: { message: string; extensions: Omit<Told, "message"> }[] };
  return errors.map(({ message, extensions }) => ({ message, ...extensions }));
}

/** Codes that name no field because no field is at fault: the request as a whole does not fit, or never got as far. */
const OF_REQUESTS = ["BAD_REQUEST", "BAD_USER_INPUT", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"];

/** What is wrong with an answer, whatever was asked: nothing, where the server did as it should. */
export function faultsOf({ status, body }: Answered, writes: Write[]): string[] {
  if (!body.startsWith("{")) return [`answers ${status} with no JSON: ${body.slice(0, 80)}`];
  const refusals = refusalsIn(body);
  const said = refusals.map(({ message }) => message).join("\n");
  return [
    ...(status >= 500 && !refusals.some(({ code }) => code === "UNAVAILABLE") ? [`answers ${status}`] : []),
    ...refusals.filter(({ code }) => code === "INTERNAL").map(() => "is an unexpected error"),
    ...(INSIDE.test(said) ? [`shows what is inside: ${said.slice(0, 200)}`] : []),
    ...refusals.filter(({ code, field }) => code === "INVALID_INPUT" && field === undefined).map(({ message }) => `refuses no field: ${message}`),
    ...refusals.filter(({ code, message }) => OF_REQUESTS.includes(code) && message === "").map(() => "refuses without a word"),
    ...(refusals.length > 0 ? writes.map(({ act, table }) => `refuses and still writes: ${act} ${table}`) : []),
  ];
}
