import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type App, buildApp } from "./app";
import type { Config } from "./config";
import { connectDatabase } from "./database/connect";
import { loadDemonstration } from "./demonstration/load-demonstration";
import { clockAt } from "./features/clock/clock";
import { demonstrationClock } from "./features/clock/demonstration-clock";

export interface RunningServer {
  /** Where it listens. */
  url: string;
  app: App;
  /** Answers what is under way, then lets go of the database. */
  stop(): Promise<void>;
}

/** Brings up database, campaign and server, in this order; what fails stops what was started before it. */
export async function start(config: Config): Promise<RunningServer> {
  mkdirSync(config.dataDir, { recursive: true });
  const database = await connectDatabase(config, (line) => console.log(line));
  try {
    const clock = config.production ? clockAt(0) : await demonstrationClock(database.runtime);
    const app = await buildApp({ config, dataSource: database.runtime, clock, logger: { level: config.logLevel } });
    if (!config.production) await loadDemonstration(app.desk, database.ownerUrl);
    const url = await app.fastify.listen({ host: config.host, port: config.port });
    if (!config.production) console.log(`Demonstration accounts: ${join(config.dataDir, "accounts.json")}`);
    console.log(`The recommendation desk listens on ${url}`);
    return {
      url,
      app,
      stop: async () => {
        await app.fastify.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
