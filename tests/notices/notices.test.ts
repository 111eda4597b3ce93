import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import type { Nomination } from "../../server/features/nominations/nomination";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { RecommendingUnit } from "../../server/features/units/recommending-unit";
import { OF_RESULTS } from "../permissions/world-results";
import { useDesk } from "../support/desk";

const desk = useDesk({ tampers: "events are written past the verbs" });
const { SUBMITTED, RETURNED, CANDIDATE, REJECTED, DISQUALIFIED } = NominationState;
const accounts: Record<string, Account> = {};
let campaign: Awaited<ReturnType<typeof desk.builders.aCampaign>>;
let unit: RecommendingUnit;
let nomination: Nomination;

beforeAll(async () => {
  const { builders } = desk;
  campaign = await builders.aCampaign({ resultsFrom: "2030-01-01" });
  const above = await builders.aUnit();
  unit = await builders.aUnit({ parentId: above.id });
  const other = await builders.aUnit({ seat: Seat.COMMUNICATIONS });
  accounts.contact = await builders.anAccount(Role.UNIT, { unit });
  accounts.colleague = await builders.anAccount(Role.UNIT, { unit });
  accounts.parent = await builders.anAccount(Role.UNIT, { unit: above });
  accounts.otherUnit = await builders.anAccount(Role.UNIT, { unit: other });
  accounts.office = await builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY });
  accounts.office2 = await builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY });
  accounts.otherOffice = await builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS });
  accounts.leader = await builders.anAccount(Role.LEADING_GROUP);
  accounts.auditor = await builders.anAccount(Role.AUDITOR);
  nomination = await builders.aNomination({ campaign, unit, state: SUBMITTED });
});

const nameOf = (id: string): string => Object.entries(accounts).find(([, account]) => account.id === id)?.[0] ?? id;
/** What an event was told to whom, "KIND: who, who". */
async function toldBy(event: () => Promise<unknown>): Promise<string[]> {
  await desk.owner.query("delete from notices");
  await event();
  const { rows } = await desk.owner.query<{ kind: string; account_id: string }>("select kind, account_id from notices");
  const kinds = [...new Set(rows.map(({ kind }) => kind))].sort();
  return kinds.map((kind) => `${kind}: ${rows.filter((row) => row.kind === kind).map((row) => nameOf(row.account_id)).sort().join(", ")}`);
}
const sql = (text: string, ...values: unknown[]) => desk.owner.query(text, values);
const ofNomination = (table: string, columns: string, values: string) => sql(`insert into ${table} (nomination_id, unit_id, seat, ${columns}) values ('${nomination.id}', '${unit.id}', 'INDUSTRY', ${values})`);
const remark = (scope: string, side: "UNIT" | "OFFICE") => {
  const author = side === "UNIT" ? accounts.contact : accounts.office;
  return ofNomination("comments", "scope, side, text, author_id, author_name, author_unit_id, written_at", `'${scope}', '${side}', '请核对。', '${author?.id}', '某人', ${side === "UNIT" ? `'${unit.id}'` : "null"}, now()`);
};
const SHOWN = "'2024-08-05', '2024-08-09', '公告栏', '{}', encode(sha256('{}'), 'hex'), '联系人', now()";
const OBJECTION = `insert into objections (publicity_id, nomination_id, unit_id, seat, received_on, objector_kind, objector_name, content, recorded_by, recorded_at)
  select id, nomination_id, unit_id, seat, '2024-08-06', 'PERSON', '钱异议', '反映密情', '办公室', now() from publicities limit 1`;

test.each<[string, () => Promise<unknown>, string[]]>([
  ["a submission", () => desk.builders.aNomination({ campaign, unit, state: SUBMITTED }), ["SUBMITTED: office, office2"]],
  ["a return", () => desk.builders.aNomination({ campaign, unit, state: RETURNED }), ["RETURNED: colleague, contact", "SUBMITTED: office, office2"]],
  ["an approval", () => desk.builders.aNomination({ campaign, unit, state: CANDIDATE }), ["APPROVED: colleague, contact", "SUBMITTED: office, office2"]],
  ["a rejection", () => desk.builders.aNomination({ campaign, unit, state: REJECTED }), ["REJECTED: colleague, contact", "SUBMITTED: office, office2"]],
  ["a submission taken back", () => ofNomination("nomination_events", "act, from_state, to_state, actor_id, actor_name, occurred_at", `'RECALLED', 'SUBMITTED', 'DRAFT', '${accounts.contact?.id}', '联系人', now()`), ["RECALLED: office, office2"]],
  ["a remark of the unit's to the office", () => remark("SHARED", "UNIT"), ["COMMENTED: office, office2"]],
  ["a remark of the office's to the unit", () => remark("SHARED", "OFFICE"), ["COMMENTED: colleague, contact"]],
  ["an internal remark", () => remark("INTERNAL", "OFFICE"), []],
  ["a disqualification", () => desk.builders.aNomination({ campaign, unit, state: DISQUALIFIED }), ["DISQUALIFIED: colleague, contact", "SUBMITTED: office, office2"]],
  [
    "a submission that the unit's level reviews first",
    () => sql(`begin; update nominations set pending_level = 'UNIT' where id = '${nomination.id}';
      insert into nomination_events (nomination_id, unit_id, seat, act, from_state, to_state, actor_id, actor_name, occurred_at) values ('${nomination.id}', '${unit.id}', 'INDUSTRY', 'SUBMITTED', 'DRAFT', 'SUBMITTED', '${accounts.contact?.id}', '联系人', now()); commit`),
    ["TO_ENDORSE: colleague, contact, parent"],
  ],
  ["a waiver asked for", () => ofNomination("waivers", "rule, justification, requested_by, requested_at", "'R06', '贡献突出', '联系人', now()"), ["WAIVER_REQUESTED: office, office2"]],
  ["a waiver granted", () => sql("update waivers set state = 'GRANTED', opinion = '同意', decided_by = '领导', decided_at = now()"), ["WAIVER_GRANTED: colleague, contact"]],
  ["an objection", () => ofNomination("publicities", "starts_on, ends_on, place, shown, shown_hash, recorded_by, recorded_at", SHOWN).then(() => sql(OBJECTION)), ["OBJECTION_RECORDED: colleague, contact, office, office2"]],
  ["an objection looked into but open", () => sql("update objections set handling = '已核实'"), []],
  ["an objection closed", () => sql("update objections set outcome = 'NOT_UPHELD', closed_at = now()"), ["OBJECTION_CLOSED: colleague, contact"]],
  ["an extension", () => sql("insert into deadline_extensions (campaign_id, unit_id, seat, deadline, until, reason, granted_by, granted_at) values ($1, $2, 'INDUSTRY', 'MATERIALS', '2024-09-30', '汛情', '办公室', now())", campaign.id, unit.id), ["EXTENSION_GRANTED: colleague, contact"]],
  ["an arrival recorded", () => sql("insert into paper_arrivals (campaign_id, unit_id, seat, paper, copies, a4, sealed, arrived_on, received_by, recorded_at) values ($1, $2, 'INDUSTRY', '推荐工作报告', 5, true, true, '2024-08-20', '办公室', now())", campaign.id, unit.id), []],
  ["an arrival taken off", () => sql("update paper_arrivals set removed_at = now(), removed_by = '办公室', remove_reason = '重复'"), ["ARRIVAL_REMOVED: colleague, contact"]],
  [
    "a round prepared, and opened",
    () => sql(`with b as (insert into ballots (campaign_id, award_id, round, kind, method, places, candidates_needed, maximum_marks, quorum, majority, candidate_order, opens_at, closes_at, prepared_by, created_at)
        values ('${campaign.id}', '${campaign.awards[2]?.id}', 1, 'FIRST', 'ELECTRONIC', 1, 2, 1, '2/3', 'ENTITLED', 'STROKES', now(), now() + interval '1 hour', '办公室', now()) returning id)
      insert into ballot_voters (ballot_id, account_id, position, name, organization) select id, '${accounts.leader?.id}', 1, '领导', '省厅' from b`)
      .then(() => sql("set session_replication_role = origin; alter table ballots disable trigger guard_ballot; update ballots set state = 'OPEN'; alter table ballots enable trigger guard_ballot")),
    ["BALLOT_OPENED: leader"],
  ],
])("%s is told to whom it concerns, and to nobody else", async (_event, event, expected) => {
  expect(await toldBy(event)).toEqual(expected);
});

test("what a notice keeps names nominee, unit and award, and nothing of who objects, why, or how to reach anybody", async () => {
  await toldBy(() => sql("delete from objections").then(() => sql(OBJECTION)));
  const { rows } = await sql("select distinct facts, subject_type, created_at is not null as dated from notices");
  expect(rows).toEqual([{ facts: { name: nomination.name, award: "劳动模范", unit: unit.shortName }, subject_type: "Nomination", dated: true }]);
});

test("an event is dated by the domain's clock, and whoever did it is not told", async () => {
  const { office, office2 } = accounts;
  if (!office || !office2) throw new Error("no office");
  await toldBy(() => desk.builders.aNomination({ campaign, unit, state: SUBMITTED }));
  const { rows } = await sql("select distinct created_at from notices");
  expect(rows).toEqual([{ created_at: new Date("2024-08-21T09:00:00+08:00") }]);
});

test("votes, slates and outcomes tell units nothing, before the release date or after it", async () => {
  await sql("set session_replication_role = replica; delete from ballot_voters; delete from ballot_urns; delete from ballots; set session_replication_role = origin");
  expect(await toldBy(() => sql(OF_RESULTS))).toEqual(["SLATE_COMPOSED: leader"]);
  const { rows } = await sql("select count(*)::int as settled from outcomes");
  expect(rows[0].settled).toBeGreaterThan(0);
});

const LIST = "{ notices(first: 200) { totalCount nodes { id kind facts readAt } } }";
const MARK = "mutation ($input: MarkNoticesReadInput!) { markNoticesRead(input: $input) }";
type Listed = { notices: { totalCount: number; nodes: { id: string; readAt: string | null }[] } };

test("everybody reads and marks their own, by id or all at once; nobody another's, and no table grants it", async () => {
  await toldBy(async () => {
    for (let i = 0; i < 3; i += 1) await desk.builders.aNomination({ campaign, unit, state: RETURNED });
  });
  const { contact, colleague, auditor, otherUnit } = accounts;
  if (!contact || !colleague || !auditor || !otherUnit) throw new Error("nobody");
  const [mine, theirs, none] = await Promise.all([contact, colleague, otherUnit].map(async (who) => (await desk.as(who)).ask<Listed>(LIST)));
  expect([mine?.notices.totalCount, theirs?.notices.totalCount, none?.notices.totalCount]).toEqual([3, 3, 0]);
  expect((await (await desk.as(auditor)).ask<Listed>(LIST)).notices.totalCount).toBe(0); // of the trail alone
  expect((await (await desk.as(await desk.builders.anAccount(Role.SYSTEM_ADMINISTRATOR))).refused(LIST)).extensions.code).toBe("FORBIDDEN");
  const api = await desk.as(contact);
  const [first] = mine?.notices.nodes ?? [];
  const other = theirs?.notices.nodes[0]?.id;
  expect(await api.ask(MARK, { input: { ids: [first?.id, other] } })).toEqual({ markNoticesRead: 1 });
  expect(await api.ask(MARK, { input: { ids: [first?.id] } })).toEqual({ markNoticesRead: 0 });
  expect(await api.ask(MARK, { input: {} })).toEqual({ markNoticesRead: 2 });
  expect((await (await desk.as(colleague)).ask<Listed>(LIST)).notices.nodes.every(({ readAt }) => readAt === null)).toBe(true);
});

test("an account that may not sign in is told nothing", async () => {
  accounts.gone = await desk.builders.anAccount(Role.UNIT, { unit });
  await sql("update accounts set state = 'DISABLED' where id = $1", accounts.gone.id);
  const again = "insert into deadline_extensions (campaign_id, unit_id, seat, deadline, until, reason, granted_by, granted_at) values ($1, $2, 'INDUSTRY', 'CONTACT', '2024-09-30', '汛情', '办公室', now())";
  expect(await toldBy(() => sql(again, campaign.id, unit.id))).toEqual(["EXTENSION_GRANTED: colleague, contact"]);
});
