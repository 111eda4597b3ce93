import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { ImportKind } from "../../server/features/imports/import-kind";
import { Workbench } from "../imports/workbench";
import { aScene, type Scene } from "../nominations/scene";
import { ask } from "../start/ask";
import { testConfig, useDesk } from "../support/desk";
import { type ServerProcess, startServer } from "../support/server-process";
import { until } from "../support/until";
import { amid, inputOf, type Reply, takeStock, WRITE } from "./storm";

afterAll(async () => {
  await Promise.all([...servers].map((server) => server.stop("SIGKILL")));
  bench.files.remove();
});
const desk = useDesk();
const servers = new Set<ServerProcess>();
let scene: Scene;
let bench: Workbench;
beforeAll(async () => {
  bench = new Workbench(desk);
  scene = await aScene(desk);
});

/** One more server of this file's database and folder, as an office runs them behind a balancer. */
async function start(): Promise<ServerProcess> {
  const { password = "" } = new URL(desk.runtimeUrl);
  const env = { NODE_ENV: "production", DESK_SECRET: testConfig.secret, DATABASE_URL: desk.ownerUrl, DATABASE_RUNTIME_PASSWORD: decodeURIComponent(password), TRUSTED_OPERATIONS: "false", RATE_PER_ACCOUNT: "0", RATE_PER_ADDRESS: "0" };
  const server = await startServer({ dataDir: bench.files.dataDir, env });
  servers.add(server);
  return server;
}
async function end(server: ServerProcess, signal: NodeJS.Signals): Promise<number | null> {
  servers.delete(server);
  return server.stop(signal);
}

/** Sends to one server after the other, as a balancer does. */
function balanced(token: string, campaignId: string): (name: string, key: string) => Promise<Reply> {
  let turn = 0;
  return async (name, idempotencyKey) => {
    const up = [...servers];
    const server = up[(turn += 1) % up.length];
    if (!server) return {};
    const { data, errors } = await ask<{ it: { id: string } }>(server.url, WRITE, inputOf(campaignId, name), token, { "idempotency-key": idempotencyKey });
    return { id: data?.it.id, code: errors?.[0]?.extensions.code };
  };
}

/** Keeps a row locked; whether somebody waits for it: an act that was begun and is not done. */
async function holding(table: string, id: string): Promise<{ holdsUp(): Promise<boolean>; release(): Promise<void> }> {
  const holder = new Client({ connectionString: desk.ownerUrl });
  await holder.connect();
  await holder.query("begin");
  const { rows } = await holder.query<{ me: number }>(`select pg_backend_pid() as me from ${table} where id = $1 for update`, [id]);
  return {
    holdsUp: async () => (await desk.owner.query("select from pg_stat_activity where $1 = any(pg_blocking_pids(pid))", [rows[0]?.me])).rowCount === 1,
    release: () => holder.end(),
  };
}

test("two servers of one database are killed in turn, amid writes and an import: nothing acknowledged is lost, nothing done twice or by half", async () => {
  const { campaign, officeAccount, unit } = scene;
  const { CONTACTS } = ImportKind;
  const known = await desk.builders.aContact(campaign, unit);
  const line = (name: string, post: string) => ({ unit: unit.name, name, post, officePhone: "024-12345678", mobile: "13912345678", email: "a@example.cn" });
  const { it } = await bench.read(officeAccount, CONTACTS, campaign.id, await bench.filled(officeAccount, CONTACTS, campaign.id, [line("新样本", "科长"), line(known.name, "处长")]));
  const contacts = async () => (await desk.owner.query<{ name: string; post: string }>("select name, post from unit_contacts where campaign_id = $1 order by post", [campaign.id])).rows;

  // A server begins to apply the import, cannot go on at one row, and is killed there.
  const first = await start();
  const token = await desk.builders.signIn(officeAccount);
  const storm = await amid(balanced(token, campaign.id), async (blowing) => {
    const row = await holding("unit_contacts", known.id);
    await bench.order(officeAccount, "confirmImport", it);
    await until(row.holdsUp);
    await blowing.goesOn();
    await end(first, "SIGKILL");
    blowing.kills += 1;
    expect((await contacts()).map(({ name }) => name)).toEqual([known.name]); // nothing of it is there by half
    await row.release();

    // One of the next two does it, once.
    const [second, third] = await Promise.all([start(), start()]);
    await until(async () => (await contacts()).length === 2 && (await desk.owner.query("select from jobs")).rowCount === 0);
    await blowing.goesOn();

    // One of them is killed, too: what it was sent, the other answers from what it had written.
    const key = { "idempotency-key": randomUUID() };
    const answered = await ask(second.url, WRITE, inputOf(campaign.id, "一人"), token, key);
    await end(second, "SIGKILL");
    blowing.kills += 1;
    expect(await ask(third.url, WRITE, inputOf(campaign.id, "一人"), token, key)).toEqual(answered);
    await blowing.goesOn();
    expect((await contacts()).map(({ name, post }) => `${name} ${post}`).sort()).toEqual(["新样本 科长", `${known.name} 处长`].sort());
    const { rows: applied } = await desk.owner.query("select count(*)::int as n from audit_events where action = 'applyImport' and outcome = 'SUCCEEDED'");
    expect([applied, (await bench.look(officeAccount, it.id)).it.state]).toEqual([[{ n: 1 }], "APPLIED"]);

    // Asked to stop amid all that, the last one finishes what it has taken.
    expect(await end(third, "SIGTERM")).toBe(0);
  });
  await takeStock(storm, desk.owner, campaign.id);
});
