import { existsSync } from "node:fs";
import { join } from "node:path";
import compress from "@fastify/compress";
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
  await app.register(compress, { global: false });
  await app.register(staticFiles, {
    root: BUILT,
    index: "index.html",
    // Names under assets/ carry a hash of the content: they never change. index.html names the newest ones.
    setHeaders: (reply, path) => {
      const lasting = path.includes("/assets/");
      reply.setHeader("cache-control", lasting ? `public, max-age=${YEAR_MS / 1_000}, immutable` : "no-cache");
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === "GET" && (request.headers.accept ?? "").includes("text/html");
    return page ? reply.header("cache-control", "no-cache").sendFile("index.html") : reply.code(404).send({ error: "Not found" });
  });
});
