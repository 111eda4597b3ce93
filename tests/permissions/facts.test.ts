import { Client, type QueryConfig } from "pg";
import { databaseRole } from "../../server/database/roles";
import { Role } from "../../server/features/accounts/role";
import { NominationAct } from "../../server/features/nominations/nomination-act";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { TRANSITIONS } from "../../server/features/nominations/state-table";
import { useDesk } from "../support/desk";
import { accountOf, aPersonRow, attempt, insert } from "./as-role";
import { mayCall } from "./graph";
import { keyOf } from "./visible";
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
const WHEN = "2024-08-21T09:00:00+08:00";
const states = Object.values(NominationState);

/** Runs statements as the owner of the tables, past row-level security, and takes them back. What stood in the way, or "done". */
async function tryAsOwner(...statements: (string | QueryConfig)[]): Promise<string> {
  await desk.owner.query("begin");
  try {
    for (const statement of statements) await desk.owner.query(statement);
    await desk.owner.query("set constraints all immediate");
    return "done";
  } catch (error) {
    return (error as { constraint?: string }).constraint ?? String(error);
  } finally {
    await desk.owner.query("rollback");
  }
}

async function nomination(state: NominationState, unit: keyof World["units"] = "city"): Promise<Row> {
  const wanted: Row = { state, unit_id: world.units[unit].id, campaign_id: world.campaigns.main.id, subject_kind: "PERSON" };
  const found = (await world.rows("nominations")).find((row) => Object.entries(wanted).every(([column, value]) => row[column] === value));
  return found as Row;
}
async function quota(unit: keyof World["units"], award = world.campaigns.main.awards[1]): Promise<Row> {
  return (await world.rows("quotas")).find((row) => row.unit_id === world.units[unit].id && row.award_id === award?.id) as Row;
}
const set = (table: string, change: string, { id }: { id?: unknown }): QueryConfig => ({ text: `update ${table} set ${change} where id = $1`, values: [id] });

/** A new draft of the city's, without its part. */
async function aDraft(change: Row = {}): Promise<Row> {
  const { campaign_id, award_id, subject_kind, unit_id, seat, workplace_id } = await nomination(NominationState.DRAFT);
  const of = { campaign_id, award_id, subject_kind, unit_id, seat, workplace_id };
  const own = { name: "周样本", position: 1, deeds: "", identity_index: Buffer.from("zhou"), created_at: WHEN, updated_at: WHEN };
  return { id: "01900000-0000-7000-8000-000000000002", ...of, ...own, ...change };
}
const newDraft = async (change: Row): Promise<QueryConfig> => insert("nominations", await aDraft(change));
const personOf = ({ id, unit_id, seat }: Row): QueryConfig => insert("persons", { ...aPersonRow, nomination_id: id, unit_id, seat });
const collectiveOf = ({ id, unit_id, seat }: Row): QueryConfig => {
  const leader = { leader_name: "", leader_post: "", phone_masked: "", phone_sealed: Buffer.alloc(1) };
  return insert("collectives", { nomination_id: id, unit_id, seat, nature: "GOVERNMENT", administrative_rank: "NONE", headcount: 3, ...leader });
};

/** A line in the ledger of the city's quota, or of another. */
async function entry(change: Row, of?: Row): Promise<QueryConfig> {
  const { id: quota_id, campaign_id, award_id, unit_id, seat } = of ?? (await quota("city"));
  const { id: actor_id, displayName: actor_name } = world.persona("city").account;
  return insert("quota_entries", { quota_id, campaign_id, award_id, unit_id, seat, actor_id, actor_name, reason: "", occurred_at: WHEN, ...change });
}
const used = (state: NominationState): Promise<Row> => moved("USED", 1, state);
const freed = (state: NominationState): Promise<Row> => moved("FREED", -1, state);
async function moved(movement: string, used_delta: number, state: NominationState): Promise<Row> {
  return { movement, used_delta, nomination_id: (await nomination(state)).id };
}
const account = (change: Row): QueryConfig => insert("accounts", { username: "new", display_name: "新", role: "AUDITOR", ...change });

const { DRAFT, SUBMITTED, RETURNED, CANDIDATE } = NominationState;
type Statements = (string | QueryConfig)[];
type Case = [what: string, constraint: string, statements: () => Statements | Promise<Statements>];

const OF_UNITS_AND_SEATS: Case[] = [
  ["a unit below one of the other seat", "recommending_units_parent_id_seat_fkey", () => [
    set("recommending_units", `parent_id = '${world.units.carrier.id}'`, world.units.sibling),
  ]],
  ["a unit below itself", "recommending_units_parent_check", () => [set("recommending_units", "parent_id = id", world.units.sibling)]],
  ["a unit that changes seats with work in hand", "accounts_unit_id_seat_fkey", () => [
    set("recommending_units", "seat = 'COMMUNICATIONS'", world.units.sibling),
  ]],
  ["an account in another seat than its unit's", "accounts_unit_id_seat_fkey", () => [
    account({ role: "UNIT", unit_id: world.units.city.id, seat: "COMMUNICATIONS" }),
  ]],
  ["a unit's account without a unit", "accounts_unit_check", () => [account({ role: "UNIT", seat: "INDUSTRY" })]],
  ["an office without a seat", "accounts_seat_check", () => [account({ role: "OFFICE" })]],
  ["an auditor of one seat", "accounts_seat_check", () => [account({ seat: "INDUSTRY" })]],
  ["an account of a role that is none", "accounts_role_check", () => [account({ role: "EVERYTHING" })]],
  ["an office's staff without a seat", "office_members_seat_check", () => ["update office_members set seat = null where body = 'OFFICE'"]],
  ["materials due before the contact form", "campaigns_deadlines_check", () => [`update campaigns set contact_deadline = '2099-01-01' where id = '${world.campaigns.draft.id}'`]],
];

const OF_PLACES: Case[] = [
  ["a quota in another seat than its unit's", "quotas_unit_id_seat_fkey", () => {
    const { id: campaign_id, awards } = world.campaigns.other;
    return [insert("quotas", { campaign_id, award_id: awards[2]?.id, subject_kind: "PERSON", unit_id: world.units.city.id, seat: "COMMUNICATIONS" })];
  }],
  ["two quotas of one unit for one award", "quotas_campaign_id_award_id_unit_id_key", async () => {
    const { campaign_id, award_id, subject_kind, unit_id, seat } = await quota("city");
    return [insert("quotas", { campaign_id, award_id, subject_kind, unit_id, seat })];
  }],
  ["more places used than given", "quotas_used_within_places", async () => [set("quotas", "used = places + 1", await quota("city"))]],
  ["fewer than no places used", "quotas_used_not_negative", async () => [set("quotas", "used = -1", await quota("city"))]],
  ["fewer than no places", "quotas_places_not_negative", async () => [set("quotas", "places = -1, used = -1", await quota("city"))]],
  ["places taken away that are used", "quotas_used_within_places", async () => [
    await entry({ movement: "ADJUSTED", places_delta: -1 }, await quota("county")),
  ]],
  ["a place freed that was not used", "quotas_used_not_negative", async () => [
    set("quotas", "used = 0", await quota("city")),
    await entry(await freed(RETURNED)),
  ]],
  ["a place freed for a nomination that holds none", "nominations_place_held", async () => [await entry(await freed(RETURNED))]],
  ["a place freed while the nomination needs it", "nominations_place_held", async () => [await entry(await freed(SUBMITTED))]],
  ["two places for one nomination", "nominations_place_held", async () => [
    await entry({ movement: "ALLOCATED", places_delta: 1 }),
    await entry(await used(SUBMITTED)),
  ]],
  ["two places moved at once", "quota_entries_deltas_check", async () => [await entry({ ...(await used(DRAFT)), used_delta: 2 })]],
  ["a place used for nobody", "quota_entries_nomination_check", async () => [await entry({ movement: "USED", used_delta: 1 })]],
  ["an allocation that frees a place", "quota_entries_deltas_check", async () => [await entry({ movement: "ALLOCATED", used_delta: -1 })]],
  ["a ledger line of one unit on another's quota", "quota_entries_quota_id_campaign_id_award_id_unit_id_seat_fkey", async () => [
    await entry({ movement: "ADJUSTED", places_delta: 1, unit_id: world.units.sibling.id }),
  ]],
];

const OF_NOMINATIONS: Case[] = [
  ["one in another seat than its unit's", "nominations_unit_id_seat_fkey", async () => [await newDraft({ seat: "COMMUNICATIONS" })]],
  ["one whose employer is another unit's", "nominations_workplace_id_unit_id_fkey", async () => [
    await newDraft({ workplace_id: (await nomination(DRAFT, "sibling")).workplace_id }),
  ]],
  ["one for an award of another campaign", "nominations_award_id_campaign_id_subject_kind_fkey", async () => [
    await newDraft({ campaign_id: world.campaigns.other.id }),
  ]],
  ["a person for a collective's award", "nominations_award_id_campaign_id_subject_kind_fkey", async () => [
    await newDraft({ award_id: collectiveAward(world.campaigns.main).id }),
  ]],
  ["one without its part", "nominations_part", async () => [await newDraft({})]],
  ["one with the other part", "nominations_part", async () => [await newDraft({}), collectiveOf(await aDraft())]],
  ["one with both parts", "nominations_part", async () => [await newDraft({}), personOf(await aDraft()), collectiveOf(await aDraft())]],
  ["a part in another seat", "persons_nomination_id_unit_id_seat_fkey", async () => [
    await newDraft({}),
    personOf(await aDraft({ seat: "COMMUNICATIONS" })),
  ]],
  ["submitted without a place in the ledger", "nominations_place_held", async () => [
    set("nominations", `state = 'SUBMITTED', pending_level = 'OFFICE', submitted_at = '${WHEN}'`, await nomination(DRAFT)),
  ]],
  ["withdrawn while a place is held", "nominations_place_held", async () => [set("nominations", "state = 'WITHDRAWN'", await nomination(CANDIDATE))]],
  ["submitted at no time", "nominations_submitted_check", async () => [set("nominations", "state = 'SUBMITTED', pending_level = 'OFFICE'", await nomination(DRAFT))]],
  ["decided at no time", "nominations_decided_check", async () => [set("nominations", "state = 'CANDIDATE'", await nomination(SUBMITTED))]],
  ["someone in the trade before birth", "persons_trade_since_check", () => ["update persons set trade_since = birth_date"]],
];

describe.each([
  ["units, seats and accounts", OF_UNITS_AND_SEATS],
  ["places", OF_PLACES],
  ["nominations", OF_NOMINATIONS],
])("of %s there cannot be", (_kind, cases) => {
  test.each(cases)("%s (%s)", async (_what, constraint, statements) => {
    expect(await tryAsOwner(...(await statements()))).toBe(constraint);
  });
});

test("what the impossible states are one step away from can be", async () => {
  const submission = set("nominations", `state = 'SUBMITTED', pending_level = 'OFFICE', submitted_at = '${WHEN}'`, await nomination(DRAFT));
  expect(await tryAsOwner(await newDraft({}), personOf(await aDraft()))).toBe("done");
  expect(await tryAsOwner(submission, await entry(await used(DRAFT)))).toBe("done");
  expect(await tryAsOwner(account({}), account({ username: "unit", role: "UNIT", unit_id: world.units.city.id, seat: "INDUSTRY" }))).toBe("done");
});

describe("one identity, one nomination a campaign (R20)", () => {
  const again = async (state: NominationState, change: Row = {}): Promise<string> => {
    const { identity_index } = await nomination(state, "carrier");
    const draft = await aDraft({ identity_index, ...change });
    return tryAsOwner(insert("nominations", draft), personOf(draft));
  };

  test.each(states.filter((state) => state !== NominationState.WITHDRAWN))("while the first is %s there is no second, in whatever unit and seat", async (state) => {
    expect(await again(state)).toBe("nominations_identity_once");
  });
  test("after a withdrawal there may be", async () => expect(await again(NominationState.WITHDRAWN)).toBe("done"));
  test("in another campaign there may be", async () => {
    const { id: campaign_id, awards } = world.campaigns.other;
    expect(await again(NominationState.DRAFT, { campaign_id, award_id: awards[1]?.id })).toBe("done");
  });
});

describe("the life of a nomination is the state table's", () => {
  const acts = Object.entries(TRANSITIONS).filter(([act]) => act !== NominationAct.UPDATED);
  const pairs = states.flatMap((from) => states.map((to) => ({ from, to })));
  const actBetween = (from: NominationState, to: NominationState): string | undefined => acts.find(([, { from: before, to: after, back }]) => before.includes(from) && (after === to || back?.includes(to)))?.[0];
  const VERBS: Record<string, string> = { SUBMITTED: "submitNomination", RETURNED: "returnNomination", APPROVED: "approveNomination", REJECTED: "rejectNomination", WITHDRAWN: "withdrawNomination", DISQUALIFIED: "disqualifyNomination", RECALLED: "recallNomination" };
  /** The guard let it through: what is missing then is the place in the ledger, which is checked last. */
  const letThrough = (outcome: unknown): boolean => /^("done"|{"rows":1})$|nominations_place_held/.test(JSON.stringify(outcome));
  const times = (to: NominationState): string => (["DRAFT", "WITHDRAWN"].includes(to) ? "" : `, submitted_at = coalesce(submitted_at, '${WHEN}')`);

  const pending = (to: NominationState): string => (to === NominationState.SUBMITTED ? "'OFFICE'" : "null");

  test.each(pairs)("$from → $to", async ({ from, to }) => {
    const outcome = await tryAsOwner(set("nominations", `state = '${to}', pending_level = ${pending(to)}${times(to)}, decided_at = '${WHEN}'`, await nomination(from)));
    if (from === to || actBetween(from, to)) expect(letThrough(outcome)).toBe(true);
    else expect(outcome).toBe("nominations_state_transition");
  });

  test.each(pairs.filter(({ from, to }) => from !== to))("only whoever may do the act takes a nomination from $from to $to", async ({ from, to }) => {
    const verb = VERBS[actBetween(from, to) ?? ""] ?? "";
    const { id } = await nomination(from);
    const as = (name: string, times: string) =>
      attempt(runtime, accountOf(world.persona(name)), { text: `update nominations set state = $2, pending_level = ${pending(to)}${times} where id = $1`, values: [id, to] });
    const [city, office] = [await as("city", times(to)), await as("industry office", ", decided_at = now()")];
    expect({ city: letThrough(city), office: letThrough(office) }).toEqual({ city: mayCall(Role.UNIT, "Mutation", verb) && to !== NominationState.RETURNED, office: mayCall(Role.OFFICE, "Mutation", verb) });
  });

  test("the trigger knows the two roles by their names in the database", async () => {
    const { rows } = await desk.owner.query<{ source: string }>("select prosrc as source from pg_proc where proname = 'guard_nomination'");
    const named = new Set(rows[0]?.source.match(/desk_\w+/g));
    expect([...named].sort()).toEqual([databaseRole(Role.OFFICE), databaseRole(Role.UNIT)].sort());
  });
});

describe("what was submitted is not edited", () => {
  const edits = ["name = '改名'", "deeds = '更好'", "identity_index = 'x'", "submitted_at = '2024-08-01'"];
  test.each(states)("%s", async (state) => {
    const open = [NominationState.DRAFT, NominationState.RETURNED].includes(state);
    for (const edit of edits) expect(`${edit}: ${await tryAsOwner(set("nominations", edit, await nomination(state)))}`).toBe(`${edit}: ${open ? "done" : "nominations_frozen"}`);
  });
});

test.each(["audit_events", "reviews", "nomination_events", "quota_entries", "snapshots", "deadline_extensions", "audit_seals", "reveals"])("%s is written once, for the owner of the tables too", async (table) => {
  expect((await world.rows(table)).length).toBeGreaterThan(0);
  for (const statement of [`update ${table} set ${keyOf(table)} = ${keyOf(table)}`, `delete from ${table}`, `truncate ${table}`]) expect(await tryAsOwner(statement)).toBe(`${table}_append_only`);
});
