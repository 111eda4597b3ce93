import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type App, buildApp } from "./app";
import { refuseHalfRestored } from "./backup/restoring-mark";
import type { Config } from "./config";
import { connectDatabase } from "./database/connect";
import { withDataSource } from "./database/data-source";
import { loadDemonstration } from "./demonstration/load-demonstration";
import { clockAt } from "./features/clock/clock";
import { demonstrationClock } from "./features/clock/demonstration-clock";
import { doChore, keepUp, REMIND } from "./upkeep";
import { keepFirstKeys } from "./vault/keep-keys";
import { sealLate } from "./vault/seal-late";

/** Milliseconds for what is under way when the server is to stop; then connections are cut, a slow client's too. */
const FINISH = 5_000;

export interface RunningServer {
  /** Where it listens. */
  url: string;
  app: App;
  /** Says that it is no longer ready, answers what is under way, then lets go of the database. */
  stop(): Promise<void>;
}

/** Brings up database, campaign and server, in this order; what fails stops what was started before it. */
export async function start(config: Config): Promise<RunningServer> {
  mkdirSync(config.dataDir, { recursive: true });
  refuseHalfRestored(config.dataDir);
  const database = await connectDatabase(config, (line) => console.log(line));
  try {
    const clock = config.production ? clockAt(0) : await demonstrationClock(database.runtime);
    const app = await buildApp({ config, dataSource: database.runtime, clock, logger: { level: config.logLevel } });
    await keepFirstKeys(app.desk);
    // The one work at every start that only the owner of the tables may do.
    await withDataSource({ url: database.ownerUrl, poolSize: 1 }, (owner) => sealLate(owner, app.desk.vault));
    if (!config.production) await loadDemonstration(app.desk, database.ownerUrl);
    app.desk.jobs.start();
    const stopChores = keepUp(app.desk);
    await doChore(app.desk, REMIND);
    const url = await app.fastify.listen({ host: config.host, port: config.port });
    if (!config.production) console.log(`Demonstration accounts: ${join(config.dataDir, "accounts.json")}`);
    console.log(`The recommendation desk listens on ${url}`);
    return {
      url,
      app,
      stop: async () => {
        stopChores();
        app.desk.stopping = true;
        await sleep(config.drainSeconds * 1_000);
        const late = setTimeout(() => app.fastify.server.closeAllConnections(), FINISH).unref();
        await app.fastify.close();
        clearTimeout(late);
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
