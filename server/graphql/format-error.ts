import { randomBytes } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import type { ValidationError } from "class-validator";
import type { FastifyBaseLogger } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { ArgumentValidationError } from "type-graphql";
import { DeskError, type FieldError } from "../errors/desk-error";
import { fromDatabase } from "../errors/from-database";
import { ERRORS, type Text } from "../errors/registry";
import { heard } from "./says";

/** Codes of graphql-js and Apollo for requests that do not fit the schema; their own message says where. */
const REQUEST_CODES = ["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT", "OPERATION_RESOLUTION_FAILURE"];

/** An error in both languages; `speak` picks the reader's before it is sent. */
export interface BilingualError {
  code: string;
  zh: Spoken;
  en: Spoken;
}

interface Spoken {
  message: string;
  remedy: string;
  field?: string;
  fields?: { field: string; message: string }[];
  findings?: { rule: string; article: string; facts: string; remedy: string }[];
  incident?: string;
}

/**
 * The one way out for errors: refusals keep their code and say how to mend them, requests that do not fit the
 * schema keep graphql-js's message, everything unexpected is logged and masked behind an incident number.
 */
export function formatError(log: FastifyBaseLogger) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = fromDatabase(unwrapResolverError(error));
    const refusal = refusalIn(cause);
    if (refusal) {
      log[ERRORS[refusal.code].level]({ code: refusal.code, path: formatted.path, cause: refusal.cause }, refusal.message);
      return { ...formatted, extensions: { bilingual: bilingual(refusal) } };
    }
    const code = String(formatted.extensions?.code ?? "");
    if (REQUEST_CODES.includes(code) || formatted.message.startsWith('Variable "$')) {
      const details = { zh: formatted.message, en: formatted.message };
      const spoken = bilingual(new DeskError("BAD_REQUEST", { facts: { details } }));
      return { ...formatted, extensions: { bilingual: { ...spoken, code: code === "INTERNAL_SERVER_ERROR" || code === "" ? "BAD_USER_INPUT" : code } } };
    }
    const incident = randomBytes(5).toString("hex");
    log.error({ err: cause, incident, path: formatted.path }, "an unexpected error was masked");
    const masked = bilingual(new DeskError("INTERNAL", { facts: { incident } }));
    return { path: formatted.path, message: "", extensions: { bilingual: { ...masked, zh: { ...masked.zh, incident }, en: { ...masked.en, incident } } } };
  };
}

/** The error as a reader of one language gets it. */
export function speak(error: GraphQLFormattedError, language: keyof Text): GraphQLFormattedError {
  const bilingualError = error.extensions?.bilingual as BilingualError | undefined;
  if (!bilingualError) return error;
  const { message, ...extensions } = bilingualError[language];
  return { ...error, message, extensions: { code: bilingualError.code, ...extensions } };
}

function refusalIn(cause: unknown): DeskError | null {
  if (cause instanceof DeskError) return cause;
  if (!(cause instanceof ArgumentValidationError)) return null;
  const fields = (cause.extensions.validationErrors as ValidationError[]).flatMap((error) => wrongFields(error, ""));
  const details = { zh: join(fields, "zh", "："), en: join(fields, "en", ": ") };
  return new DeskError("INVALID_INPUT", { field: fields[0]?.field, fields, facts: { details } });
}

const join = (fields: FieldError[], language: keyof Text, colon: string): string => fields.map(({ field, message }) => field + colon + message[language]).join(" ");

function wrongFields({ property, constraints = {}, children = [] }: ValidationError, above: string): FieldError[] {
  const field = above ? `${above}.${property}` : property;
  return [...Object.values(constraints).map((message) => ({ field, message: heard(message) })), ...children.flatMap((child) => wrongFields(child, field))];
}

function bilingual(refusal: DeskError): BilingualError {
  return { code: refusal.code, zh: spoken(refusal, "zh"), en: spoken(refusal, "en") };
}

function spoken(refusal: DeskError, language: keyof Text): Spoken {
  const { field, fields, findings } = refusal.details;
  return {
    ...refusal.text(language),
    ...(field && { field }),
    ...(fields && { fields: fields.map((one) => ({ field: one.field, message: one.message[language] })) }),
    ...(findings && { findings: findings.map(({ rule, article, facts, remedy }) => ({ rule, article, facts: facts[language], remedy: remedy[language] })) }),
  };
}
