import { randomBytes } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import type { ValidationError } from "class-validator";
import type { FastifyBaseLogger } from "fastify";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { ArgumentValidationError } from "type-graphql";
import { DeskError, type FieldError } from "../errors/desk-error";
import { fromDatabase } from "../errors/from-database";
import { ERRORS, type Text } from "../errors/registry";
import { forLog } from "./for-log";
import { labelOf } from "./field-words";
import { beyond } from "./limits/beyond";
import { LIMITS } from "./limits/limits";
import { heard } from "./says";

/** Codes of graphql-js and Apollo for requests that do not fit the schema; their own message says where. */
const REQUEST_CODES = [
  "BAD_REQUEST",
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
];

/** What graphql-js and graphql-jit say without a code of variables and arguments that do not fit, or of too many of them. */
const UNFIT = /^(Variable "\$|Argument "|Too many errors processing variables)/;

/** What graphql-js's parser says when it stops. */
const TOO_MANY_TOKENS = /^Syntax Error: Document contains more tha[nt] \d+ tokens/;

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
export function formatError(log: FastifyBaseLogger, { hideSchema = false } = {}) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = fromDatabase(causeOf(error));
    const { path } = formatted;
    const refusal = refusalIn(cause);
    if (refusal) {
      // Not its message: that may repeat what somebody typed, an ID number's date of birth for instance.
      log[ERRORS[refusal.code].level]({ code: refusal.code, field: refusal.details.field, path, err: refusal.cause && forLog(refusal.cause) }, "refused");
      return { ...formatted, extensions: { bilingual: bilingual(refusal) } };
    }
    const code = String(formatted.extensions?.code ?? "");
    if (REQUEST_CODES.includes(code) || UNFIT.test(formatted.message)) {
      if (TOO_MANY_TOKENS.test(formatted.message)) return { ...formatted, extensions: { bilingual: bilingual(beyond("tokens", `> ${LIMITS.tokens}`)) } };
      const message = withoutValues(hideSchema ? withoutSuggestion(formatted.message) : formatted.message);
      const spoken = bilingual(new DeskError("BAD_REQUEST", { facts: { details: { zh: message, en: message } } }));
      return { ...formatted, extensions: { bilingual: { ...spoken, code: REQUEST_CODES.includes(code) ? code : "BAD_USER_INPUT" } } };
    }
    const incident = randomBytes(5).toString("hex");
    log.error({ err: forLog(cause), incident, path }, "an unexpected error was masked");
    const masked = bilingual(new DeskError("INTERNAL", { facts: { incident } }));
    return { path, message: "", extensions: { bilingual: { ...masked, zh: { ...masked.zh, incident }, en: { ...masked.en, incident } } } };
  };
}

/** What a resolver threw, or what a limit refused before any resolver ran. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError instanceof DeskError ? error.originalError : unwrapResolverError(error);
}

/** The error as a reader of one language gets it. */
export function speak(error: GraphQLFormattedError, language: keyof Text): GraphQLFormattedError {
  const bilingualError = error.extensions?.bilingual as BilingualError | undefined;
  if (!bilingualError) return error;
  const { message, ...extensions } = bilingualError[language];
  return { ...error, message, extensions: { code: bilingualError.code, ...extensions } };
}

/** graphql-js repeats a wrong variable as it came, with the passwords and ID numbers in it; the field at fault is enough. */
function withoutValues(message: string): string {
  return message.replace(/got invalid value \{.*\}(?= at "|; |$)/s, "got an invalid value");
}

/** Whoever does not know the schema learns none of it by guessing; validation leaves these out by itself, variables' errors do not. */
const withoutSuggestion = (message: string): string => message.replace(/ Did you mean .*?\?(?= |;|$)/gs, "");

function refusalIn(cause: unknown): DeskError | null {
  if (cause instanceof DeskError) return cause;
  if (!(cause instanceof ArgumentValidationError)) return null;
  const fields = (cause.extensions.validationErrors as ValidationError[]).flatMap((error) => wrongFields(error, ""));
  const details = { zh: fields.map((field) => sentence(field, "zh")).join(""), en: fields.map((field) => sentence(field, "en")).join(" ") };
  return new DeskError("INVALID_INPUT", { field: fields[0]?.field, fields, facts: { details } });
}

/** The field by the name the form gives it, unless the message says it, and what is wrong with it. */
function sentence({ field, message }: FieldError, language: keyof Text): string {
  const label = labelOf(field)[language];
  const wrong = message[language];
  return wrong.includes(label) ? wrong : `${label}${language === "zh" ? "：" : ": "}${wrong}`;
}

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
