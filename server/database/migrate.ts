import { Client } from "pg";
import { withDataSource } from "./data-source";
import { ensureRoles } from "./roles";

interface MigrateOptions {
  /** The login that owns the tables. */
  ownerUrl: string;
  /** Password for the login the server runs under. */
  runtimePassword: string;
}

/** Any constant: several servers of one database that start at once take turns on it. */
const MIGRATION_LOCK = 182_2024;

/** Brings a database to the newest schema. Servers that start together wait for the one that migrates. */
export async function migrate({ ownerUrl, runtimePassword }: MigrateOptions): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    await ensureRoles({ client, ownerUrl, runtimePassword });
    await withDataSource({ url: ownerUrl, poolSize: 2 }, (dataSource) => dataSource.runMigrations());
  } finally {
    await client.end();
  }
}
