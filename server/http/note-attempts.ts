import type { FastifyInstance } from "fastify";
import fastifyPlugin from "fastify-plugin";
import type { Desk } from "../desk";
import { DeskError } from "../errors/desk-error";
import { EDGE_REFUSALS, OVERREACH } from "../graphql/note-limits";
import { callerOf } from "./caller";

/** Notes requests that a route turned away before anything read them: too many, too long, not among the trusted ones. */
export const noteAttempts = fastifyPlugin((app: FastifyInstance, { desk }: { desk: Desk }, done) => {
  app.addHook("onError", async (request, _reply, error) => {
    if (!(error instanceof DeskError) || !EDGE_REFUSALS.includes(error.code)) return;
    await desk.trail.denied({ caller: callerOf(request, desk.config), address: request.ip, action: OVERREACH, code: error.code });
  });
  done();
});
