import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, AS_MYSELF, build, FRAME, OWN_OPEN_NOMINATION, OWN_SEAT, OWN_UNIT, PARTS_OF_NOMINATIONS, ROWS_OF_UNITS, SEEN_CAMPAIGN, tearDown, UNITS_BELOW, type Wall } from "./support/walls";

/** The row wall of procedure, publicity, waivers, snapshots, extensions and campaigns in preparation. */
export class RulesPolicies1795384860000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await build(runner, WALLS);
    for (const { up } of AMENDMENTS) await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { down } of [...AMENDMENTS].reverse()) await runner.query(down);
    await tearDown(runner, WALLS);
  }
}

const BY_MYSELF = (column: string): string => `${column} = (select app.account_name())`;
const OWN_NOMINATION_IN = (...states: string[]): string =>
  `${OWN_UNIT} and exists (select 1 from nominations n where n.id = nomination_id and n.state in (${states.map((state) => `'${state}'`).join(", ")}))`;
const PREPARED = "exists (select 1 from campaigns c where c.id = campaign_id and c.state = 'DRAFT')";
const AS_CONFIRMED = `${PREPARED} or exists (select 1 from rule_changes r where r.campaign_id = rule_settings.campaign_id and r.rule = rule_settings.rule
  and r.state = 'CONFIRMED' and r.parameters = rule_settings.parameters and r.enabled = rule_settings.enabled
  and not exists (select 1 from rule_changes later where later.campaign_id = r.campaign_id and later.rule = r.rule and later.state = 'CONFIRMED' and later.decided_at > r.decided_at))`;

const WALLS: Wall[] = [
  { table: "calendar_years", read: FRAME, insert: { desk_office: BY_MYSELF("entered_by") }, update: { desk_office: { columns: "holidays, make_up_days, source, entered_by, entered_at, version", rows: ALL, then: BY_MYSELF("entered_by") } } },
  { table: "deadline_extensions", read: ROWS_OF_UNITS, insert: { desk_office: `${OWN_SEAT} and ${BY_MYSELF("granted_by")}` } },
  {
    table: "rule_changes",
    read: Object.fromEntries(Object.keys(FRAME).map((role) => [role, SEEN_CAMPAIGN])),
    insert: { desk_office: "proposed_by_id = (select app.account_id()) and proposed_by = (select app.account_name()) and state = 'PROPOSED'" },
    update: {
      desk_office: {
        columns: "state, decided_by_id, decided_by, decided_at, version",
        rows: "state = 'PROPOSED'",
        then: "decided_by_id = (select app.account_id()) and decided_by = (select app.account_name())",
      },
    },
  },
  {
    table: "procedure_records",
    read: PARTS_OF_NOMINATIONS,
    insert: { desk_unit: `${OWN_OPEN_NOMINATION} and ${BY_MYSELF("recorded_by")}` },
    update: {
      desk_unit: {
        columns: "held_on, place, present, votes_for, votes_against, votes_abstain, resolution, evidence, recorded_by, recorded_at, version",
        rows: OWN_OPEN_NOMINATION,
        then: `${OWN_OPEN_NOMINATION} and ${BY_MYSELF("recorded_by")}`,
      },
    },
  },
  {
    table: "publicities",
    read: PARTS_OF_NOMINATIONS,
    insert: { desk_unit: `${OWN_OPEN_NOMINATION} and ${BY_MYSELF("recorded_by")}` },
    update: { desk_unit: { columns: "state, void_reason, version", rows: OWN_OPEN_NOMINATION } },
  },
  {
    table: "objections",
    // Who objects is seen by the seat that handles it and the auditor alone.
    read: {
      ...Object.fromEntries(
        Object.entries(PARTS_OF_NOMINATIONS).map(([role, rows]) => [
          role,
          { columns: "id, publicity_id, nomination_id, unit_id, seat, received_on, objector_kind, content, handling, outcome, closed_at, recorded_by, recorded_at, version", rows },
        ]),
      ),
      desk_office: OWN_SEAT,
      desk_auditor: ALL,
    },
    insert: { desk_office: `${OWN_SEAT} and ${BY_MYSELF("recorded_by")} and outcome is null` },
    update: {
      desk_office: { columns: "handling, outcome, closed_at, version", rows: `${OWN_SEAT} and outcome is null`, then: OWN_SEAT },
      desk_unit: { columns: "handling, version", rows: `${OWN_UNIT} and outcome is null` },
    },
  },
  {
    table: "waivers",
    read: PARTS_OF_NOMINATIONS,
    insert: { desk_unit: `${OWN_NOMINATION_IN("DRAFT", "RETURNED", "SUBMITTED")} and ${BY_MYSELF("requested_by")} and state = 'REQUESTED'` },
    update: {
      desk_office: { columns: "state, opinion, decided_by, decided_at, version", rows: `${OWN_SEAT} and state = 'REQUESTED'`, then: `${OWN_SEAT} and ${BY_MYSELF("decided_by")}` },
      desk_leading_group: { columns: "state, opinion, decided_by, decided_at, version", rows: "state = 'REQUESTED'", then: BY_MYSELF("decided_by") },
    },
  },
  {
    table: "snapshots",
    read: PARTS_OF_NOMINATIONS,
    insert: { desk_unit: `${UNITS_BELOW} and ${BY_MYSELF("taken_by")}`, desk_office: `${OWN_SEAT} and ${BY_MYSELF("taken_by")}` },
  },
];

interface Amendment {
  up: string;
  down: string;
}

/** Places may be given while a campaign is in preparation; whoever does not see the campaign does not see them. */
const IN_SEEN_CAMPAIGN = "campaign_id in (select c.id from campaigns c)";

/** What roles may do on tables that had their walls before. */
const AMENDMENTS: Amendment[] = [
  ...["quotas", "quota_entries"].flatMap((table) =>
    (["desk_unit", "desk_leading_group", "desk_integration"] as const).map((role) => ({
      up: `alter policy ${role}_reads on ${table} using ((${ROWS_OF_UNITS[role]}) and ${IN_SEEN_CAMPAIGN})`,
      down: `alter policy ${role}_reads on ${table} using (${ROWS_OF_UNITS[role]})`,
    })),
  ),
  {
    up: `create policy desk_office_adds on campaigns for insert to desk_office with check (state = 'DRAFT');
      grant insert on campaigns to desk_office;
      create policy desk_office_changes on campaigns for update to desk_office using (true);
      grant update (name, notice_number, organizers, reference_date, contact_deadline, materials_deadline, review_levels, reserve_at_draft, results_from, state, version) on campaigns to desk_office`,
    down: `drop policy desk_office_changes on campaigns; drop policy desk_office_adds on campaigns; revoke insert, update on campaigns from desk_office;
      revoke update (name, notice_number, organizers, reference_date, contact_deadline, materials_deadline, review_levels, reserve_at_draft, results_from, state, version) on campaigns from desk_office`,
  },
  ...["awards", "offices", "rule_settings"].map((table) => ({
    up: `create policy desk_office_adds on ${table} for insert to desk_office with check (${PREPARED}); grant insert on ${table} to desk_office`,
    down: `drop policy desk_office_adds on ${table}; revoke insert on ${table} from desk_office`,
  })),
  {
    up: `create policy desk_office_changes on awards for update to desk_office using (${PREPARED}); grant update (name, province_quota) on awards to desk_office`,
    down: "drop policy desk_office_changes on awards; revoke update (name, province_quota) on awards from desk_office",
  },
  {
    up: `create policy desk_office_changes on rule_settings for update to desk_office using (true) with check (${AS_CONFIRMED});
      grant update (enabled, parameters, version) on rule_settings to desk_office`,
    down: "drop policy desk_office_changes on rule_settings; revoke update (enabled, parameters, version) on rule_settings from desk_office",
  },
  {
    up: "alter policy desk_leading_group_reads on nominations using (state in ('SUBMITTED', 'RETURNED', 'CANDIDATE', 'REJECTED', 'DISQUALIFIED'))",
    down: "alter policy desk_leading_group_reads on nominations using (state in ('SUBMITTED', 'RETURNED', 'CANDIDATE', 'REJECTED'))",
  },
  {
    up: `grant update (pending_level) on nominations to desk_unit, desk_office;
      create policy desk_unit_reviews on nominations for update to desk_unit
        using (${UNITS_BELOW} and state = 'SUBMITTED' and pending_level = 'UNIT') with check (${UNITS_BELOW} and (state = 'RETURNED' or pending_level = 'OFFICE'));
      alter policy desk_office_changes on nominations with check (${OWN_SEAT} and state in ('RETURNED', 'CANDIDATE', 'REJECTED', 'DISQUALIFIED'))`,
    down: `alter policy desk_office_changes on nominations with check (${OWN_SEAT} and state in ('RETURNED', 'CANDIDATE', 'REJECTED'));
      drop policy desk_unit_reviews on nominations;
      revoke update (pending_level) on nominations from desk_unit, desk_office`,
  },
  {
    up: `grant update (honour_level, honour_treatment, misconduct) on persons to desk_unit;
      grant update (last_accident_on, last_case_on, staff_violation) on collectives to desk_unit`,
    down: `revoke update (last_accident_on, last_case_on, staff_violation) on collectives from desk_unit;
      revoke update (honour_level, honour_treatment, misconduct) on persons from desk_unit`,
  },
  {
    up: `create policy desk_unit_adds on reviews for insert to desk_unit
        with check (${UNITS_BELOW} and level = 'UNIT' and reviewer_id = (select app.account_id()) and reviewer_name = (select app.account_name()));
      grant insert on reviews to desk_unit`,
    down: "drop policy desk_unit_adds on reviews; revoke insert on reviews from desk_unit",
  },
  {
    up: `create policy desk_unit_reviews on nomination_events for insert to desk_unit with check (${UNITS_BELOW} and ${AS_MYSELF} and act in ('ENDORSED', 'RETURNED'));
      alter policy desk_office_adds on nomination_events with check (${OWN_SEAT} and ${AS_MYSELF} and act in ('RETURNED', 'APPROVED', 'REJECTED', 'DISQUALIFIED'))`,
    down: `alter policy desk_office_adds on nomination_events with check (${OWN_SEAT} and ${AS_MYSELF} and act in ('RETURNED', 'APPROVED', 'REJECTED'));
      drop policy desk_unit_reviews on nomination_events`,
  },
  {
    up: `alter policy desk_unit_adds on quota_entries with check ((${OWN_UNIT} and ${AS_MYSELF} and movement in ('USED', 'FREED', 'RESERVED'))
        or (${UNITS_BELOW} and ${AS_MYSELF} and movement = 'FREED'));
      alter policy desk_office_adds on quota_entries with check (${OWN_SEAT} and ${AS_MYSELF} and movement in ('ALLOCATED', 'ADJUSTED', 'FREED', 'FORFEITED'))`,
    down: `alter policy desk_office_adds on quota_entries with check (${OWN_SEAT} and ${AS_MYSELF} and movement in ('ALLOCATED', 'ADJUSTED', 'FREED'));
      alter policy desk_unit_adds on quota_entries with check (${OWN_UNIT} and ${AS_MYSELF} and movement in ('USED', 'FREED'))`,
  },
];
