import { timingSafeEqual } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import fastifyPlugin from "fastify-plugin";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Desk } from "../desk";
import { hashSecret } from "../features/accounts/tokens";

const LOOPBACK = ["127.0.0.1", "::1", "::ffff:127.0.0.1"];

/** `/metrics`: figures for Prometheus, of the process and of each route; to the machine itself, or to whoever has METRICS_TOKEN. */
export const metrics = fastifyPlugin(async (app: FastifyInstance, { desk }: { desk: Desk }) => {
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
    if (!isLocal(request) && !bearsToken(request, desk.config.metricsToken)) return reply.code(404).send({ error: "Not found" });
    return reply.header("cache-control", "no-store").type(registry.contentType).send(await registry.metrics());
  });
  await Promise.resolve();
});

/** A proxy on this machine is local, too: whom it asks for is in the header it adds. */
const isLocal = ({ socket, headers }: FastifyRequest): boolean => LOOPBACK.includes(socket.remoteAddress ?? "") && headers["x-forwarded-for"] === undefined;

/** Compared by their hashes, which takes as long for a wrong token as for the right one. */
const bearsToken = ({ headers }: FastifyRequest, token: string | undefined): boolean =>
  token !== undefined && timingSafeEqual(hashSecret(headers.authorization ?? ""), hashSecret(`Bearer ${token}`));
