import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { DataSource } from "typeorm";
import { type App, buildApp } from "../../server/app";
import { connectDatabase, type Database } from "../../server/database/connect";
import { createDataSource } from "../../server/database/data-source";
import { Role } from "../../server/features/accounts/role";
import { clockAt } from "../../server/features/clock/clock";
import { postgresOf } from "../start/processes";
import { clientOf } from "../support/api-client";
import { Builders } from "../support/builders";
import { onDeath } from "../support/cluster";
import { testConfig } from "../support/desk";
import { until } from "../support/until";
import { amid, inputOf, takeStock, WRITE } from "./storm";

/** A desk with a PostgreSQL of its own, as an office runs it, that may be killed. */
const dataDir = mkdtempSync(join(tmpdir(), "desk-faults-"));
const callOff = onDeath('sleep 2; rm -rf "$1"', dataDir);
const said: string[] = [];
let database: Database;
let app: App;
let source: DataSource;
let builders: Builders;

beforeAll(async () => {
  const config = { ...testConfig, dataDir, databaseRuntimePassword: "runtime-of-the-faults" };
  database = await connectDatabase(config, (line) => said.push(line));
  app = await buildApp({ config, dataSource: database.runtime, clock: clockAt(0) });
  source = await createDataSource({ url: database.ownerUrl, poolSize: 2 }).initialize();
  builders = new Builders(app.desk, source.manager);
});
afterAll(async () => {
  await app.fastify.close();
  await source.destroy();
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
  callOff();
});

const asOwner = async <T>(work: (owner: Client) => Promise<T>): Promise<T> => {
  const owner = new Client({ connectionString: database.ownerUrl });
  owner.on("error", () => undefined);
  await owner.connect();
  return work(owner).finally(() => owner.end());
};
const oneOfItsProcesses = (): Promise<number> =>
  asOwner(async (owner) => {
    const { rows } = await owner.query<{ pid: number }>("select pid from pg_stat_activity where usename = 'desk_runtime' limit 1");
    if (!rows[0]) throw new Error("The desk has no connection"); // 0 would be our own processes
    return rows[0].pid;
  });
const readiness = async () => (await app.fastify.inject("/readyz")).statusCode;

test("PostgreSQL is killed three times and one of its processes once, amid writes: it comes back, nothing acknowledged is lost, nothing done twice", async () => {
  const { id: campaignId } = await builders.aCampaign();
  const client = clientOf(app, await builders.signIn(await builders.anAccount(Role.OFFICE)));
  const send = async (name: string, key: string) => {
    const written = client.send<{ it: { id: string } }>(WRITE, inputOf(campaignId, name), { "idempotency-key": key });
    const [{ data, errors }] = await Promise.all([written, client.send("{ me { account { role } } }")]); // somebody always reads, too
    return { id: data?.it.id, code: errors?.[0]?.extensions.code };
  };
  const storm = await amid(send, async (blowing) => {
    await blowing.goesOn();
    for (const victim of ["postmaster", "postmaster", "one of its processes", "postmaster"]) {
      process.kill(victim === "postmaster" ? postgresOf(dataDir) : await oneOfItsProcesses(), "SIGKILL");
      blowing.kills += 1;
      await blowing.goesOn();
    }
  });
  expect(said.filter((line) => line.includes("PostgreSQL runs again"))).toHaveLength(3);
  await asOwner((owner) => takeStock(storm, owner, campaignId));
  await until(async () => (await readiness()) === 200);
});

test("without a key nothing is done twice either: a connection that breaks at the commit is asked about", async () => {
  const { id: campaignId } = await builders.aCampaign();
  const client = clientOf(app, await builders.signIn(await builders.anAccount(Role.OFFICE)));
  await asOwner(async (owner) => {
    // The commit waits in a deferred trigger for a lock that somebody holds: the transaction's connection is ended there.
    await owner.query(`
      create function wait_for_lock() returns trigger language plpgsql as $$ begin perform pg_advisory_xact_lock(1); return null; end $$;
      create constraint trigger waits after insert on office_members deferrable initially deferred for each row execute function wait_for_lock();
      select pg_advisory_lock(1)`);
    const sending = client.send<{ it: { id: string } }>(WRITE, inputOf(campaignId, "样本"));
    const committing = "select pg_terminate_backend(pid) from pg_stat_activity where query = 'COMMIT' and wait_event_type = 'Lock' and usename = 'desk_runtime'";
    const ended = await until(async () => (await owner.query(committing)).rowCount);
    await owner.query("select pg_advisory_unlock(1)");
    const { data } = await sending;
    await owner.query("drop trigger waits on office_members; drop function wait_for_lock()");
    const { rows } = await owner.query<{ id: string }>("select id from office_members where campaign_id = $1", [campaignId]);
    expect([ended, rows]).toEqual([1, [{ id: data?.it.id }]]);
  });
});
