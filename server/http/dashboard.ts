import { existsSync } from "node:fs";
import { join } from "node:path";
import staticFiles from "@fastify/static";
import type { FastifyInstance } from "fastify";
import fastifyPlugin from "fastify-plugin";

const BUILT = join(__dirname, "../../build/admin");
const YEAR_MS = 365 * 86_400_000;

/** The dashboard's files; every other address below `/` is a page of it and gets `index.html`. */
export const dashboard = fastifyPlugin(async (app: FastifyInstance) => {
  if (!existsSync(join(BUILT, "index.html"))) {
    app.log.warn("the dashboard is not built; run `npm run build`");
    return;
  }
  await app.register(staticFiles, {
    root: BUILT,
    index: "index.html",
    // The build has each file as Brotli and gzip, too (`admin/build.mjs`): four times less to send, nothing to compress here.
    preCompressed: true,
    cacheControl: false, // its own would stand in place of ours
    // Names under assets/ carry a hash of the content: they never change. index.html names the newest ones.
    setHeaders: (reply, path) => {
      const lasting = path.includes("/assets/");
      reply.setHeader("vary", "accept-encoding");
      reply.setHeader("cache-control", lasting ? `public, max-age=${YEAR_MS / 1_000}, immutable` : "no-cache");
    },
  });
  // The reply is not returned: the files' route has handed it on already, and Fastify listens for its end once for each that does.
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    void (page ? reply.header("cache-control", "no-cache").sendFile("index.html") : reply.code(404).send({ error: "Not found" }));
  });
});
