import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, build, OWN_SEAT, SEAT_IF_ANY, SIGNED_IN, tearDown, UNITS_BELOW, type Wall } from "./support/walls";

/**
 * The row wall of votes, slates, outcomes and honours. No role reads an urn, and what a paper says is readable only
 * once it is counted; a unit sees what became of its nominations from the campaign's release date on.
 */
export class ResultsPolicies1795394460000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [TODAY, RECUSED]) await runner.query(statement);
    await build(runner, WALLS);
    for (const { up } of AMENDMENTS) await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { down } of [...AMENDMENTS].reverse()) await runner.query(down);
    await tearDown(runner, WALLS);
    await runner.query("alter table ballot_urns disable row level security; drop function app.recused_nominations(); drop function app.today()");
  }
}

/** Today on the domain clock, as the server says on entering; unknown to whoever does not enter through it. */
const TODAY = `
  create function app.today() returns date language sql stable parallel safe
    as $$ select nullif(current_setting('app.today', true), '')::date $$;
  revoke all on function app.today() from public;
  grant execute on function app.today() to ${SIGNED_IN.join(", ")}`;

/** Nominations the caller keeps out of while a round on them runs (回避). */
const RECUSED = `
  create function app.recused_nominations() returns uuid[]
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select coalesce(array_agg(c.nomination_id), '{}') from recusals r join ballot_voters v on v.id = r.voter_id
      join ballot_candidates c on c.id = r.candidate_id join ballots b on b.id = r.ballot_id
      where v.account_id = app.account_id() and b.state in ('PREPARED', 'OPEN', 'CLOSED')
  $$;
  revoke all on function app.recused_nominations() from public;
  grant execute on function app.recused_nominations() to desk_leading_group;
  alter table ballot_urns enable row level security`;

const ME = "(select app.account_id())";
const BY_MYSELF = (column: string): string => `${column} = (select app.account_name())`;
const BALLOT_IS = (...states: string[]): string => `exists (select 1 from ballots b where b.id = ballot_id and b.state in (${states.map((state) => `'${state}'`).join(", ")}))`;
const PUBLISHED = BALLOT_IS("COUNTED", "SIGNED", "VOIDED");
const SLATE_IS = (...states: string[]): string => `exists (select 1 from slates s where s.id = slate_id and s.state in (${states.map((state) => `'${state}'`).join(", ")}))`;
const I_SCRUTINIZE = (table: string): string => `exists (select 1 from scrutineers s where s.ballot_id = ${table}.ballot_id and s.account_id = ${ME})`;
const ALL_HAVE_READ = "not exists (select 1 from scrutineers s where s.ballot_id = paper_readings.ballot_id and not s.has_read)";
const MY_VOTER = `exists (select 1 from ballot_voters v where v.id = voter_id and v.account_id = ${ME})`;
const NOT_YET_VOTED = "exists (select 1 from ballot_voters v where v.id = voter_id and not v.voted)";
const RELEASED = "exists (select 1 from campaigns c where c.id = campaign_id and (c.results_from is null or c.results_from <= (select app.today())))";

/** Votes and slates are the leading group's, the offices' and the auditor's, over both seats. */
const DECIDERS = { desk_office: ALL, desk_leading_group: ALL, desk_auditor: ALL };
const RESULTS = { ...DECIDERS, desk_unit: `${UNITS_BELOW} and ${RELEASED}`, desk_integration: `${SEAT_IF_ANY} and ${RELEASED}` };
const withParent = (table: string, column: string): Record<string, string> =>
  Object.fromEntries(Object.keys(RESULTS).map((role) => [role, role in DECIDERS ? ALL : `exists (select 1 from ${table} p where p.id = ${column})`]));
const withoutIntegration = ({ desk_integration: _, ...others }: Record<string, string>): Record<string, string> => others;

const WALLS: Wall[] = [
  {
    table: "ballots",
    read: DECIDERS,
    insert: { desk_office: `state = 'PREPARED' and ${BY_MYSELF("prepared_by")}` },
    update: {
      desk_office: {
        columns: "state, issued, returned, marked, blank, abstained, voided, quorum_needed, places_open, places_tied, void_reason, counted_at, version",
        rows: "state not in ('SIGNED', 'VOIDED')",
        then: ALL,
      },
    },
  },
  {
    table: "ballot_candidates",
    read: {
      ...DECIDERS,
      // A voter does not read whom they keep out of, until the count is published.
      desk_leading_group: `${PUBLISHED} or not exists (select 1 from recusals r join ballot_voters v on v.id = r.voter_id where r.candidate_id = ballot_candidates.id and v.account_id = ${ME})`,
    },
    insert: { desk_office: BALLOT_IS("PREPARED") },
    update: { desk_office: { columns: "votes, entitled, present, votes_needed, quorum_reached, rank, result", rows: BALLOT_IS("CLOSED") } },
  },
  { table: "ballot_voters", read: DECIDERS, insert: { desk_office: `${BALLOT_IS("PREPARED")} and not voted` } },
  {
    table: "recusals",
    read: { ...DECIDERS, desk_leading_group: `${PUBLISHED} or ${MY_VOTER}` },
    insert: {
      desk_office: `${BALLOT_IS("PREPARED", "OPEN")} and ${NOT_YET_VOTED} and source in ('FOUND', 'RECORDED') and ${BY_MYSELF("recorded_by")}`,
      desk_leading_group: `${BALLOT_IS("PREPARED", "OPEN")} and ${MY_VOTER} and ${NOT_YET_VOTED} and source = 'DECLARED' and ${BY_MYSELF("recorded_by")}`,
    },
  },
  {
    table: "scrutineers",
    read: DECIDERS,
    insert: { desk_office: `${BALLOT_IS("PREPARED")} and not has_read and signed_at is null` },
    update: { desk_office: { columns: "has_read, signed_at", rows: `account_id = ${ME} and ${BALLOT_IS("CLOSED", "COUNTED")}` } },
  },
  {
    table: "paper_readings",
    // The second scrutineer reads without having seen what the first one read.
    read: { desk_office: `account_id = ${ME} or ${I_SCRUTINIZE("paper_readings")} and ${ALL_HAVE_READ} or ${PUBLISHED}`, desk_leading_group: PUBLISHED, desk_auditor: PUBLISHED },
    insert: { desk_office: `account_id = ${ME} and ${BY_MYSELF("name")} and ${I_SCRUTINIZE("paper_readings")} and ${BALLOT_IS("CLOSED")}` },
  },
  { table: "ballot_papers", read: { desk_office: PUBLISHED, desk_leading_group: PUBLISHED, desk_auditor: PUBLISHED }, insert: { desk_office: BALLOT_IS("CLOSED") } },
  {
    table: "slates",
    read: DECIDERS,
    insert: { desk_office: `state = 'COMPOSED' and ${BY_MYSELF("composed_by")}` },
    update: {
      desk_office: { columns: "state, signed_at, version", rows: "state in ('COMPOSED', 'CONFIRMED')", then: "state in ('SIGNED', 'SUPERSEDED')" },
      desk_leading_group: { columns: "state, version", rows: "state = 'COMPOSED'", then: "state = 'CONFIRMED'" },
    },
  },
  { table: "slate_entries", read: DECIDERS, insert: { desk_office: SLATE_IS("COMPOSED") } },
  { table: "slate_confirmations", read: DECIDERS, insert: { desk_leading_group: `account_id = ${ME} and ${BY_MYSELF("name")} and ${SLATE_IS("COMPOSED", "CONFIRMED")}` } },
  { table: "slate_signatures", read: DECIDERS, insert: { desk_office: `${OWN_SEAT} and account_id = ${ME} and ${BY_MYSELF("name")} and ${SLATE_IS("CONFIRMED")}` } },
  { table: "outcomes", read: RESULTS, update: { desk_office: { columns: "state, reserve, reason, updated_at, version", rows: ALL } } },
  { table: "outcome_events", read: withParent("outcomes", "outcome_id"), insert: { desk_office: BY_MYSELF("actor_name") } },
  {
    table: "provincial_publicities",
    read: { ...DECIDERS, desk_unit: RELEASED, desk_integration: RELEASED },
    insert: { desk_office: `${BY_MYSELF("recorded_by")} and stop_reason is null` },
    update: { desk_office: { columns: "stop_reason, version", rows: "stop_reason is null", then: "stop_reason is not null" } },
  },
  { table: "national_reports", read: DECIDERS, insert: { desk_office: BY_MYSELF("recorded_by") } },
  {
    table: "honours",
    read: RESULTS,
    // Honours from before the desk; those of its own campaigns come in through app.enter_honour.
    insert: { desk_office: `${BY_MYSELF("recorded_by")} and state = 'CONFERRED' and nomination_id is null` },
    update: {
      desk_office: { columns: "treatment, treatment_stopped_on, version", rows: `(seat is null or ${OWN_SEAT}) and state = 'REVOKED'` },
      desk_leading_group: { columns: "state, revoked_on, version", rows: "state = 'CONFERRED'", then: "state = 'REVOKED'" },
    },
  },
  {
    table: "honour_items",
    read: withParent("honours", "honour_id"),
    insert: { desk_office: "handed_over_on is null and recovered_on is null and exists (select 1 from honours h where h.id = honour_id and h.seat is null and h.state = 'CONFERRED')" },
    update: { desk_office: { columns: "number, handed_over_on, received_by, recovered_on, recovery_note, version", rows: `exists (select 1 from honours h where h.id = honour_id and (h.seat is null or h.seat = (select app.seat())))` } },
  },
  {
    table: "revocations",
    // Why a title is taken away is not for other systems.
    read: withoutIntegration(withParent("honours", "honour_id")),
    insert: { desk_office: `exists (select 1 from honours h where h.id = honour_id and h.state = 'CONFERRED' and (h.seat is null or h.seat = (select app.seat()))) and proposed_by_id = ${ME} and ${BY_MYSELF("proposed_by")} and state = 'PROPOSED'` },
    update: { desk_leading_group: { columns: "state, decided_by_id, decided_by, decided_on, document, decision, version", rows: "state = 'PROPOSED'", then: `decided_by_id = ${ME} and ${BY_MYSELF("decided_by")}` } },
  },
  {
    table: "revocation_opinions",
    read: withoutIntegration(withParent("revocations", "revocation_id")),
    insert: {
      desk_unit: `level = 'UNIT' and given_by_id = ${ME} and ${BY_MYSELF("given_by")} and exists (select 1 from revocations r join honours h on h.id = r.honour_id where r.id = revocation_id and r.state = 'PROPOSED' and h.unit_id = (select app.unit_id()))`,
      desk_office: `level = 'OFFICE' and given_by_id = ${ME} and ${BY_MYSELF("given_by")} and exists (select 1 from revocations r join honours h on h.id = r.honour_id where r.id = revocation_id and r.state = 'PROPOSED' and (h.seat is null or h.seat = (select app.seat())))`,
    },
  },
];

const LEADING_GROUP_SEES = "state in ('SUBMITTED', 'RETURNED', 'CANDIDATE', 'REJECTED', 'DISQUALIFIED')";

/** What roles may do on tables that had their walls before. */
const AMENDMENTS = [
  {
    up: `alter policy desk_leading_group_reads on nominations using (${LEADING_GROUP_SEES} and id <> all ((select app.recused_nominations())::uuid[]))`,
    down: `alter policy desk_leading_group_reads on nominations using (${LEADING_GROUP_SEES})`,
  },
  {
    up: "grant update (voting_quorum, voting_majority, publicity_stages) on campaigns to desk_office",
    down: "revoke update (voting_quorum, voting_majority, publicity_stages) on campaigns from desk_office",
  },
];
