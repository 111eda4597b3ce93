import type { FastifyInstance } from "fastify";
import fastifyPlugin from "fastify-plugin";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";

const LOOPBACK = ["127.0.0.1", "::1", "::ffff:127.0.0.1"];

/** `/metrics`: figures for Prometheus, of the process and of each route; to the machine itself only. */
export const metrics = fastifyPlugin(async (app: FastifyInstance) => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time to answer, by route, method and status.",
    labelNames: ["route", "method", "status"],
    registers: [registry],
  });
  app.addHook("onResponse", (request, reply, done) => {
    const labels = { route: request.routeOptions.url ?? "none", method: request.method, status: reply.statusCode };
    duration.observe(labels, reply.elapsedTime / 1_000);
    done();
  });
  app.get("/metrics", async (request, reply) => {
    // A proxy on this machine is local, too: whom it asks for is in the header it adds.
    const local = LOOPBACK.includes(request.socket.remoteAddress ?? "") && request.headers["x-forwarded-for"] === undefined;
    if (!local) return reply.code(404).send({ error: "Not found" });
    return reply.type(registry.contentType).send(await registry.metrics());
  });
  await Promise.resolve();
});
