import { Client, DatabaseError } from "pg";
import type { Cluster } from "./cluster";
import { urlOf } from "./url";

/** pg's client with the two methods its types leave out. */
export type Keeper = Client & { ref(): void; unref(): void };

/** Session lock that says "a living desk owns this cluster"; the server frees it by itself when its desk dies. */
const KEEPER_LOCK = 0x6465_736b;

/** Holds the owner's lock for as long as this process lives and makes the database `desk` on the first start. */
export async function keep(password: string, port: number, cluster: Cluster): Promise<Keeper> {
  const keeper = await connect(password, port, cluster);
  if (!keeper) throw new Error(`PostgreSQL on port ${port} stopped again; ${cluster.dataDir}/postgres.log tells why.`);
  await takeLock(keeper, cluster);
  const { rowCount } = await keeper.query("select from pg_database where datname = 'desk'");
  if (!rowCount) await keeper.query("create database desk");
  keeper.unref();
  return keeper;
}

/** A session as owner, or nothing while the server is still coming up or going down. */
export async function connect(password: string, port: number, cluster: Cluster): Promise<Keeper | undefined> {
  const client = new Client({
    connectionString: urlOf(password, port, "postgres"),
    application_name: `desk ${process.pid}`,
  }) as Keeper;
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (error instanceof DatabaseError && error.code?.startsWith("28")) {
      throw new Error(`The password in ${cluster.dataDir}/postgres.json does not open the database in DATA_DIR.`);
    }
    return undefined;
  }
}

/** Takes the owner's lock, or names the desk that holds it. */
export async function takeLock(client: Client, cluster: Cluster): Promise<void> {
  const { rows } = await client.query<{ taken: boolean; holder: string | null }>(
    `select pg_try_advisory_lock($1) as taken, (
       select a.application_name from pg_locks l join pg_stat_activity a using (pid)
       where l.locktype = 'advisory' and l.classid = 0 and l.objid = $1 and a.datname = current_database()
         and a.pid <> pg_backend_pid() limit 1
     ) as holder`,
    [KEEPER_LOCK],
  );
  if (rows[0]?.taken) return;
  throw new Error(
    `DATA_DIR ${cluster.dataDir} is in use by another running desk (${rows[0]?.holder ?? "unknown process"}). ` +
      `Stop that one first, or give this one a DATA_DIR of its own.`,
  );
}
