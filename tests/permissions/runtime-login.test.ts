import { Client } from "pg";
import { databaseRole, RUNTIME_LOGIN, SERVICE_ROLE } from "../../server/database/roles";
import { Role } from "../../server/features/accounts/role";
import { useDesk } from "../support/desk";
import { accountOf, attempt, bareRole } from "./as-role";
import { VISIBLE } from "./visible";
import { aWorld, type World } from "./world";

let runtime: Client;
afterAll(() => runtime.end());
const desk = useDesk();
let world: World;
const ROLES = [SERVICE_ROLE, ...Object.values(Role).map(databaseRole)];
const tables = Object.keys(VISIBLE);
const refused = { code: "42501" };

beforeAll(async () => {
  world = await aWorld(desk);
  runtime = new Client({ connectionString: desk.runtimeUrl });
  await runtime.connect();
});

test.each(tables)("by itself the login reads and writes nothing of %s", async (table) => {
  const isView = ["sign_ins", "operations", "online_sessions"].includes(table);
  for (const statement of [`select from ${table}`, `insert into ${table} default values`, `delete from ${table}`, ...(isView ? [] : [`truncate ${table}`])]) {
    expect(await attempt(runtime, bareRole(RUNTIME_LOGIN), statement)).toMatchObject(refused);
  }
});

test.each(["set role desk_owner", "set session authorization desk_owner", "alter role desk_runtime bypassrls", "grant pg_read_all_data to desk_runtime"])("it cannot rise: %s", async (statement) => {
  expect(await attempt(runtime, bareRole(RUNTIME_LOGIN), statement)).toMatchObject(refused);
});

test.each(["create table mine (id int)", "create schema mine", "create function app.mine() returns int language sql as 'select 1'", "create policy mine on nominations using (true)", "alter table nominations disable row level security", "drop trigger append_only on audit_events"])(
  "nor can it, under any role, change what is there: %s",
  async (statement) => {
    for (const role of [RUNTIME_LOGIN, ...ROLES]) expect(await attempt(runtime, bareRole(role), statement)).toMatchObject(refused);
  },
);

test("login and roles are weak, own nothing, and belong to nobody but the login", async () => {
  const everyone = [RUNTIME_LOGIN, ...ROLES].sort();
  const { rows: roles } = await desk.owner.query("select rolname, rolcanlogin from pg_roles where rolname = any($1) and not (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication) order by 1", [everyone]);
  expect(roles).toEqual(everyone.map((rolname) => ({ rolname, rolcanlogin: rolname === RUNTIME_LOGIN })));
  const { rows: owned } = await desk.owner.query("select classid::regclass, objid from pg_shdepend where deptype = 'o' and refclassid = 'pg_authid'::regclass and refobjid = any($1::regrole[])", [everyone]);
  expect(owned).toEqual([]);
  const { rows: memberships } = await desk.owner.query<{ role: string; member: string }>("select roleid::regrole::text as role, member::regrole::text as member from pg_auth_members where member = any($1::regrole[]) or roleid = any($1::regrole[])", [everyone]);
  expect(memberships.map(({ role, member }) => `${member} may become ${role}`).sort()).toEqual(ROLES.map((role) => `${RUNTIME_LOGIN} may become ${role}`).sort());
});

test("row_security = off is an error, not a way round", async () => {
  for (const who of world.personas.filter(({ role }) => VISIBLE.nominations?.[role])) {
    expect(await attempt(runtime, accountOf(who), "set local row_security = off", "select from nominations")).toMatchObject(refused);
  }
});

test("a role without an account behind it sees no row of units or people", async () => {
  for (const role of [databaseRole(Role.UNIT), databaseRole(Role.OFFICE)]) {
    for (const table of ["nominations", "persons", "collectives", "reviews", "nomination_events", "quotas", "quota_entries", "workplaces", "unit_contacts", "recommending_units", "accounts"]) {
      expect({ table, outcome: await attempt(runtime, bareRole(role), `select from ${table}`) }).toEqual({ table, outcome: { rows: 0 } });
    }
  }
});

test("when the transaction ends, so does the account: the connection goes back to the pool as nobody", async () => {
  await runtime.query("begin");
  await runtime.query(accountOf(world.persona("auditor")));
  expect((await runtime.query("select from nominations")).rowCount).toBeGreaterThan(0);
  await runtime.query("commit");
  const { rows } = await runtime.query(`select current_user as who, app.account_id(), app.role(), app.seat(), app.unit_id(), app.unit_ids()`);
  expect(rows).toEqual([{ who: RUNTIME_LOGIN, account_id: null, role: null, seat: null, unit_id: null, unit_ids: [] }]);
});

test("a new table is closed until it has a policy, whatever was granted", async () => {
  await desk.owner.query(`create table forgotten (id int); insert into forgotten values (1); alter table forgotten enable row level security; grant all on forgotten to ${ROLES.join(", ")}, ${RUNTIME_LOGIN}`);
  for (const role of [RUNTIME_LOGIN, ...ROLES]) {
    expect(await attempt(runtime, bareRole(role), "select from forgotten")).toEqual({ rows: 0 });
    expect(await attempt(runtime, bareRole(role), "update forgotten set id = 2")).toEqual({ rows: 0 });
    expect(await attempt(runtime, bareRole(role), "insert into forgotten values (2)")).toMatchObject(refused);
  }
  await desk.owner.query("drop table forgotten");
});

test("a caller's temporary tables do not stand in for the real ones where the owner's functions look", async () => {
  const city = accountOf(world.persona("city"));
  const shadows = ["awards", "quotas", "nominations", "persons", "collectives", "quota_entries"].map((table) => `create temp table ${table} as table public.${table} with no data`);
  const totals = `select from app.award_totals('${world.campaigns.main.id}') where used > 0`;
  expect(await attempt(runtime, city, totals)).toEqual({ rows: 2 });
  expect(await attempt(runtime, city, ...shadows, totals)).toEqual({ rows: 2 });
  const take = `insert into public.quota_entries (quota_id, campaign_id, award_id, unit_id, seat, movement, used_delta, nomination_id, actor_id, actor_name, reason, occurred_at)
    select q.id, q.campaign_id, q.award_id, q.unit_id, q.seat, 'USED', 1, n.id, app.account_id(), app.account_name(), '', now()
    from public.quotas q join public.nominations n using (campaign_id, award_id, unit_id) where unit_id = app.unit_id() and state = 'DRAFT'`;
  // A draft holds no place: what is checked at commit must be the real nomination.
  expect(await attempt(runtime, city, take)).toMatchObject({ constraint: "nominations_place_held" });
  expect(await attempt(runtime, city, ...shadows, take)).toMatchObject({ constraint: "nominations_place_held" });
});
