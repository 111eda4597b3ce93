import type { FastifyError, FastifyInstance, FastifyRequest } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import { DeskError } from "../errors/desk-error";
import { speak } from "../graphql/format-error";
import { languageOf, speakBody } from "../graphql/language";
import { statusOf } from "./status";

type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * What goes for every answer of the API, also to requests that never reach it as an operation: no cache keeps it, and
 * a refusal has the shape, codes and language of the API's own (a body that is no JSON, one that is too large).
 */
export function graphqlAnswers(scope: FastifyInstance, formatError: FormatError): void {
  scope.addHook("onRequest", (_request, reply, done) => {
    void reply.header("cache-control", "no-store");
    done();
  });
  scope.addHook("onSend", (request, reply, body, done) => {
    done(null, reply.statusCode >= 400 && typeof body === "string" ? speakBody(body, language(request)) : body);
  });
  scope.setErrorHandler((error: FastifyError, request, reply) => {
    const { statusCode = 500, message } = error;
    const told = statusCode < 500 ? { message, extensions: { code: "BAD_REQUEST" } } : { message };
    const status = error instanceof DeskError ? statusOf(error.code) : statusCode;
    void reply.code(status).send({ errors: [speak(formatError(told, error), language(request))] });
  });
}

const language = ({ headers }: FastifyRequest) => languageOf(headers["accept-language"]);
