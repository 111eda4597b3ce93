import { statfs } from "node:fs/promises";
import { read } from "../database/transaction";
import type { Desk } from "../desk";

/** Bytes below which a disk counts as full: PostgreSQL takes 16 MB at a time for what it is about to write. */
const LEAST_ROOM = 64 * 1_048_576;
/** Milliseconds for which an answer holds: whoever asks more often is told the same, at no cost. */
const HOLDS = 1_000;
/** No answer for so long is an answer. */
const PATIENCE = 5_000;

const ASK = `select pg_is_in_recovery() or current_setting('default_transaction_read_only')::bool as "readOnly", array(select app.applied_migrations()) as applied`;

/** What keeps a server from its work, in a word for operators; undefined when nothing does. */
export type Reason = string | undefined;

/** Whether this server can do its work now: every part of it is tried, at most once a second. */
export function readinessOf(desk: Desk): () => Promise<Reason> {
  let asked = 0;
  let answer: Promise<Reason> = Promise.resolve(undefined);
  return () => {
    if (Date.now() - asked >= HOLDS) {
      asked = Date.now();
      answer = Promise.race([check(desk), late()]);
    }
    return answer;
  };
}

async function check(desk: Desk): Promise<Reason> {
  const parts: (() => Promise<Reason>)[] = [() => database(desk), () => room(desk), () => files(desk)];
  for (const part of parts) {
    const reason = await part();
    if (reason !== undefined) return reason;
  }
  return undefined;
}

async function database(desk: Desk): Promise<Reason> {
  const [row] = await read<{ readOnly: boolean; applied: string[] }>(desk.dataSource, { as: "service" }, { name: "readiness", text: ASK }).catch((error: unknown) => {
    desk.log.warn({ err: error }, "not ready: the database does not answer");
    return [];
  });
  if (!row) return "the database does not answer";
  if (row.readOnly) return "the database takes no writes";
  const missing = desk.dataSource.migrations.filter(({ name, constructor }) => !row.applied.includes(name ?? constructor.name));
  return missing.length > 0 ? "the database is not migrated to this version" : undefined;
}

async function room({ config }: Desk): Promise<Reason> {
  const { bavail, bsize } = await statfs(config.dataDir || ".").catch(() => ({ bavail: 0, bsize: 0 }));
  return bavail * bsize < LEAST_ROOM ? "there is no room on the disk" : undefined;
}

async function files(desk: Desk): Promise<Reason> {
  try {
    await desk.files.probe();
    return undefined;
  } catch (error) {
    desk.log.warn({ err: error }, "not ready: files cannot be kept");
    return "files cannot be kept";
  }
}

const late = (): Promise<Reason> => new Promise((resolve) => setTimeout(() => resolve("the server does not get an answer in time"), PATIENCE).unref());
