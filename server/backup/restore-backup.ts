import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Client } from "pg";
import type { DataSource, EntityManager } from "typeorm";
import type { Config } from "../config";
import { createDataSource, withDataSource } from "../database/data-source";
import { startEmbedded } from "../database/embedded";
import { ensureRoles, runtimeUrl } from "../database/roles";
import { clientOf } from "../database/transaction";
import { sealAudit } from "../features/audit/chain/seal-audit";
import { openStore } from "../files/open-store";
import { Vault } from "../vault";
import { BackupFault } from "./backup-fault";
import { keepContent } from "./contents";
import { CONTENTS, PROOF, TABLES } from "./format";
import { TableLoader } from "./load-tables";
import { quieten, type Quietened } from "./quieten";
import { takeFolder } from "./restoring-mark";
import type { BackupSettings } from "./settings";
import { shapesOf } from "./snapshot";
import { partsOf, type Proved } from "./verify-backup";

interface Options {
  path: string;
  settings: BackupSettings;
  config: Config;
  proved: Proved;
  /** Writes into the trail, in the same transaction, that this was restored. */
  record: (manager: EntityManager) => Promise<void>;
  log: (line: string) => void;
}

/**
 * Brings a proved backup back into an empty place: an empty DATA_DIR, and an empty database where DATABASE_URL names one. All rows
 * come in one transaction, which commits only when every table reads as it did; what fails leaves the place as empty as it was.
 */
export async function restoreBackup(options: Options): Promise<Quietened> {
  const { config, proved } = options;
  refuseOtherSecret(config, proved);
  const folder = await takeFolder(config.dataDir);
  try {
    const embedded = config.databaseUrl ? undefined : await startEmbedded({ dataDir: config.dataDir });
    try {
      const quietened = await restoreInto(config.databaseUrl ?? embedded?.ownerUrl ?? "", options);
      for (const [name, content] of proved.kept) await writeFile(join(config.dataDir, name), content, { mode: 0o600, flush: true });
      await folder.keep();
      return quietened;
    } finally {
      await embedded?.stop();
    }
  } catch (error) {
    await folder.clear();
    throw error;
  }
}

/** Under another secret nothing sealed would ever open again, and nobody would notice before somebody asks for it. */
function refuseOtherSecret(config: Config, { header }: Proved): void {
  if (new Vault(config).signed(PROOF, Buffer.from(header.secretProof, "hex"))) return;
  throw new BackupFault("DESK_SECRET is not the one of the desk that was backed up: its sealed data could not be opened. Set that one.");
}

async function restoreInto(ownerUrl: string, { path, settings, config, proved, record, log }: Options): Promise<Quietened> {
  await prepareEmpty(ownerUrl, config);
  const source = await createDataSource({ url: ownerUrl, poolSize: 2, pipeline: false }).initialize();
  try {
    const quietened = await inOneTransaction(source, async (manager) => {
      const runner = manager.queryRunner;
      if (!runner) throw new Error("A transaction has a runner");
      const loader = new TableLoader(runner, await clientOf(manager), proved.header);
      await loader.begin();
      const files = openStore(config);
      const whole = new Set(proved.manifest.contents.map(({ sha256 }) => `${CONTENTS}${sha256}`));
      for await (const part of partsOf(path, settings)) {
        if (part.name.startsWith(TABLES)) await loader.take(part);
        else if (whole.has(part.name)) await keepContent(files, part.name.slice(CONTENTS.length), part.content);
      }
      log("everything is read; every table is compared with what was backed up");
      await loader.finish(proved.manifest);
      const ended = await quieten(runner);
      await record(manager);
      return ended;
    });
    await sealRest(ownerUrl, config);
    return quietened;
  } finally {
    await source.destroy();
  }
}

/** An empty database, with the roles that migrations grant to. Roles are the cluster's: making them changes no data. */
async function prepareEmpty(ownerUrl: string, { databaseRuntimePassword: runtimePassword }: Config): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const tables = await shapesOf(client);
    if (tables.length > 0) throw new BackupFault(`The database is not empty (${tables.length} tables): restore into a new one, and set DATABASE_URL to it.`);
    await ensureRoles({ client, ownerUrl, runtimePassword });
  } finally {
    await client.end();
  }
}

async function inOneTransaction<T>(source: DataSource, work: (manager: EntityManager) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    const result = await work(runner.manager);
    await runner.commitTransaction();
    return result;
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

/** Events that waited for their seal when the backup was made would be missed an hour later. Done as the server does it, under its login. */
async function sealRest(ownerUrl: string, config: Config): Promise<void> {
  await withDataSource({ url: runtimeUrl(ownerUrl, config.databaseRuntimePassword), poolSize: 1 }, (dataSource) => sealAudit({ dataSource, vault: new Vault(config) }));
}
