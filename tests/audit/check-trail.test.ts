import { Role } from "../../server/features/accounts/role";
import { checkTrail } from "../../server/features/audit/chain/check-trail";
import { sealAudit } from "../../server/features/audit/chain/seal-audit";
import { sweepFormDrafts } from "../../server/features/form-drafts/sweep-form-drafts";
import { sweepPapers } from "../../server/features/papers/sweep-papers";
import { databaseRole, SERVICE_ROLE } from "../../server/database/roles";
import { capturedLog } from "../support/captured-log";
import { useDesk } from "../support/desk";

const desk = useDesk({ tampers: "events and seals are changed past every wall, to see that it is told" });
const { log, lines } = capturedLog();
const check = () => checkTrail({ ...desk.app.desk, log });
const event = (at = "clock_timestamp()") => desk.owner.query<{ id: string }>(`insert into audit_events (occurred_at, actor_name, action, outcome, address) values (${at}, '某人', 'createUnit', 'SUCCEEDED', '127.0.0.1') returning id`).then(({ rows }) => rows[0]?.id ?? "");
async function tamper(statement: string): Promise<void> {
  for (const table of ["audit_events", "audit_seals"]) await desk.owner.query(`alter table ${table} disable trigger user`);
  await desk.owner.query(statement);
  for (const table of ["audit_events", "audit_seals"]) await desk.owner.query(`alter table ${table} enable trigger user; alter table ${table} enable always trigger append_only; alter table ${table} enable always trigger append_only_table`);
}

test("the job goes along what was sealed since yesterday, logs the head, and tells each auditor once of a break", async () => {
  const auditor = await desk.builders.anAccount(Role.AUDITOR);
  await desk.builders.aCampaign();
  for (let i = 0; i < 5; i += 1) await event();
  await sealAudit(desk.app.desk);
  await tamper("update audit_seals set sealed_at = now() - interval '3 days' where number <= 2");
  expect(await check()).toMatchObject({ sealed: 4, broken: null, head: { number: 6 } });
  expect(lines.at(-1)).toMatchObject({ level: 30, security: "TRAIL_INTACT", head: expect.stringMatching(/^6:[0-9a-f]{64}$/) });

  // What lies before yesterday is the whole check's, not the daily one's.
  await tamper("update audit_events set actor_name = '别人' where id = (select event_id from audit_seals where number = 1)");
  expect(await check()).toMatchObject({ broken: null });
  await tamper("update audit_events set actor_name = '别人' where id = (select event_id from audit_seals where number = 5)");
  for (let i = 0; i < 2; i += 1) expect(await check()).toMatchObject({ broken: { number: 5, fault: "EVENT_CHANGED" } });
  expect(lines.at(-1)).toMatchObject({ level: 50, security: "TRAIL_BROKEN", fault: "EVENT_CHANGED", seal: 5 });
  const client = await desk.as(auditor);
  const { notices } = await client.ask<{ notices: { nodes: object[] } }>("{ notices { nodes { kind subjectType facts readAt } } }");
  expect(notices.nodes).toEqual([{ kind: "TRAIL_BROKEN", subjectType: "AuditEvent", facts: { fault: "EVENT_CHANGED" }, readAt: null }]);
  expect(await client.ask("mutation { markNoticesRead(input: {}) }")).toEqual({ markNoticesRead: 1 });
});

describe("nothing removes an event, younger than 184 days or older:", () => {
  const roles = [SERVICE_ROLE, ...Object.values(Role).map(databaseRole), "the owner", "the owner, with ordinary triggers switched off"];
  const old = "occurred_at < now() - interval '184 days'";
  test.each(roles)("%s", async (role) => {
    const [young, aged] = [await event(), await event("now() - interval '200 days'")];
    for (const statement of [`delete from audit_events where id = '${young}'`, `delete from audit_events where ${old}`, "truncate audit_events cascade", `update audit_events set detail = '{}' where id = '${aged}'`, "delete from audit_seals", "truncate audit_seals"]) {
      await desk.owner.query("begin");
      if (role.startsWith("desk_")) await desk.owner.query(`set local role ${role}`);
      if (role.endsWith("switched off")) await desk.owner.query("set local session_replication_role = replica");
      const outcome = await desk.owner.query(statement).then(({ rowCount }) => `did it: ${rowCount}`, ({ code }: { code: string }) => code);
      await desk.owner.query("rollback");
      expect({ statement, outcome }).toEqual({ statement, outcome: role.startsWith("desk_") ? "42501" : statement === "delete from audit_seals" ? expect.stringMatching(/23514/) : "23514" });
    }
    expect((await desk.owner.query("select from audit_events where id = any ($1)", [[young, aged]])).rowCount).toBe(2);
  });

  test("the jobs that clear up, ten years later", async () => {
    const { rows: before } = await desk.owner.query("select count(*)::int as n from audit_events");
    desk.setClock(new Date("2034-08-21T09:00:00+08:00"));
    await sweepPapers(desk.app.desk);
    await sweepFormDrafts(desk.app.desk);
    await sealAudit(desk.app.desk);
    const { rows: after } = await desk.owner.query("select count(*)::int as n from audit_events");
    expect(after[0].n).toBeGreaterThanOrEqual(before[0].n);
  });
});
