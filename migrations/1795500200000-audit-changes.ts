import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What an act changed, before and after, on its own event of the trail. Triggers note each changed row in the
 * transaction's setting `app.changes`, the event takes it from there: no verb can forget it, none has to know of it.
 */
export class AuditChanges1795500200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "audit_events" ADD "changes" jsonb`);
    for (const statement of [AUDITED, NOTE_CHANGE, COMPLETE_EVENT, AUDIT_TEXT]) await runner.query(statement);
    for (const [table, type] of Object.entries(WATCHED)) {
      await runner.query(`
        create trigger note_update after update on ${table} for each row when (old.* is distinct from new.*) execute function app.note_change('${type}');
        create trigger note_removal after delete on ${table} for each row execute function app.note_change('${type}')`);
    }
    for (const table of PROVING) await runner.query(`alter table ${table} enable always trigger append_only, enable always trigger append_only_table`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of PROVING) await runner.query(`alter table ${table} enable trigger append_only, enable trigger append_only_table`);
    for (const table of Object.keys(WATCHED)) await runner.query(`drop trigger note_removal on ${table}; drop trigger note_update on ${table}`);
    await runner.query(AUDIT_TEXT_BEFORE);
    await runner.query(`
      drop trigger complete_event on audit_events;
      drop function app.complete_event();
      drop function app.note_change();
      drop function app.audited(text, jsonb)`);
    await runner.query(`ALTER TABLE "audit_events" DROP COLUMN "changes"`);
  }
}

/** Refuse to be changed also where a superuser switches ordinary triggers off (`session_replication_role = replica`). */
const PROVING = ["audit_events", "audit_seals"];

/** Tables whose changes are noted, with what the API calls their rows. tests/audit/changes.test.ts says why the others are not. */
const WATCHED: Record<string, string> = {
  accounts: "Account",
  announcements: "Announcement",
  attachments: "Attachment",
  awards: "Award",
  ballot_candidates: "BallotCandidate",
  ballots: "Ballot",
  calendar_years: "CalendarYear",
  campaigns: "Campaign",
  collectives: "Collective",
  comments: "Comment",
  deadline_extensions: "DeadlineExtension",
  honour_items: "HonourItem",
  honours: "Honour",
  imports: "Import",
  mail_batches: "MailBatch",
  nominations: "Nomination",
  objections: "Objection",
  office_members: "OfficeMember",
  offices: "Office",
  outcomes: "Outcome",
  paper_arrivals: "PaperArrival",
  persons: "Person",
  procedure_records: "ProcedureRecord",
  provincial_publicities: "ProvincialPublicity",
  publicities: "Publicity",
  quotas: "Quota",
  recommending_units: "RecommendingUnit",
  recusals: "Recusal",
  revocations: "Revocation",
  rule_changes: "RuleChange",
  rule_settings: "RuleSetting",
  scrutineers: "Scrutineer",
  settings: "Setting",
  slates: "Slate",
  unit_contacts: "UnitContact",
  waivers: "Waiver",
  workplaces: "Workplace",
};

/**
 * A value as the trail keeps it. Secrets and personal data: that it changed, never what it was; server/features/audit/
 * without-secrets.ts names the same. Long texts are in the record; the trail keeps their beginning.
 */
const AUDITED = `
  create function app.audited(field text, value jsonb) returns jsonb language sql immutable as $$
    select case
      when value is null or value = 'null' then 'null'
      when field = any ('{password,id_number,birth_date,ethnicity,political_status,mobile,phone,office_phone,fax,email,objector_name,objector_contact,content,text,choice,marks,receipt,papers,rows,shown,analysis,problem,manifest,proposal,draw_seed}')
        or field ~ '_(sealed|masked|index|hash|secret)$' then '"***"'
      when jsonb_typeof(value) = 'string' and length(value #>> '{}') > 200 then to_jsonb(left(value #>> '{}', 200) || '…')
      when length(value::text) > 500 then to_jsonb(left(value::text, 200) || '…')
      else value
    end
  $$;
  revoke all on function app.audited(text, jsonb) from public`;

/**
 * Notes a changed or removed row: its fields that differ, but for those that every change changes. A line each, and
 * no more than some 32,000 characters in one transaction: an import of a thousand rows keeps its rows itself.
 */
const NOTE_CHANGE = `
  create function app.note_change() returns trigger language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    noted text := coalesce(current_setting('app.changes', true), '');
    was jsonb := to_jsonb(old);
    becomes jsonb := case tg_op when 'UPDATE' then to_jsonb(new) else '{}' end;
    entry jsonb;
  begin
    if length(noted) > 32000 then return null; end if;
    select jsonb_build_object('type', tg_argv[0], 'id', coalesce(was -> 'id', was -> 'nomination_id', was -> 'key'), 'about', jsonb_build_array(was -> 'id', was -> 'nomination_id'),
        'removed', tg_op = 'DELETE',
        'fields', jsonb_agg(jsonb_build_array(lower(left(camel, 1)) || substr(camel, 2), app.audited(key, value), app.audited(key, becomes -> key)) order by key))
      into entry
      from jsonb_each(was), replace(initcap(replace(key, '_', ' ')), ' ', '') camel
      where value is distinct from coalesce(becomes -> key, 'null') and key not in ('version', 'updated_at', 'last_sign_in_at');
    if entry -> 'fields' <> 'null' then
      perform set_config('app.changes', noted || entry::text || E'\\n', true);
    end if;
    return null;
  end $$`;

/**
 * Gives an event what its act changed; of an act on several rows each event gets its own row's. Neither this nor the
 * time is the server's to say: roles it takes cannot date an event back.
 */
const COMPLETE_EVENT = `
  create function app.complete_event() returns trigger language plpgsql as $$
  declare
    noted text := coalesce(current_setting('app.changes', true), '');
  begin
    if pg_has_role('desk_runtime', current_user, 'set') then new.occurred_at := clock_timestamp(); end if;
    new.changes := null;
    if new.outcome = 'SUCCEEDED' and noted <> '' then
      select jsonb_agg(line::jsonb - 'about' order by place) into new.changes
        from string_to_table(rtrim(noted, E'\\n'), E'\\n') with ordinality as lines (line, place)
        where not new.detail ? 'among' or line::jsonb -> 'about' ? new.subject_id::text;
      if length(noted) > 32000 then new.changes := coalesce(new.changes, '[]') || '{"more": true}'; end if;
    end if;
    return new;
  end $$;

  create trigger complete_event before insert on audit_events for each row execute function app.complete_event()`;

/** The text of an event that is sealed: with its changes where it has some, so that what was sealed before reads as it did. */
const AUDIT_TEXT = `
  create or replace function app.audit_text(e audit_events) returns text
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select case when e.id is null then null else (jsonb_build_array(e.id, to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor_id, e.actor_name,
      e.role, e.seat, e.unit_id, e.action, e.subject_type, e.subject_id, e.outcome, e.code, e.detail, e.address)
      || case when e.changes is null then '[]' else jsonb_build_array(e.changes) end)::text end
  $$`;

const AUDIT_TEXT_BEFORE = `
  create or replace function app.audit_text(e audit_events) returns text
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select case when e.id is null then null else jsonb_build_array(e.id, to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor_id, e.actor_name,
      e.role, e.seat, e.unit_id, e.action, e.subject_type, e.subject_id, e.outcome, e.code, e.detail, e.address)::text end
  $$`;
