import type { FastifyInstance } from "fastify";
import fastifyPlugin from "fastify-plugin";
import type { Desk } from "../desk";
import { DeskError } from "../errors/desk-error";

declare module "fastify" {
  interface FastifyRequest {
    /** Aborted with a `DeskError` when whoever asked went away, or the request's time is over; down to the SQL (`Entry.signal`). */
    underway: Underway;
  }
}

class Underway extends AbortController {
  timer: NodeJS.Timeout | undefined;
}

/**
 * Work ends with its request: a client that goes away, or a time limit that has passed, ends the query in the database and
 * gives its connection back. A form with a file has only the first: how long that takes is up to the sender's line.
 */
export const underway = fastifyPlugin(async (app: FastifyInstance, { desk }: { desk: Desk }) => {
  const seconds = desk.config.requestTimeLimit;
  app.decorateRequest("underway");
  app.addHook("onRequest", (request, { raw }, done) => {
    const underway = new Underway();
    request.underway = underway;
    raw.once("close", () => {
      clearTimeout(underway.timer);
      if (!raw.writableFinished) underway.abort(new DeskError("ABANDONED"));
    });
    done();
  });
  app.addHook("preHandler", ({ method, body, underway }, _reply, done) => {
    const takesFile = method === "POST" && body === undefined;
    if (!takesFile) underway.timer = setTimeout(() => underway.abort(new DeskError("TIMEOUT", { facts: { seconds } })), seconds * 1_000);
    done();
  });
  await Promise.resolve();
});
