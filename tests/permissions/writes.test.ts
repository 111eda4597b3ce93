import { Client, type QueryConfig } from "pg";
import { useDesk } from "../support/desk";
import { accountOf, attempt, broken, insert, type Outcome, SERVICE, update } from "./as-role";
import { insertionsInto } from "./insertions";
import { rowsOf } from "./rows-of";
import { aWorld, type World } from "./world";

let runtime: Client;
afterAll(() => runtime.end());
const desk = useDesk();
let world: World;
beforeAll(async () => {
  world = await aWorld(desk);
  runtime = new Client({ connectionString: desk.runtimeUrl });
  await runtime.connect();
});

const DENIED: Outcome = { code: "42501" };
const UNTOUCHED: Outcome = { rows: 0 };

const as = (name: string): QueryConfig => accountOf(world.persona(name));
const { unit, row, nomination } = rowsOf(() => world);

describe.each(insertionsInto(() => world))("$who adds to $table", ({ who, table, good, then = () => [], changes }) => {
  test("what it may", async () => {
    const fine = await good();
    expect(await attempt(runtime, as(who), insert(table, fine), ...then(fine))).toEqual({ rows: 1 });
  });

  test.each(changes)("but not %s", async (_what, change, outcome = DENIED) => {
    const bad = { ...(await good()), ...(await change()) };
    expect(await attempt(runtime, as(who), insert(table, bad), ...then(bad))).toEqual(outcome);
  });
});

/** Each of these is one step away from something below that must not work. */
const ALLOWED: [who: string, what: string, statement: () => Promise<QueryConfig>][] = [
  ["city", "edits its own draft", async () => update("nominations", "deeds = '更好'", (await nomination("city", "DRAFT")).id)],
  ["city", "edits the person of its own draft", async () => ({ text: "update persons set post = '厂长' where nomination_id = $1", values: [(await nomination("city", "DRAFT")).id] })],
  ["city", "withdraws its own draft", async () => update("nominations", "state = 'WITHDRAWN'", (await nomination("city", "DRAFT")).id)],
  ["city", "edits its own contact", async () => update("unit_contacts", "name = '无'", (await row("unit_contacts", "city")).id)],
  ["city", "removes its own contact", async () => ({ text: "delete from unit_contacts where id = $1", values: [(await row("unit_contacts", "city")).id] })],
  ["industry office", "edits a unit of its seat", () => Promise.resolve(update("recommending_units", "name = '改名'", unit("city").id))],
  ["industry office", "edits a contact of its seat", async () => update("unit_contacts", "name = '无'", (await row("unit_contacts", "city")).id)],
  ["system administrator", "disables an account", () => Promise.resolve(update("accounts", "state = 'DISABLED'", world.persona("city").account.id))],
];

test.each(ALLOWED)("%s %s", async (who, _what, statement) => {
  expect(await attempt(runtime, as(who), await statement())).toEqual({ rows: 1 });
});

/** Sessions of one persona; sign-ins of the tests' clients may be among them. */
const sessionsOf = (name: string, set: string): QueryConfig => ({ text: `update sessions set ${set} where account_id = $1`, values: [world.persona(name).account.id] });

test("sessions are ended by the two administrators, by nobody else (one's own by the server, with the password), and never taken up again", async () => {
  await desk.builders.signIn(world.persona("sibling").account);
  for (const [who, outcome] of [["security administrator", { rows: 1 }], ["system administrator", { rows: 1 }], ...["sibling", "auditor", "industry office", "city", "integration"].map((one) => [one, DENIED] as const)] as const) {
    expect([who, await attempt(runtime, as(who), sessionsOf("sibling", "revoked_at = now()"))]).toEqual([who, outcome]);
  }
  expect(await attempt(runtime, as("security administrator"), sessionsOf("sibling", "revoked_at = null"))).toEqual(DENIED);
  expect(await attempt(runtime, as("security administrator"), sessionsOf("sibling", "expires_at = '2099-01-01'"))).toEqual(DENIED);
  for (const column of ["secret_hash", "previous_secret_hash"]) expect(await attempt(runtime, as("security administrator"), { text: `select ${column} from sessions` })).toEqual(DENIED);
  expect(await attempt(runtime, as("security administrator"), { text: "select detail from audit_events" })).toEqual(DENIED);
});

const STATEMENTS: [who: string, what: string, statement: () => Promise<QueryConfig>, outcome?: Outcome][] = [
  ["city", "approves its own nomination", async () => update("nominations", "state = 'CANDIDATE'", (await nomination("city", "SUBMITTED")).id), broken("nominations_state_transition")],
  ["city", "returns its own nomination to itself", async () => update("nominations", "state = 'RETURNED'", (await nomination("city", "SUBMITTED")).id), broken("nominations_recall")],
  ["city", "decides when it was decided", async () => update("nominations", "decided_at = now()", (await nomination("city", "SUBMITTED")).id)],
  ["city", "edits a nomination it has submitted", async () => update("nominations", "deeds = '更好'", (await nomination("city", "SUBMITTED")).id), broken("nominations_frozen")],
  ["city", "edits the person of a nomination it has submitted", async () => ({ text: "update persons set post = '厂长' where nomination_id = $1", values: [(await nomination("city", "SUBMITTED")).id] }), UNTOUCHED],
  ["city", "edits a draft of a unit below", async () => update("nominations", "deeds = ''", (await nomination("district", "DRAFT")).id), UNTOUCHED],
  ["city", "edits a draft of another unit", async () => update("nominations", "deeds = ''", (await nomination("sibling", "DRAFT")).id), UNTOUCHED],
  ["city", "moves a draft to another unit", async () => update("nominations", `unit_id = '${unit("sibling").id}'`, (await nomination("city", "DRAFT")).id)],
  ["city", "gives itself places", async () => update("quotas", "places = 9", (await row("quotas", "city")).id)],
  ["city", "removes a nomination", async () => ({ text: "delete from nominations where id = $1", values: [(await nomination("city", "DRAFT")).id] })],
  ["city", "edits the contact of another unit", async () => update("unit_contacts", "name = '无'", (await row("unit_contacts", "sibling")).id), UNTOUCHED],
  ["city", "removes the contact of a unit below", async () => ({ text: "delete from unit_contacts where id = $1", values: [(await row("unit_contacts", "district")).id] }), UNTOUCHED],
  ["city", "moves itself to the other seat", () => Promise.resolve(update("recommending_units", "seat = 'COMMUNICATIONS'", unit("city").id))],
  ["city", "makes itself an office", () => Promise.resolve(update("accounts", "role = 'OFFICE'", world.persona("city").account.id))],
  ["industry office", "approves for the other seat", async () => update("nominations", "state = 'CANDIDATE', decided_at = now()", (await nomination("carrier", "SUBMITTED")).id), UNTOUCHED],
  ["industry office", "submits for a unit", async () => update("nominations", "state = 'SUBMITTED', pending_level = 'OFFICE'", (await nomination("city", "RETURNED")).id), broken("nominations_state_transition")],
  ["industry office", "withdraws for a unit", async () => update("nominations", "state = 'WITHDRAWN'", (await nomination("city", "SUBMITTED")).id), broken("nominations_state_transition")],
  ["industry office", "writes a unit's deeds", async () => update("nominations", "deeds = '更好'", (await nomination("city", "RETURNED")).id)],
  ["industry office", "gives places past the ledger", async () => update("quotas", "places = 9", (await row("quotas", "city")).id)],
  ["industry office", "removes a quota", async () => ({ text: "delete from quotas where id = $1", values: [(await row("quotas", "city")).id] })],
  ["industry office", "takes a unit of the other seat", () => Promise.resolve(update("recommending_units", "name = '我的'", unit("carrier").id)), UNTOUCHED],
  ["industry office", "gives a unit to the other seat", () => Promise.resolve(update("recommending_units", "seat = 'COMMUNICATIONS'", unit("city").id))],
  ["industry office", "edits the other seat's staff", () => Promise.resolve({ text: "update office_members set name = '无' where seat = 'COMMUNICATIONS'" }), UNTOUCHED],
  ["industry office", "gives its own staff to the other seat", () => Promise.resolve({ text: "update office_members set seat = 'COMMUNICATIONS' where seat = 'INDUSTRY'" })],
  ["industry office", "edits the contact of the other seat", async () => update("unit_contacts", "name = '无'", (await row("unit_contacts", "carrier")).id), UNTOUCHED],
  ["industry office", "raises the province's quota of a running campaign", () => Promise.resolve({ text: "update awards set province_quota = 99 where campaign_id = $1", values: [world.campaigns.main.id] }), { rows: 0 }],
  ["industry office", "switches a rule off", () => Promise.resolve({ text: "update rule_settings set enabled = false" })],
  ["industry office", "moves the deadline of a running campaign", () => Promise.resolve({ text: "update campaigns set materials_deadline = '2099-01-01'" }), broken("campaigns_locked")],
  ["system administrator", "reads password hashes", () => Promise.resolve({ text: "select password_hash from credentials" })],
  ["system administrator", "reads the hash of an API key", () => Promise.resolve({ text: "select secret_hash from sessions" })],
  ["system administrator", "gives an account another role", () => Promise.resolve(update("accounts", "role = 'AUDITOR'", world.persona("city").account.id))],
  ["system administrator", "prolongs a session", () => Promise.resolve({ text: "update sessions set expires_at = '2099-01-01'" })],
  ["system administrator", "reads nominations", () => Promise.resolve({ text: "select from nominations" })],
  ["system administrator", "reads what was sent, which is in the audit trail", () => Promise.resolve({ text: "select detail from audit_events" })],
  ["security administrator", "disables an account", () => Promise.resolve({ text: "update accounts set state = 'DISABLED'" })],
  ["security administrator", "reads password hashes", () => Promise.resolve({ text: "select password_hash from credentials" })],
  ["auditor", "mends a nomination", async () => update("nominations", "deeds = ''", (await nomination("city", "DRAFT")).id)],
  ["leading group", "reads who a unit's contact is", () => Promise.resolve({ text: "select name, mobile_masked from unit_contacts" })],
  ["leading group", "approves a nomination", async () => update("nominations", "state = 'CANDIDATE'", (await nomination("city", "SUBMITTED")).id)],
  ["integration", "edits a nomination", async () => update("nominations", "deeds = ''", (await nomination("city", "DRAFT")).id)],
  ["integration", "renames itself", () => Promise.resolve(update("accounts", "display_name = '别人'", world.persona("integration").account.id))],
];

test.each(STATEMENTS)("%s never %s", async (who, _what, statement, outcome = DENIED) => {
  expect(await attempt(runtime, as(who), await statement())).toEqual(outcome);
});

test.each(["select from nominations", "select from persons", "select from recommending_units", "select from audit_events", "update accounts set role = 'OFFICE'", "insert into accounts (username, display_name, role) values ('x', 'x', 'AUDITOR')"])(
  "the server before sign-in never does: %s",
  async (statement) => {
    expect(await attempt(runtime, SERVICE, statement)).toEqual(DENIED);
  },
);

test.each(["audit_events", "reviews", "nomination_events", "quota_entries"])("nobody changes, removes or empties %s", async (table) => {
  for (const become of [SERVICE, ...world.personas.map(accountOf)]) {
    for (const statement of [`update ${table} set id = id`, `delete from ${table}`, `truncate ${table} cascade`]) {
      expect({ become, statement, outcome: await attempt(runtime, become, statement) }).toEqual({ become, statement, outcome: DENIED });
    }
  }
});
