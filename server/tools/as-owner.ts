import { userInfo } from "node:os";
import type { DataSource, EntityManager } from "typeorm";
import type { Config } from "../config";
import { withDataSource } from "../database/data-source";
import { startEmbedded } from "../database/embedded";
import { findEmbedded } from "../database/embedded/running";
import { AuditOutcome } from "../features/audit/audit-outcome";
import { recordAudit } from "../features/audit/record-audit";
import { ToolError } from "./run-tool";

/**
 * Work as the login that owns the tables, for what no account may do: the first administrator, a new campaign.
 * The database is that of the environment: DATABASE_URL, or the embedded one of DATA_DIR, running or not.
 */
export async function asOwner<T>(config: Config, work: (owner: DataSource) => Promise<T>): Promise<T> {
  return atOwnerUrl(config, (ownerUrl) =>
    withDataSource({ url: ownerUrl, poolSize: 1 }, async (owner) => {
      const [row] = await owner.query<[{ migrated: boolean }]>("select to_regclass('public.audit_events') is not null as migrated");
      if (!row.migrated) throw new ToolError("The database has no tables yet: start the desk once, or run `npm run migrate`.");
      return work(owner);
    }),
  );
}

/** The same for work that opens connections of its own. */
export async function atOwnerUrl<T>(config: Config, work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const { ownerUrl, release } = await ownerDatabase(config);
  try {
    return await work(ownerUrl);
  } finally {
    await release();
  }
}

async function ownerDatabase({ databaseUrl, dataDir }: Config): Promise<{ ownerUrl: string; release: () => Promise<void> }> {
  const nothing = (): Promise<void> => Promise.resolve();
  if (databaseUrl) return { ownerUrl: databaseUrl, release: nothing };
  const { made, ownerUrl } = await findEmbedded(dataDir);
  if (!made) throw new ToolError(`There is no database in ${dataDir} yet: start the desk once, or set DATA_DIR or DATABASE_URL.`);
  if (ownerUrl) return { ownerUrl, release: nothing };
  const cluster = await startEmbedded({ dataDir });
  return { ownerUrl: cluster.ownerUrl, release: () => cluster.stop() };
}

/** Writes into the audit trail what was done from the command line, and by which user of the machine. */
export function recordFromConsole(manager: EntityManager, action: string, subjectType: string, subjectId: string, input: object): Promise<void> {
  const act = { action, subjectType, subjectIds: [subjectId], outcome: AuditOutcome.SUCCEEDED, input, address: "console" };
  return recordAudit(manager, { name: `命令行：${machineUser()}` }, act);
}

/** Containers may run as a number without a name. */
function machineUser(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.() ?? "?");
  }
}
