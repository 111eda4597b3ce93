import rateLimit from "@fastify/rate-limit";
import type { FastifyInstance, FastifyRequest } from "fastify";
import fastifyPlugin from "fastify-plugin";
import type { Desk } from "../desk";
import { DeskError } from "../errors/desk-error";
import { countedAs } from "./caller";

/** Routes that ask nothing of the database but its heartbeat, and the dashboard's own files. All others are counted. */
const UNCOUNTED = ["/healthz", "/readyz", "/metrics", "/*", "/explorer", "/explorer/", "/explorer/*"];

const MINUTE = 60_000;

/**
 * How much one account and one address may ask in a minute; 0 sets no limit. Forty units may share one address (NAT), so
 * an address has room for many accounts. Counted in memory, each server for itself: behind two servers twice as much
 * passes. What guards passwords is counted in the database.
 */
export const rates = fastifyPlugin(async (app: FastifyInstance, { desk }: { desk: Desk }) => {
  const { config } = desk;
  const { ratePerAccount, ratePerAddress } = config;
  await app.register(rateLimit, { global: false, timeWindow: MINUTE });
  const byAddress = app.createRateLimit({ max: ratePerAddress }); // an IPv6 address counts with its /64
  const byAccount = app.createRateLimit({ max: ratePerAccount, keyGenerator: (request) => countedAs(request, config) ?? "" });
  const counts = [
    { most: ratePerAddress, isDue: () => ratePerAddress > 0, count: byAddress },
    { most: ratePerAccount, isDue: (request: FastifyRequest) => ratePerAccount > 0 && countedAs(request, config) !== undefined, count: byAccount },
  ];
  app.addHook("onRequest", async (request, reply) => {
    if (UNCOUNTED.includes(request.routeOptions.url ?? "")) return;
    for (const { most, isDue, count } of counts) {
      if (!isDue(request)) continue;
      const counted = await count(request);
      if (counted.isAllowed || !counted.isExceeded) continue;
      const seconds = counted.ttlInSeconds;
      void reply.headers({ "retry-after": seconds, "cache-control": "no-store" });
      throw new DeskError("TOO_MANY_REQUESTS", { facts: { most, seconds } });
    }
  });
});
