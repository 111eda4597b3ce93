import { once } from "node:events";
import { type ClientRequest, request } from "node:http";
import { Client } from "pg";
import { buildApp } from "../../server/app";
import { poolOf } from "../../server/database/transaction";
import { Role } from "../../server/features/accounts/role";
import { testConfig, useDesk } from "../support/desk";
import { until } from "../support/until";

afterAll(() => holder.end()); // before the desk's own end, which drops the database
const desk = useDesk();
let url = "";
let token = "";
/** Another connection, which holds the rows a request has to wait for. */
let holder: Client;
beforeAll(async () => {
  url = `${await desk.app.fastify.listen({ host: "127.0.0.1", port: 0 })}/graphql`;
  token = await desk.builders.signIn(await desk.builders.anAccount(Role.SYSTEM_ADMINISTRATOR));
  holder = new Client({ connectionString: desk.ownerUrl });
  await holder.connect();
});

const READ = { query: "{ accounts { totalCount } }" };
const change = async () => {
  const { id, version } = await desk.builders.anAccount(Role.OFFICE);
  return { id, query: `mutation { updateAccount(input: { id: "${id}", version: ${version}, displayName: "改过的名称" }) { displayName } }` };
};
/** Nothing can be read from or written to accounts, sessions included, until `then` is done. */
const whileHeld = async <T>(then: () => Promise<T>): Promise<T> => {
  await holder.query("begin; lock table accounts in access exclusive mode");
  try {
    return await then();
  } finally {
    await holder.query("rollback");
  }
};

/** The desk's queries in the database that wait, as PostgreSQL sees them. */
const waiting = async (): Promise<number> => {
  const { rows } = await desk.owner.query<{ count: string }>("select count(*) from pg_stat_activity where datname = current_database() and usename = 'desk_runtime' and wait_event_type = 'Lock'");
  return Number(rows[0]?.count);
};

const send = (body: object): ClientRequest => {
  const sent = request(url, { method: "POST", headers: { "content-type": "application/json", authorization: `Bearer ${token}` } });
  sent.on("error", () => undefined); // what is broken off ends so
  sent.end(JSON.stringify(body));
  return sent;
};
const free = () => poolOf(desk.app.desk.dataSource).totalCount - poolOf(desk.app.desk.dataSource).idleCount;

describe("whoever goes away leaves nothing running:", () => {
  test("a read's query ends in the database, and its connection is free again", async () => {
    await whileHeld(async () => {
      const sent = send(READ);
      await until(async () => (await waiting()) === 1);
      sent.destroy();
      await until(async () => (await waiting()) === 0 && free() === 0); // while the lock is still held
    });
  });

  test("a write's query ends, nothing of it is kept, and the trail says that it was broken off", async () => {
    const { id, query } = await change();
    await whileHeld(async () => {
      const sent = send({ query });
      await until(async () => (await waiting()) === 1);
      sent.destroy();
      await until(async () => (await waiting()) <= 1); // the record of it waits for the same table
    });
    const trail = async () => (await desk.owner.query("select outcome, code from audit_events where action = 'updateAccount' and subject_id = $1", [id])).rows;
    await until(async () => (await trail()).length === 1);
    expect(await trail()).toEqual([{ outcome: "REFUSED", code: "ABANDONED" }]);
    const { rows } = await desk.owner.query("select display_name from accounts where id = $1", [id]);
    expect(rows[0].display_name).not.toBe("改过的名称");
    await until(() => free() === 0);
  });

  test("as many as the pool has connections, one after the other: it is never used up", async () => {
    for (let round = 0; round < 2; round += 1) {
      await whileHeld(async () => {
        const sent = Array.from({ length: 10 }, () => send(READ));
        await until(async () => (await waiting()) === 10);
        for (const one of sent) one.destroy();
        await until(async () => (await waiting()) === 0 && free() === 0);
      });
    }
    const [answer] = (await once(send(READ), "response")) as [{ statusCode: number }];
    expect(answer.statusCode).toBe(200);
  });
});

describe("a request whose time is over", () => {
  const limited = async (body: object) => {
    const { dataSource, clock } = desk.app.desk;
    const { fastify } = await buildApp({ config: { ...testConfig, requestTimeLimit: 1 }, dataSource, clock });
    const answer = await fastify.inject({ method: "POST", url: "/graphql", headers: { authorization: `Bearer ${token}` }, payload: body });
    await fastify.close();
    return answer.json<{ data: unknown; errors: { message: string; extensions: object }[] }>();
  };

  test("is ended in the database and answered by its name", async () => {
    const { errors } = await whileHeld(() => limited(READ));
    expect(errors).toEqual([expect.objectContaining({ message: "处理时间超过 1 秒，已中止，未作任何改动。", extensions: { code: "TIMEOUT", remedy: "请缩小查询范围，或稍后重试；长列表请用导出。" } })]);
    expect(await waiting()).toBe(0);
    await until(() => free() === 0);
  });

  test("has changed nothing", async () => {
    const { id, query } = await change();
    await holder.query("begin");
    await holder.query("select from accounts where id = $1 for update", [id]);
    const { errors } = await limited({ query });
    await holder.query("rollback");
    expect(errors[0]?.extensions).toMatchObject({ code: "TIMEOUT" });
    const { rows } = await desk.owner.query("select a.display_name, e.outcome, e.code from accounts a join audit_events e on e.subject_id = a.id where a.id = $1", [id]);
    expect(rows).toEqual([{ display_name: expect.not.stringMatching("改过的名称"), outcome: "REFUSED", code: "TIMEOUT" }]);
  });
});

test("the database has limits of its own, for whatever a server forgets", async () => {
  const { rows } = await poolOf(desk.app.desk.dataSource).query("select name, setting from pg_settings where name in ('statement_timeout', 'lock_timeout', 'transaction_timeout', 'idle_in_transaction_session_timeout') order by name");
  expect(rows).toEqual([
    { name: "idle_in_transaction_session_timeout", setting: "60000" },
    { name: "lock_timeout", setting: "15000" },
    { name: "statement_timeout", setting: "30000" },
    { name: "transaction_timeout", setting: "1800000" },
  ]);
});
