import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import cookie from "@fastify/cookie";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fastifyPlugin from "fastify-plugin";
import type { Desk } from "../desk";
import { RequestContext, type SessionCookie } from "../graphql/context";
import { compiledExecution } from "../graphql/executor";
import { formatError } from "../graphql/format-error";
import { languageOf, speakersLanguage } from "../graphql/language";
import { stringifyResult } from "../graphql/planner/json-text";
import { buildPlainSchema, permissionTable } from "../graphql/schema";
import { callerOf } from "./caller";
import { graphqlAnswers } from "./graphql-answers";

export const GRAPHQL_PATH = "/graphql";
const COOKIE = "desk_refresh";

/** The API: one endpoint, GraphQL over HTTP. */
export const graphql = fastifyPlugin(async (app: FastifyInstance, { desk }: { desk: Desk }) => {
  const format = formatError(app.log);
  const apollo = new ApolloServer<RequestContext>({
    gateway: compiledExecution(buildPlainSchema(), permissionTable),
    stringifyResult,
    introspection: !desk.config.production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: desk.config.production,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    formatError: format,
    persistedQueries: false,
    logger: { debug: () => undefined, info: () => undefined, warn: (text) => app.log.warn(text), error: (text) => app.log.error(text) },
    // Cache control is called for every field of every row, to say what `graphqlAnswers` says of all: do not cache.
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), speakersLanguage],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  await app.register(cookie);
  await app.register((scope, _options, done) => {
    graphqlAnswers(scope, format);
    scope.route({
      url: GRAPHQL_PATH,
      method: ["GET", "POST"],
      handler: fastifyApolloHandler(apollo, {
        context: (request, reply) =>
          Promise.resolve(new RequestContext(desk, callerOf(request, desk.config.secret), request.ip, sessionCookie(request, reply, desk.config.secureCookies), languageOf(request.headers["accept-language"]))),
      }),
    });
    done();
  });
});

/** The refresh token's cookie, for this API alone: no script reads it, no other site sends it. */
function sessionCookie(request: FastifyRequest, reply: FastifyReply, secure: boolean): SessionCookie {
  const options = { path: GRAPHQL_PATH, httpOnly: true, sameSite: "strict", secure } as const;
  return {
    read: () => request.cookies[COOKIE] ?? null,
    set: (token, expires) => void reply.setCookie(COOKIE, token, { ...options, expires }),
    clear: () => void reply.clearCookie(COOKIE, options),
  };
}
