import { ApolloServer } from "@apollo/server";
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from "@apollo/server/plugin/disabled";
import type { GatewayInterface } from "@apollo/server-gateway-interface";
import cookie from "@fastify/cookie";
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from "@as-integrations/fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fastifyPlugin from "fastify-plugin";
import type { GraphQLSchema } from "graphql";
import type { Desk } from "../desk";
import { RequestContext, type SessionCookie } from "../graphql/context";
import { apiOf } from "../graphql/api";
import { compiledExecution } from "../graphql/executor";
import { formatError } from "../graphql/format-error";
import { languageOf, speakersLanguage } from "../graphql/language";
import { LIMITS } from "../graphql/limits/limits";
import { shapeRule } from "../graphql/limits/shape-rule";
import { noteLimits } from "../graphql/note-limits";
import { statusByMediaType } from "../graphql/status";
import { stringifyResult } from "../graphql/planner/json-text";
import { buildPlainSchema, permissionTable } from "../graphql/schema";
import { admitOperations } from "./admit-operations";
import { callerOf } from "./caller";
import { graphqlAnswers } from "./graphql-answers";

export const GRAPHQL_PATH = "/graphql";
/** Over https browsers take a cookie of such a name from this host alone, Secure, and for all of it: no neighbour under the same domain can put one of theirs in its place. */
const cookieOf = (secure: boolean) => (secure ? { name: "__Host-desk_refresh", path: "/" } : { name: "desk_refresh", path: GRAPHQL_PATH });

interface Execution {
  schema: GraphQLSchema;
  gateway: GatewayInterface;
}

/** One for the process, however many servers are built in it: what it compiled knows a desk by the request's context alone. */
let execution: Execution | undefined;

function build(): Execution {
  const schema = buildPlainSchema();
  return { schema, gateway: compiledExecution(schema, permissionTable) };
}

/** The API: one endpoint, GraphQL over HTTP. */
export const graphql = fastifyPlugin(async (app: FastifyInstance, { desk }: { desk: Desk }) => {
  const format = formatError(app.log, { hideSchema: desk.config.production });
  const { schema, gateway } = (execution ??= build());
  const apollo = new ApolloServer<RequestContext>({
    gateway,
    stringifyResult,
    parseOptions: { maxTokens: LIMITS.tokens },
    validationRules: [shapeRule],
    introspection: !desk.config.production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: desk.config.production,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    formatError: format,
    persistedQueries: false,
    logger: { debug: () => undefined, info: () => undefined, warn: (text) => app.log.warn(text), error: (text) => app.log.error(text) },
    // Cache control is called for every field of every row, to say what `graphqlAnswers` says of all: do not cache.
    plugins: [fastifyApolloDrainPlugin(app), ApolloServerPluginLandingPageDisabled(), ApolloServerPluginCacheControlDisabled(), speakersLanguage, statusByMediaType, noteLimits],
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  desk.api = apiOf(apollo, schema, desk);
  await app.register(cookie);
  await app.register((scope, _options, done) => {
    graphqlAnswers(scope, format);
    admitOperations(scope, desk);
    scope.route({
      url: GRAPHQL_PATH,
      method: ["GET", "POST"],
      handler: fastifyApolloHandler(apollo, {
        context: (request, reply) =>
          Promise.resolve(new RequestContext(desk, callerOf(request, desk.config), request.ip, sessionCookie(request, reply, desk.config.secureCookies), languageOf(request.headers["accept-language"]), { idempotencyKey: request.headers["idempotency-key"], body: request.body, signal: request.underway.signal })),
      }),
    });
    done();
  });
});

/** The refresh token's cookie: no script reads it, no other site sends it, and nothing but this API asks for it. */
function sessionCookie(request: FastifyRequest, reply: FastifyReply, secure: boolean): SessionCookie {
  const { name, path } = cookieOf(secure);
  const options = { path, httpOnly: true, sameSite: "strict", secure } as const;
  return {
    read: () => request.cookies[name] ?? null,
    set: (token, expires) => void reply.setCookie(name, token, { ...options, expires }),
    clear: () => void reply.clearCookie(name, options),
  };
}
