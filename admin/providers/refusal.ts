import type { GraphQLFormattedError } from "graphql";
import { HttpError } from "react-admin";

/** A rule that stood in the way: its id, the article it rests on, the facts used and the way to mend it. */
export interface Finding {
  rule: string;
  article: string;
  facts: string;
  remedy: string;
}

interface Extensions {
  code?: string;
  field?: string;
  fields?: { field: string; message: string }[];
  findings?: Finding[];
  remedy?: string;
  incident?: string;
}

/**
 * The server's refusal of a request, as `errors[0].extensions` describes it. `errors` is where react-admin's forms
 * look for messages to put on their fields.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly fields: readonly { field: string; message: string }[];
  readonly errors: Record<string, unknown>;
  readonly findings: readonly Finding[];
  readonly remedy: string | undefined;
  readonly incident: string | undefined;

  constructor({ message, extensions = {} }: GraphQLFormattedError) {
    super(message);
    const { code, field, fields, findings, remedy, incident } = extensions as Extensions;
    this.code = code ?? "INTERNAL";
    this.fields = fields ?? (field ? [{ field, message }] : []);
    this.errors = fieldErrors(this.fields);
    this.findings = findings ?? [];
    this.remedy = remedy;
    this.incident = incident;
  }
}

/** "input.person.idNumber" → `{ person: { idNumber: message } }`, the nesting a form's values have. */
function fieldErrors(fields: readonly { field: string; message: string }[]): Record<string, unknown> {
  const errors: Record<string, unknown> = {};
  for (const { field, message } of fields) {
    const path = field.replace(/^input\./, "").split(".");
    const last = path.pop() ?? field;
    let level = errors;
    for (const step of path) level = (level[step] ??= {}) as Record<string, unknown>;
    level[last] = message;
  }
  return errors;
}

/** Throws the first of a response's errors as a `Refusal`. */
export function refuse(errors: readonly GraphQLFormattedError[] | undefined): void {
  const [error] = errors ?? [];
  if (error) throw new Refusal(error);
}

/** The refusal inside an error, if the server refused; nothing if the network failed. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  return error instanceof HttpError && error.body instanceof Refusal ? error.body : undefined;
}
