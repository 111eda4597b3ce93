import type { FastifyInstance } from "fastify";
import fastifyPlugin from "fastify-plugin";
import type { Desk } from "../desk";

/** `/healthz`: the process lives. `/readyz`: it can answer, that is, the database does. */
export const health = fastifyPlugin(async (app: FastifyInstance, { desk }: { desk: Desk }) => {
  app.get("/healthz", () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    try {
      await desk.dataSource.query("select 1");
      return { status: "ready" };
    } catch (error) {
      app.log.warn({ err: error }, "not ready: the database does not answer");
      return reply.code(503).send({ status: "the database does not answer" });
    }
  });
  await Promise.resolve();
});
