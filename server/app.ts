import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from "fastify";
import type { DataSource } from "typeorm";
import type { Config } from "./config";
import type { Desk } from "./desk";
import type { Clock } from "./features/clock/clock";
import { watchInvariants } from "./features/invariants/watch-invariants";
import { operationsOf } from "./graphql/permissions";
import { permissionTable } from "./graphql/schema";
import { dashboard } from "./http/dashboard";
import { explorer } from "./http/explorer";
import { files } from "./http/files";
import { graphql } from "./http/graphql";
import { headers } from "./http/headers";
import { health } from "./http/health";
import { metrics } from "./http/metrics";
import { Vault } from "./vault";

interface AppOptions {
  config: Config;
  dataSource: DataSource;
  clock: Clock;
  logger?: FastifyServerOptions["logger"];
}

/** A server and the services it was built from; tests inject requests into it, `main.ts` lets it listen. */
export interface App {
  fastify: FastifyInstance;
  desk: Desk;
}

/** 1 MiB holds any operation with the longest deeds; uploads have a route and a limit of their own. */
const BODY_LIMIT = 1_048_576;

export async function buildApp({ config, dataSource, clock, logger = false }: AppOptions): Promise<App> {
  const fastify = Fastify({ logger, bodyLimit: BODY_LIMIT, trustProxy: config.trustProxy, logController: new LogController({ disableRequestLogging: true }) });
  const desk: Desk = {
    config,
    dataSource,
    clock,
    vault: new Vault(config.secret),
    log: fastify.log,
    operationsOf: (role) => operationsOf(role, permissionTable),
  };
  await fastify.register(headers);
  await fastify.register(metrics);
  await fastify.register(health, { desk });
  await fastify.register(graphql, { desk });
  await fastify.register(files, { desk });
  if (!config.production) await fastify.register(explorer);
  await fastify.register(dashboard);
  const stopWatching = watchInvariants(desk);
  fastify.addHook("onClose", (_instance, done) => {
    stopWatching();
    done();
  });
  return { fastify, desk };
}
