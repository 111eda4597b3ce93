import type { DataSource } from "typeorm";
import type { Config } from "../config";
import { createDataSource } from "./data-source";
import { startEmbedded } from "./embedded";
import { migrate } from "./migrate";
import { runtimeUrl } from "./roles";

export interface Database {
  /** The pool of the login that owns nothing: all requests use it. */
  runtime: DataSource;
  /** The login that owns the tables: for migrations, presets and the first accounts only. */
  ownerUrl: string;
  close(): Promise<void>;
}

/** Starts or reaches the database, brings it to the newest schema, and connects as the runtime login. */
export async function connectDatabase(config: Config, log: (line: string) => void): Promise<Database> {
  const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir, log });
  try {
    const ownerUrl = config.databaseUrl ?? embedded?.ownerUrl ?? "";
    await migrate({ ownerUrl, runtimePassword: config.databaseRuntimePassword });
    const runtime = await createDataSource({ url: runtimeUrl(ownerUrl, config.databaseRuntimePassword), poolSize: config.databasePoolSize }).initialize();
    return {
      runtime,
      ownerUrl,
      close: async () => {
        await runtime.destroy();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
