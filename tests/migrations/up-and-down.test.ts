import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import type { DataSource } from "typeorm";
import { preProcessFile } from "typescript";
import { createDataSource } from "../../server/database/data-source";
import { migrate } from "../../server/database/migrate";
import { useDatabase } from "../support/database";
import { type Catalogue, catalogueOf } from "./catalogue";

const FOLDER = join(__dirname, "../../migrations");
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".ts"));

// Before `useDatabase`: connections close before it drops the database.
afterAll(async () => {
  await dataSource.destroy();
  await owner.end();
});
const database = useDatabase({ empty: true });
let owner: Client;
let dataSource: DataSource;
let fresh: Catalogue;
let migrated: Catalogue;

beforeAll(async () => {
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  fresh = await catalogueOf(owner);
  await migrate(database);
  migrated = await catalogueOf(owner);
  dataSource = await createDataSource({ url: database.ownerUrl, poolSize: 2 }).initialize();
});

test("an empty database gets every migration, once", async () => {
  const { rows } = await owner.query<{ timestamp: string }>("select timestamp from migrations order by timestamp");
  expect(rows.map(({ timestamp }) => timestamp)).toEqual(files.map((name) => name.split("-")[0]).sort());
});

test("the tables are what the entities say: TypeORM has nothing to add", async () => {
  const drift = await dataSource.driver.createSchemaBuilder().log();
  expect(drift.upQueries.map(({ query }) => query)).toEqual([]);
});

test("every table but TypeORM's own has row-level security, and no view goes round it", async () => {
  const { rows } = await owner.query<{ relname: string; relkind: string; relrowsecurity: boolean; invoker: boolean }>(
    "select relname, relkind, relrowsecurity, coalesce('security_invoker=true' = any (reloptions), false) as invoker from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')",
  );
  expect(rows.length).toBeGreaterThan(dataSource.entityMetadatas.length);
  // A view that asks in the caller's name shows what the tables behind it would.
  const tables = rows.filter(({ relkind, invoker }) => relkind !== "v" || !invoker);
  expect(tables.filter(({ relkind }) => relkind !== "r")).toEqual([]);
  expect(tables.filter(({ relrowsecurity }) => !relrowsecurity).map(({ relname }) => relname)).toEqual(["migrations"]);
});

test("functions that run as their owner cannot be led to a caller's temporary tables", async () => {
  const { rows } = await owner.query<{ name: string; path: string | null }>(
    `select proname as name, (select setting from unnest(proconfig) setting where setting like 'search_path=%') as path
     from pg_proc where pronamespace = 'app'::regnamespace and prosecdef`,
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { name, path } of rows) expect(`${name} ${path}`).toMatch(/search_path=pg_catalog(, public)?, pg_temp$/);
});

test("migrating again changes nothing", async () => {
  await migrate(database);
  expect(await catalogueOf(owner)).toEqual(migrated);
});

test("down to nothing and up again leaves the same catalogue", async () => {
  for (const [undone] of files.entries()) {
    await dataSource.undoLastMigration({ transaction: "each" });
    const { rows } = await owner.query<{ count: number }>("select count(*)::int from migrations");
    expect(rows[0]?.count).toBe(files.length - undone - 1);
  }
  expect(withoutTypeOrm(await catalogueOf(owner))).toEqual(fresh);
  await dataSource.runMigrations({ transaction: "each" });
  expect(await catalogueOf(owner)).toEqual(migrated);
});

test.each([...files, "support/walls.ts"])("%s is frozen: it imports types of TypeORM, how walls are written and readings of characters, nothing else", (name) => {
  const source = readFileSync(join(FOLDER, name), "utf8");
  const { importedFiles } = preProcessFile(source, true, true);
  expect(["typeorm", "./support/walls", "./support/pinyin"]).toEqual(expect.arrayContaining(importedFiles.map(({ fileName }) => fileName)));
  expect(source).toMatch(/^import type /);
});

/** The table in which TypeORM keeps what has run stays when everything is undone. */
function withoutTypeOrm(catalogue: Catalogue): Catalogue {
  return Object.fromEntries(Object.entries(catalogue).map(([kind, lines]) => [kind, lines.filter((line) => !/\bmigrations(_id_seq)?\b/.test(line) && !line.includes("PK_"))])) as Catalogue;
}
