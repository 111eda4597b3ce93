import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from "fastify";
import type { DataSource } from "typeorm";
import type { Config } from "./config";
import type { Desk } from "./desk";
import { closePress } from "./documents/pdf/render-pdf";
import { Trail } from "./features/audit/trail";
import type { Clock } from "./features/clock/clock";
import { openStore } from "./files/open-store";
import { operationsOf } from "./graphql/permissions";
import { permissionTable } from "./graphql/schema";
import { dashboard } from "./http/dashboard";
import { explorer } from "./http/explorer";
import { files } from "./http/files";
import { forms } from "./http/forms";
import { graphql } from "./http/graphql";
import { headers } from "./http/headers";
import { health } from "./http/health";
import { imports } from "./http/imports";
import { metrics } from "./http/metrics";
import { noteAttempts } from "./http/note-attempts";
import { papers } from "./http/papers";
import { rates } from "./http/rates";
import { underway } from "./http/underway";
import { jobHandlers } from "./jobs/handlers";
import { Jobs } from "./jobs/jobs";
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
/**
 * Whoever sends slowly holds a connection, not the server: heads arrive within 20 seconds, a whole request within five
 * minutes (20 MB over a slow line), and a connection on which nothing moves for a minute is closed.
 */
const PATIENCE = { connectionTimeout: 60_000, keepAliveTimeout: 72_000, requestTimeout: 300_000, http: { headersTimeout: 20_000, connectionsCheckingInterval: 5_000 } };
const MOST_CONNECTIONS = 5_000;

export async function buildApp({ config, dataSource, clock, logger = false }: AppOptions): Promise<App> {
  const fastify = Fastify({ logger, bodyLimit: BODY_LIMIT, ...PATIENCE, trustProxy: config.trustProxy, logController: new LogController({ disableRequestLogging: true }) });
  fastify.server.maxConnections = MOST_CONNECTIONS;
  const services: Omit<Desk, "api" | "jobs"> = {
    config,
    dataSource,
    clock,
    vault: new Vault(config),
    files: openStore(config),
    trail: new Trail({ dataSource, log: fastify.log }),
    log: fastify.log,
    operationsOf: (role) => operationsOf(role, permissionTable),
  };
  const desk = services as Desk; // with what needs the desk itself: its jobs here, its API where that is built
  desk.jobs = new Jobs(desk, jobHandlers);
  await fastify.register(headers, { desk });
  await fastify.register(underway, { desk });
  await fastify.register(metrics, { desk });
  await fastify.register(noteAttempts, { desk });
  await fastify.register(rates, { desk });
  await fastify.register(health, { desk });
  await fastify.register(graphql, { desk });
  await fastify.register(files, { desk });
  await fastify.register(forms, { desk });
  await fastify.register(imports, { desk });
  await fastify.register(papers, { desk });
  if (!config.production) await fastify.register(explorer);
  await fastify.register(dashboard);
  fastify.addHook("onClose", (_instance, done) => {
    void Promise.all([desk.jobs.stop(), desk.trail.flush()]).then(closePress).then(() => done(), done);
  });
  return { fastify, desk };
}
