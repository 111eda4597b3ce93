import type { FastifyInstance } from "fastify";
import fastifyPlugin from "fastify-plugin";
import type { Desk } from "../desk";
import { readinessOf } from "./readiness";

/**
 * `/healthz`: the process lives. `/readyz`: it can do its work — the database answers, takes writes and is migrated, there is
 * room, files can be kept — and is not about to stop; otherwise 503 and why, so that a balancer sends people elsewhere.
 */
export const health = fastifyPlugin(async (app: FastifyInstance, { desk }: { desk: Desk }) => {
  const reasonAgainst = readinessOf(desk);
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    const reason = desk.stopping ? "the server is stopping" : await reasonAgainst();
    return reason === undefined ? { status: "ready" } : reply.code(503).send({ status: reason });
  });
  await Promise.resolve();
});
