import staticFiles from "@fastify/static";
import { getDistDirectory, renderAltair } from "altair-static";
import type { FastifyInstance } from "fastify";
import fastifyPlugin from "fastify-plugin";
import { GRAPHQL_PATH } from "./graphql";

const EXPLORER = "/explorer/";
/** Altair starts from an inline script and compiles its queries' forms; this page alone allows it. */
const POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:; frame-ancestors 'none'";

/** `/explorer`: Altair, served from the npm package, to try the API by hand. Not registered in production. */
export const explorer = fastifyPlugin(async (app: FastifyInstance) => {
  const page = renderAltair({ baseURL: EXPLORER, endpointURL: GRAPHQL_PATH });
  app.get("/explorer", (_request, reply) => reply.redirect(EXPLORER));
  app.get(EXPLORER, (_request, reply) => reply.header("content-security-policy", POLICY).type("text/html; charset=utf-8").send(page));
  await app.register(staticFiles, {
    root: getDistDirectory(),
    prefix: EXPLORER,
    index: false,
    decorateReply: false,
    setHeaders: (reply) => reply.setHeader("content-security-policy", POLICY),
  });
});
