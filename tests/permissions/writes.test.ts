import { Client, type QueryConfig } from "pg";
import { useDesk } from "../support/desk";
import { accountOf, aPersonRow, attempt, insert, type Outcome, SERVICE } from "./as-role";
import { aWorld, collectiveAward, type World } from "./world";

let runtime: Client;
afterAll(() => runtime.end());
const desk = useDesk();
let world: World;
beforeAll(async () => {
  world = await aWorld(desk);
  runtime = new Client({ connectionString: desk.runtimeUrl });
  await runtime.connect();
});

type Row = Record<string, unknown>;
const DENIED: Outcome = { code: "42501" };
const UNTOUCHED: Outcome = { rows: 0 };
const broken = (constraint: string): Outcome => ({ code: "23514", constraint });
const WHEN = "2024-08-21T09:00:00+08:00";

const as = (name: string): QueryConfig => accountOf(world.persona(name));
const unit = (name: keyof World["units"]) => world.units[name];
/** A row of a unit, in the main campaign and a state where that is asked for. */
async function row(table: string, of: keyof World["units"], where: Row = {}): Promise<Row> {
  const wanted = { unit_id: unit(of).id, ...(["nominations", "quotas"].includes(table) ? { campaign_id: world.campaigns.main.id } : {}), ...where };
  const found = (await world.rows(table)).find((one) => Object.entries(wanted).every(([column, value]) => one[column] === value));
  if (!found) throw new Error(`No row of ${table} in ${of}`);
  return found;
}
const nomination = (of: keyof World["units"], state: string, kind = "PERSON") => row("nominations", of, { state, subject_kind: kind });
const update = (table: string, set: string, id: unknown): QueryConfig => ({ text: `update ${table} set ${set} where id = $1`, values: [id] });

interface Insertion {
  who: string;
  table: string;
  /** A row that this role may insert, so that each change to it is refused for its own sake. */
  good: () => Promise<Row>;
  /** What must follow in the same transaction for the good row to stand. */
  then?: (good: Row) => QueryConfig[];
  changes: [what: string, change: () => Row | Promise<Row>, outcome?: Outcome][];
}

const author = (name: string): Row => ({ actor_id: world.persona(name).account.id, actor_name: world.persona(name).account.displayName });
const place = ({ campaign_id, award_id, unit_id, seat, id }: Row): Row => ({ quota_id: id, campaign_id, award_id, unit_id, seat });
const part = ({ id: nomination_id, unit_id, seat }: Row): Row => ({ nomination_id, unit_id, seat });
const of = (name: keyof World["units"]): Row => ({ unit_id: unit(name).id, seat: unit(name).seat });

/** A ledger line that takes a place for a draft, and the submission that goes with it. */
async function take(): Promise<Row> {
  const draft = await nomination("city", "DRAFT");
  const quota = await row("quotas", "city", { award_id: draft.award_id });
  return { ...place(quota), movement: "USED", used_delta: 1, nomination_id: draft.id, ...author("city"), reason: "报送", occurred_at: WHEN };
}
const submit = ({ nomination_id }: Row): QueryConfig[] => [update("nominations", `state = 'SUBMITTED', pending_level = 'OFFICE', submitted_at = '${WHEN}'`, nomination_id)];

const INSERTIONS: Insertion[] = [
  {
    who: "city",
    table: "quota_entries",
    good: take,
    then: submit,
    changes: [
      ["places of its own making", () => ({ movement: "ADJUSTED", used_delta: 0, places_delta: 5, nomination_id: null })],
      ["a place of a unit below", async () => place(await row("quotas", "district"))],
      ["a place of another unit", async () => place(await row("quotas", "sibling"))],
      ["a place of the other seat", async () => place(await row("quotas", "carrier"))],
      ["in somebody else's name", () => author("sibling")],
      ["under a false name", () => ({ actor_name: "别人" })],
      ["a place of another award", async () => place(await row("quotas", "city", { award_id: collectiveAward(world.campaigns.main).id })), broken("quota_entries_own_quota")],
      ["for a nomination that is not its own", async () => ({ nomination_id: (await nomination("sibling", "DRAFT")).id }), broken("quota_entries_own_quota")],
      ["for a nomination that is nobody's", () => ({ nomination_id: unit("city").id }), broken("nominations_part")],
    ],
  },
  {
    who: "industry office",
    table: "quota_entries",
    good: async () => ({ ...place(await row("quotas", "city")), movement: "ADJUSTED", places_delta: 1, ...author("industry office"), reason: "调整", occurred_at: WHEN }),
    changes: [
      ["places of the other seat", async () => place(await row("quotas", "carrier"))],
      ["a place taken for a unit", async () => ({ movement: "USED", places_delta: 0, used_delta: 1, nomination_id: (await nomination("city", "DRAFT")).id })],
      ["in somebody else's name", () => author("communications office")],
    ],
  },
  {
    who: "industry office",
    table: "quotas",
    good: () => Promise.resolve({ campaign_id: world.campaigns.other.id, award_id: world.campaigns.other.awards[2]?.id, subject_kind: "PERSON", ...of("sibling") }),
    changes: [
      ["with places in it already", () => ({ places: 5 })],
      ["for the other seat", () => of("carrier")],
    ],
  },
  {
    who: "city",
    table: "nominations",
    good: async () => {
      const { campaign_id, award_id, subject_kind, unit_id, seat, workplace_id } = await nomination("city", "DRAFT");
      return { id: "01900000-0000-7000-8000-000000000001", campaign_id, award_id, subject_kind, unit_id, seat, workplace_id, name: "钱样本", position: 9, deeds: "", identity_index: Buffer.from("new"), created_at: WHEN, updated_at: WHEN };
    },
    then: ({ id, unit_id, seat }) => [insert("persons", { ...aPersonRow, nomination_id: id, unit_id, seat })],
    changes: [
      ["submitted from the start", () => ({ state: "SUBMITTED", submitted_at: WHEN })],
      ["a candidate from the start", () => ({ state: "CANDIDATE", submitted_at: WHEN, decided_at: WHEN })],
      ["of a unit below", async () => ({ ...of("district"), workplace_id: (await row("workplaces", "district")).id })],
      ["of another unit", async () => ({ ...of("sibling"), workplace_id: (await row("workplaces", "sibling")).id })],
      ["of the other seat", async () => ({ ...of("carrier"), workplace_id: (await row("workplaces", "carrier")).id })],
    ],
  },
  {
    who: "industry office",
    table: "reviews",
    good: async () => ({ ...part(await nomination("city", "SUBMITTED")), level: "OFFICE", decision: "APPROVED", opinion: "同意", reviewer_id: author("industry office").actor_id, reviewer_name: author("industry office").actor_name, decided_at: WHEN }),
    changes: [
      ["in somebody else's name", () => ({ reviewer_id: world.persona("communications office").account.id })],
      ["under a false name", () => ({ reviewer_name: "别人" })],
      ["of the other seat's nomination", async () => part(await nomination("carrier", "SUBMITTED"))],
    ],
  },
  {
    who: "city",
    table: "nomination_events",
    good: async () => ({ ...part(await nomination("city", "DRAFT")), act: "UPDATED", from_state: "DRAFT", to_state: "DRAFT", ...author("city"), occurred_at: WHEN }),
    changes: [
      ["an act of the office", () => ({ act: "APPROVED" })],
      ["in the history of another unit", async () => part(await nomination("sibling", "DRAFT"))],
      ["in the history of a unit below", async () => part(await nomination("district", "DRAFT"))],
      ["in somebody else's name", () => author("industry office")],
    ],
  },
  {
    who: "industry office",
    table: "nomination_events",
    good: async () => ({ ...part(await nomination("city", "SUBMITTED")), act: "RETURNED", from_state: "SUBMITTED", to_state: "RETURNED", ...author("industry office"), occurred_at: WHEN }),
    changes: [
      ["an act of the unit", () => ({ act: "WITHDRAWN" })],
      ["in the other seat's history", async () => part(await nomination("carrier", "SUBMITTED"))],
    ],
  },
  {
    who: "city",
    table: "unit_contacts",
    good: () => Promise.resolve({ campaign_id: world.campaigns.main.id, ...of("city"), name: "孙样本", post: "科长", office_phone: "024-12345678", mobile: "13800000000", email: "a@example.cn", registered_at: WHEN }),
    changes: [
      ["for another unit", () => of("sibling")],
      ["for a unit below", () => of("district")],
    ],
  },
  {
    who: "city",
    table: "workplaces",
    good: () => Promise.resolve({ ...of("city"), name: "示例厂", credit_code: "x", nature: "PRIVATE_ENTERPRISE" }),
    changes: [["for another unit", () => of("sibling")]],
  },
  {
    who: "industry office",
    table: "recommending_units",
    good: () => Promise.resolve({ code: "new-unit", name: "新单位", short_name: "新", kind: "CITY", seat: "INDUSTRY" }),
    changes: [["of the other seat", () => ({ seat: "COMMUNICATIONS" })]],
  },
  {
    who: "industry office",
    table: "office_members",
    good: () => Promise.resolve({ campaign_id: world.campaigns.main.id, body: "OFFICE", seat: "INDUSTRY", name: "李样本", position: "STAFF", organization: "厅", post: "科员" }),
    changes: [["of the other seat", () => ({ seat: "COMMUNICATIONS" })]],
  },
  {
    who: "system administrator",
    table: "sessions",
    good: () => Promise.resolve({ account_id: world.persona("integration").account.id, kind: "API_KEY", secret_hash: Buffer.alloc(32), expires_at: "2099-01-01", address: "" }),
    changes: [["signed in as somebody", () => ({ account_id: world.persona("auditor").account.id, kind: "PASSWORD" })]],
  },
  ...["system administrator", "security administrator", "auditor", "industry office", "leading group", "city", "integration"].map((who): Insertion => ({
    who,
    table: "audit_events",
    good: () => {
      const { role, seat, unitId } = world.persona(who);
      return Promise.resolve({ ...author(who), role, seat, unit_id: unitId, action: "something", outcome: "SUCCEEDED", address: "" });
    },
    changes: [
      ["as somebody else", () => author("communications office")],
      ["as nobody", () => ({ actor_id: null })],
      ["under a false name", () => ({ actor_name: "别人" })],
      ["in another role", () => ({ role: "NOBODY" })],
      ["for another seat", () => ({ seat: "COMMUNICATIONS" })],
    ],
  })),
];

describe.each(INSERTIONS)("$who adds to $table", ({ who, table, good, then = () => [], changes }) => {
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

const STATEMENTS: [who: string, what: string, statement: () => Promise<QueryConfig>, outcome?: Outcome][] = [
  ["city", "approves its own nomination", async () => update("nominations", "state = 'CANDIDATE'", (await nomination("city", "SUBMITTED")).id), broken("nominations_state_transition")],
  ["city", "returns its own nomination to itself", async () => update("nominations", "state = 'RETURNED'", (await nomination("city", "SUBMITTED")).id), broken("nominations_state_transition")],
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
  ["system administrator", "reads the audit trail", () => Promise.resolve({ text: "select from audit_events" })],
  ["security administrator", "disables an account", () => Promise.resolve({ text: "update accounts set state = 'DISABLED'" })],
  ["security administrator", "reads password hashes", () => Promise.resolve({ text: "select password_hash from credentials" })],
  ["auditor", "mends a nomination", async () => update("nominations", "deeds = ''", (await nomination("city", "DRAFT")).id)],
  ["leading group", "reads who a unit's contact is", () => Promise.resolve({ text: "select name, mobile from unit_contacts" })],
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
