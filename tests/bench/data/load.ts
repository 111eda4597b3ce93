import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Client, escapeIdentifier } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { quotaOf, type Story, story } from "./story";
import { at, BEGINNING, type Row, type Size, times, uuid, type World, world } from "./world";
import { verify } from "./verify";

/** Nominations brought in at a time; more only costs memory. */
const BATCH = 5_000;

/**
 * Brings a population into a migrated, empty database and gives what of it the benchmark asks for. Triggers and
 * foreign keys sleep while rows come in (`session_replication_role`) and are made up for by {@link verify}.
 */
export async function load(ownerUrl: string, size: Size): Promise<World> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("set session_replication_role = replica");
    const all = world(size);
    await copy(client, "campaigns", [all.campaign]);
    await copy(client, "awards", all.awards);
    await copy(client, "recommending_units", all.units);
    await copy(client, "accounts", [...all.officers, ...all.contacts]);
    await copy(client, "workplaces", all.workplaces);
    for (let first = 0; first < size.nominations; first += BATCH) {
      const stories = times(Math.min(BATCH, size.nominations - first), (i) => story(all, first + i));
      for (const table of TABLES) await copy(client, table, stories.flatMap((one) => one[table]));
    }
    await allocate(client, all);
    await client.query("set session_replication_role = origin");
    await verify(client);
    await client.query("vacuum (analyze)");
    return all;
  } finally {
    await client.end();
  }
}

const TABLES: (keyof Story)[] = ["nominations", "persons", "collectives", "reviews", "nomination_events", "quota_entries"];

/** Gives every unit two places more for each award than its nominations hold. */
async function allocate(client: Client, { campaign, awards, units, officers }: World): Promise<void> {
  const { rows } = await client.query<{ quota_id: string; used: number }>("select quota_id, count(*)::int as used from quota_entries group by quota_id");
  const used = new Map(rows.map((row) => [row.quota_id, row.used]));
  const quotas = units.flatMap((unit) => awards.map((award) => ({ ...quotaOf(campaign, award, unit), subject_kind: award.subject_kind })));
  const placesOf = (id: string): number => (used.get(id) ?? 0) + 2;
  await copy(client, "quotas", quotas.map(({ quota_id: id, ...quota }) => ({ id, ...quota, places: placesOf(id), used: used.get(id) ?? 0 })));
  const entry = { movement: "ALLOCATED", used_delta: 0, actor_id: at(officers, 0).id, actor_name: at(officers, 0).display_name, reason: "分配", occurred_at: new Date(BEGINNING).toISOString() };
  await copy(client, "quota_entries", quotas.map(({ subject_kind: _, ...quota }) => ({ id: uuid(`allocated ${quota.quota_id}`, 0), ...quota, ...entry, places_delta: placesOf(quota.quota_id) })));
}

/** `copy … from stdin`; the first row tells the columns. */
async function copy(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const lines = rows.map((row) => `${columns.map((column) => cell(row[column] ?? null)).join("\t")}\n`);
  const stream = client.query(copyFrom(`copy ${escapeIdentifier(table)} (${columns.map(escapeIdentifier).join(", ")}) from stdin`));
  await pipeline(Readable.from([Buffer.from(lines.join(""))]), stream);
}

/** A value in COPY's text format. Our texts hold no tab and no line break; only bytea brings a backslash. */
const cell = (value: string | number | null): string => (value === null ? "\\N" : String(value).replaceAll("\\", "\\\\"));

/** Opens a session as signing in does, and gives its id. */
export async function openSession(ownerUrl: string, accountId: string): Promise<string> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      "insert into sessions (account_id, kind, secret_hash, expires_at, address) values ($1, 'PASSWORD', '', now() + interval '1 day', 'bench') returning id",
      [accountId],
    );
    if (!rows[0]) throw new Error("No session was opened");
    return rows[0].id;
  } finally {
    await client.end();
  }
}
