import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client, escapeIdentifier } from "pg";
import { migrate } from "../../server/database/migrate";
import { runtimeUrl } from "../../server/database/roles";
import { startCluster, type TestCluster } from "../support/cluster";

/** A cluster of its own: the roles these tests make, spoil and drop belong to the whole cluster. */
let cluster: TestCluster;
let superuser: Client;

beforeAll(async () => {
  cluster = await startCluster();
  superuser = new Client({ connectionString: cluster.ownerUrl });
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await cluster.stop();
});
afterEach(async () => {
  const { rows: databases } = await superuser.query<{ datname: string }>("select datname from pg_database where datname like 'desk\\_test%'");
  for (const { datname } of databases) await superuser.query(`drop database ${escapeIdentifier(datname)} with (force)`);
  const { rows: roles } = await superuser.query<{ rolname: string }>("select rolname from pg_roles where rolname like 'desk\\_%' and rolname <> current_user");
  for (const { rolname } of roles) await superuser.query(`drop role ${escapeIdentifier(rolname)}`);
});

/** How many there are. */
const MIGRATIONS = readdirSync(join(__dirname, "../../migrations")).filter((name) => name.endsWith(".ts")).length;
const PASSWORD = "a password of the runtime login";

/** A new database and its URL, owned by a login of that name where one is given. */
async function aDatabase(name: string, owner?: string): Promise<string> {
  await superuser.query(`create database ${name} ${owner ? `owner ${owner}` : ""}`);
  const url = new URL(cluster.ownerUrl);
  url.pathname = `/${name}`;
  if (owner) Object.assign(url, { username: owner, password: PASSWORD });
  return url.href;
}

async function migrationsIn(ownerUrl: string): Promise<number> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query<{ count: number }>("select count(*)::int from migrations");
  await client.end();
  return rows[0]?.count ?? 0;
}

test("two processes that start at once on an empty database make it once, and both go on", async () => {
  const ownerUrl = await aDatabase("desk_test");
  const env = { ...process.env, DATABASE_URL: ownerUrl, DATABASE_RUNTIME_PASSWORD: PASSWORD };
  const start = () => promisify(execFile)(process.execPath, ["--require", "@swc-node/register", "server/tools/migrate.ts"], { env });
  await Promise.all([start(), start()]);
  expect(await migrationsIn(ownerUrl)).toBe(MIGRATIONS);
});

test("databases of one cluster made at once do not trip over the roles they share", async () => {
  const ownerUrls: string[] = [];
  for (const name of ["desk_test_1", "desk_test_2", "desk_test_3"]) ownerUrls.push(await aDatabase(name));
  await Promise.all(ownerUrls.map((ownerUrl) => migrate({ ownerUrl, runtimePassword: PASSWORD })));
  expect(await Promise.all(ownerUrls.map(migrationsIn))).toEqual(Array(3).fill(MIGRATIONS));
});

test("an owner that is no superuser migrates, makes the roles, and later needs no right to change them", async () => {
  await superuser.query(`create role desk_plain with login createrole password '${PASSWORD}'`);
  const ownerUrl = await aDatabase("desk_test", "desk_plain");
  await migrate({ ownerUrl, runtimePassword: PASSWORD });
  await superuser.query("alter role desk_plain with nocreaterole");
  await migrate({ ownerUrl, runtimePassword: PASSWORD });
  const runtime = new Client({ connectionString: runtimeUrl(ownerUrl, PASSWORD) });
  await runtime.connect();
  await expect(runtime.query("select from nominations")).rejects.toMatchObject({ code: "42501" });
  await runtime.end();
});

test("a new runtime password is taken over, and a runtime login that somebody has made strong is not used", async () => {
  const ownerUrl = await aDatabase("desk_test");
  await migrate({ ownerUrl, runtimePassword: "an earlier password" });
  await migrate({ ownerUrl, runtimePassword: PASSWORD });
  const [known, gone] = [new Client({ connectionString: runtimeUrl(ownerUrl, PASSWORD) }), new Client({ connectionString: runtimeUrl(ownerUrl, "an earlier password") })];
  await known.connect();
  await known.end();
  await expect(gone.connect()).rejects.toMatchObject({ code: "28P01" });

  for (const [spoil, power, mend] of [
    ["alter role desk_runtime superuser", "is a superuser", "alter role desk_runtime nosuperuser"],
    ["alter role desk_runtime bypassrls", "bypasses row-level security", "alter role desk_runtime nobypassrls"],
    ["alter role desk_runtime createrole", "makes roles", "alter role desk_runtime nocreaterole"],
    ["grant pg_read_all_data to desk_runtime", "is a member of pg_read_all_data", "revoke pg_read_all_data from desk_runtime"],
    ["grant desk_office to desk_runtime with inherit true", "is a member of desk_office", "grant desk_office to desk_runtime with inherit false"],
  ] as const) {
    await superuser.query(spoil);
    await expect(migrate({ ownerUrl, runtimePassword: PASSWORD })).rejects.toThrow(power);
    await superuser.query(mend);
  }
  await migrate({ ownerUrl, runtimePassword: PASSWORD });
});
