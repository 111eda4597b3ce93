import { Client } from "pg";
import { databaseRole, SERVICE_ROLE } from "../../server/database/roles";
import { Role } from "../../server/features/accounts/role";
import { useDatabase } from "../support/database";
import { IN_PART, VISIBLE } from "./visible";

let owner: Client;
afterAll(() => owner.end());
const database = useDatabase();
beforeAll(async () => {
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});

/** What each role may write, beside reading: table → role → acts, with the columns of an update. Nothing else is granted. */
const WRITES: Record<string, Record<string, string>> = {
  settings: { desk_service: "insert, update(value)" },
  office_members: { desk_office: "insert, update(body, name, organization, phone_masked, phone_sealed, position, post, rank, seat, version), delete" },
  recommending_units: { desk_office: "insert, update(code, kind, name, parent_id, position, short_name, version), delete" },
  unit_contacts: {
    desk_unit: "insert, update(email, fax, mobile_masked, mobile_sealed, name, office_phone, post, remark, version), delete",
    desk_office: "insert, update(email, fax, mobile_masked, mobile_sealed, name, office_phone, post, remark, version), delete",
  },
  quotas: { desk_office: "insert" },
  quota_entries: { desk_unit: "insert", desk_office: "insert" },
  workplaces: { desk_unit: "insert, update(administrative_rank, credit_code, name, nature, parent_id, version)" },
  accounts: { desk_system_administrator: "insert, update(display_name, state, version)", desk_security_administrator: "update(rejection_reason, state, version)", desk_service: "update(last_sign_in_at)" },
  credentials: { desk_system_administrator: "insert, update(changed_at, must_change, password_hash)", desk_service: "update(changed_at, must_change, password_hash)" },
  second_factors: { desk_security_administrator: "delete", desk_service: "insert, update(account_id, confirmed_at, last_step, pending_sealed, secret_sealed), delete" },
  recovery_codes: { desk_security_administrator: "delete", desk_service: "insert, update(used_at), delete" },
  sign_in_attempts: { desk_security_administrator: "delete", desk_service: "insert, update(account_id, count, last_at, locked_until), delete" },
  security_settings: {
    desk_security_administrator:
      "update(address_failures, approve_accounts, idle_minutes, lock_after_failures, lock_minutes, password_history, password_max_age_days, password_min_kinds, password_min_length, second_factor_roles, session_hours, version)",
  },
  sessions: {
    desk_security_administrator: "update(revoked_at)",
    desk_system_administrator: "insert, update(revoked_at)",
    desk_service: "insert, update(expires_at, idle_until, needs, previous_secret_hash, revoked_at, rotated_at, secret_hash)",
  },
  registered_operations: { desk_system_administrator: "insert, delete" },
  nominations: {
    desk_unit: "insert, update(deeds, identity_index, name, pending_level, state, submitted_at, updated_at, version, workplace_id)",
    desk_office: "update(decided_at, pending_level, state, updated_at, version)",
  },
  persons: {
    desk_unit:
      "insert, update(administrative_rank, birth_date, education, ethnicity, honour_level, honour_treatment, honours, id_number_masked, id_number_sealed, identity, misconduct, mobile_masked, mobile_sealed, political_status, post, professional_title, sex, trade_since)",
  },
  collectives: { desk_unit: "insert, update(administrative_rank, credit_code, headcount, honours, last_accident_on, last_case_on, leader_name, leader_post, nature, phone_masked, phone_sealed, staff_violation)" },
  reviews: { desk_office: "insert", desk_unit: "insert" },
  campaigns: { desk_office: "insert, update(contact_deadline, materials_deadline, name, notice_number, organizers, publicity_stages, reference_date, remind_working_days, reserve_at_draft, results_from, review_levels, state, version, voting_majority, voting_quorum)" },
  retentions: { desk_office: "update(anonymise_on, reason, set_at, set_by, version)", desk_service: "update(contents)" },
  awards: { desk_office: "insert, update(name, province_quota)" },
  offices: { desk_office: "insert" },
  rule_settings: { desk_office: "insert, update(enabled, parameters, version)" },
  rule_changes: { desk_office: "insert, update(decided_at, decided_by, decided_by_id, state, version)" },
  deadline_extensions: { desk_office: "insert" },
  calendar_years: { desk_office: "insert, update(entered_at, entered_by, holidays, make_up_days, source, version)" },
  procedure_records: { desk_unit: "insert, update(evidence, held_on, place, present, recorded_at, recorded_by, resolution, version, votes_abstain, votes_against, votes_for)" },
  publicities: { desk_unit: "insert, update(state, version, void_reason)" },
  objections: { desk_office: "insert, update(closed_at, handling, outcome, version)", desk_unit: "update(handling, version)" },
  waivers: { desk_unit: "insert", desk_office: "update(decided_at, decided_by, opinion, state, version)", desk_leading_group: "update(decided_at, decided_by, opinion, state, version)" },
  snapshots: { desk_unit: "insert", desk_office: "insert" },
  attachments: {
    desk_unit: "insert, update(remove_reason, removed_at, removed_by, version)",
    desk_office: "insert, update(remove_reason, removed_at, removed_by, version)",
  },
  comments: { desk_unit: "insert, update(removed_at, text, version)", desk_office: "insert, update(removed_at, text, version)" },
  paper_arrivals: { desk_office: "insert, update(remove_reason, removed_at, removed_by, version)" },
  ballots: { desk_office: "insert, update(abstained, blank, counted_at, issued, marked, places_open, places_tied, quorum_needed, returned, state, version, void_reason, voided)" },
  ballot_candidates: { desk_office: "insert, update(entitled, present, quorum_reached, rank, result, votes, votes_needed)" },
  ballot_voters: { desk_office: "insert" },
  recusals: { desk_office: "insert", desk_leading_group: "insert" },
  scrutineers: { desk_office: "insert, update(has_read, signed_at)" },
  paper_readings: { desk_office: "insert" },
  ballot_papers: { desk_office: "insert" },
  slates: { desk_office: "insert, update(signed_at, state, version)", desk_leading_group: "update(state, version)" },
  slate_entries: { desk_office: "insert" },
  slate_confirmations: { desk_leading_group: "insert" },
  slate_signatures: { desk_office: "insert" },
  outcomes: { desk_office: "update(reason, reserve, state, updated_at, version)" },
  outcome_events: { desk_office: "insert" },
  provincial_publicities: { desk_office: "insert, update(stop_reason, version)" },
  national_reports: { desk_office: "insert" },
  honours: { desk_office: "insert, update(treatment, treatment_stopped_on, version)", desk_leading_group: "update(revoked_on, state, version)" },
  honour_items: { desk_office: "insert, update(handed_over_on, number, received_by, recovered_on, recovery_note, version)" },
  revocations: { desk_office: "insert", desk_leading_group: "update(decided_by, decided_by_id, decided_on, decision, document, state, version)" },
  revocation_opinions: { desk_unit: "insert", desk_office: "insert" },
  nomination_events: { desk_unit: "insert", desk_office: "insert" },
  papers: {
    ...Object.fromEntries(Object.values(Role).map((role) => [databaseRole(role), "insert, update(state, version)"])),
    desk_service: "update(base_id, done, manifest, media_type, name, problem, ready_at, sha256, size, state, total, version), delete",
  },
  imports: {
    ...Object.fromEntries(["desk_system_administrator", "desk_office", "desk_unit"].map((role) => [role, "insert, update(done, ended_at, state, version)"])),
    desk_service: "update(changed, created, done, ended_at, faulty, plan_hash, problem, state, total, unchanged, version), delete",
  },
  import_rows: { desk_service: "insert, delete" },
  form_drafts: Object.fromEntries(
    ["desk_system_administrator", "desk_office", "desk_unit"].map((role) => [role, "insert, update(content_sealed, record_version, saved_at, touched_at), delete"]),
  ),
  jobs: { desk_service: "update(attempts, run_at), delete" },
  idempotency_keys: { ...Object.fromEntries(Object.values(Role).map((role) => [databaseRole(role), "insert"])), desk_service: "delete" },
  audit_seals: { desk_service: "insert" },
  vault_keys: { desk_service: "insert" },
  reveals: { desk_unit: "insert", desk_office: "insert" },
  preferences: Object.fromEntries(Object.values(Role).map((role) => [databaseRole(role), "insert, update(changed_at, value), delete"])),
  notices: Object.fromEntries(["desk_office", "desk_leading_group", "desk_unit", "desk_auditor"].map((role) => [role, "update(read_at)"])),
  announcements: { desk_office: "insert, update(version, withdraw_reason, withdrawn_at, withdrawn_by)" },
  announcement_units: { desk_office: "insert" },
  announcement_receipts: { desk_leading_group: "insert, update(confirmed_at)", desk_unit: "insert, update(confirmed_at)" },
  mail_batches: { desk_office: "insert, update(released_at, released_by, state, subject, text, version)", desk_service: "insert, update(state, version)" },
  mails: { desk_office: "insert, update(body, state)", desk_service: "insert, update(attempts, problem, retry_at, sent_at, state)" },
  audit_events: Object.fromEntries([SERVICE_ROLE, ...Object.values(Role).map(databaseRole)].map((role) => [role, "insert"])),
};
const SERVICE_READS = ["settings", "accounts", "credentials", "sessions", "security_settings", "sign_in_attempts", "former_passwords", "second_factors", "recovery_codes", "papers", "imports", "import_rows", "mail_batches", "mails", "jobs", "audit_seals", "vault_keys", "retentions"];

test.each([SERVICE_ROLE, ...Object.values(Role).map(databaseRole)])("%s may do to each table what is written down, and nothing else", async (role) => {
  const { rows: tables } = await owner.query<{ name: string }>("select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') order by 1");
  for (const { name: table } of tables) expect({ table, may: await granted(role, table) }).toEqual({ table, may: expected(role, table) });
});

test("nobody may do anything because everybody may", async () => {
  const { rows } = await owner.query(
    `select relname from pg_class, aclexplode(relacl) where relnamespace = 'public'::regnamespace and grantee = 0
     union all select proname from pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) where pronamespace = 'app'::regnamespace and grantee = 0 and prorettype <> 'trigger'::regtype
     union all select nspname from pg_namespace, aclexplode(nspacl) where grantee = 0 and (nspname = 'app' or nspname = 'public' and privilege_type = 'CREATE')`,
  );
  expect(rows).toEqual([]);
});

function expected(role: string, table: string): string[] {
  const of = Object.values(Role).find((one) => databaseRole(one) === role);
  const reads = of ? VISIBLE[table]?.[of] !== undefined : SERVICE_READS.includes(table);
  const columns = of && IN_PART[table]?.[of];
  const read = reads ? [columns ? `select(${[...columns].sort().join(", ")})` : "select"] : [];
  return [...read, ...(WRITES[table]?.[role]?.match(/\w+(\([^)]*\))?/g) ?? [])].sort();
}

async function granted(role: string, table: string): Promise<string[]> {
  const { rows } = await owner.query<{ act: string }>(
    `select lower(privilege_type) as act from pg_class, aclexplode(relacl) where oid = $2::regclass and grantee = $1::regrole
     union all select lower(privilege_type) || '(' || string_agg(attname, ', ' order by attname) || ')' from pg_attribute, aclexplode(attacl)
       where attrelid = $2::regclass and grantee = $1::regrole group by privilege_type`,
    [role, table],
  );
  return rows.map(({ act }) => act).sort();
}
