import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Events of the trail lose what was asked and what changed once their campaign is anonymised; who did what when stays.
 * The chain stays whole: the event's first seal holds as a link, a second one at the chain's end covers what is left.
 */
export class AuditBlanking1795500452000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."audit_seals_event_id_idx"`);
    await runner.query(`CREATE UNIQUE INDEX "audit_seals_event_id_number_idx" ON "audit_seals"  ("event_id", "number") `);
    for (const statement of [GUARD, "drop function app.sealed_events(bigint, int)", SEALED_EVENTS, unsealed(BY_EVENTS_OF_TODAY), BLANK_EVENTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.blank_events(uuid);
      drop function app.sealed_events(bigint, int)`);
    for (const statement of [SEALED_EVENTS_BEFORE, unsealed("")]) await runner.query(statement);
    await runner.query(`
      drop trigger append_only on audit_events;
      drop function app.guard_event();
      create trigger append_only before update or delete on audit_events for each row execute function app.refuse_change();
      alter table audit_events enable always trigger append_only`);
    await runner.query(`DROP INDEX "public"."audit_seals_event_id_number_idx"`);
    await runner.query(`CREATE UNIQUE INDEX "audit_seals_event_id_idx" ON "audit_seals"  ("event_id") `);
  }
}

/** 184 days: as long as the trail is kept whole at least (GB/T 22239-2019: six months). */
const KEPT_WHOLE = "interval '184 days'";

/** An event is written once. All that may ever happen to it: it is blanked, after 184 days, for a campaign that was anonymised. */
const GUARD = `
  create function app.guard_event() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if tg_op = 'UPDATE' and new.changes is null and old.occurred_at < now() - ${KEPT_WHOLE}
      and to_jsonb(new) - 'detail' - 'changes' = to_jsonb(old) - 'detail' - 'changes'
      and exists (select from retentions t where t.anonymised_at is not null and new.detail = jsonb_build_object('blanked', t.campaign_id)) then
      return new;
    end if;
    raise exception 'rows of audit_events are never changed or removed' using errcode = '23514', constraint = 'audit_events_append_only', table = 'audit_events';
  end $$;

  drop trigger append_only on audit_events;
  create trigger append_only before update or delete on audit_events for each row execute function app.guard_event();
  alter table audit_events enable always trigger append_only`;

const READERS = `
  revoke all on function app.sealed_events(bigint, int) from public;
  grant execute on function app.sealed_events(bigint, int) to desk_auditor, desk_service`;

/** Seals with the events under them as they stand now. Of an event that was blanked the first seal has no text any more: \`blanked\` says that a later one covers what is left. */
const SEALED_EVENTS = `
  create function app.sealed_events(after bigint, most int) returns table (number bigint, event_id uuid, hash text, mac bytea, sealed_at timestamptz, event text, blanked boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select s.number, s.event_id, encode(s.hash, 'hex'), s.mac, s.sealed_at, case when not b.blanked then app.audit_text(e) end, b.blanked
      from audit_seals s left join audit_events e on e.id = s.event_id
      cross join lateral (select coalesce(e.detail ? 'blanked' and exists (select from audit_seals later where later.event_id = s.event_id and later.number > s.number), false) as blanked) b
      where s.number > after order by s.number limit most
  $$;
  ${READERS}`;

const SEALED_EVENTS_BEFORE = `
  create function app.sealed_events(after bigint, most int) returns table (number bigint, event_id uuid, hash text, mac bytea, sealed_at timestamptz, event text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select s.number, s.event_id, encode(s.hash, 'hex'), s.mac, s.sealed_at, app.audit_text(e)
      from audit_seals s left join audit_events e on e.id = s.event_id where s.number > after order by s.number limit most
  $$;
  ${READERS}`;

/** The last sealed event says from when on to look; one that was sealed again is old. */
const BY_EVENTS_OF_TODAY = "where not last.detail ? 'blanked'";

const unsealed = (those: string): string => `
  create or replace function app.unsealed_events(most int) returns table (id uuid, event text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select e.id, app.audit_text(e) from audit_events e
      where e.occurred_at >= coalesce((select last.occurred_at - interval '1 day' from audit_seals s join audit_events last on last.id = s.event_id ${those} order by s.number desc limit 1), '-infinity')
        and not exists (select from audit_seals s where s.event_id = e.id)
      order by e.occurred_at, e.id limit most
  $$`;

/** What the frame of a campaign is made of: no nominee, no contact, nobody's words about them. */
const FRAME = ["Campaign", "Award", "RuleSetting", "RuleChange", "Quota", "Retention", "CalendarYear", "AuditEvent"];

/** Tables whose rows are a campaign's, and tables whose rows are a nomination's. */
const OF_CAMPAIGN = ["nominations", "imports", "papers", "outcomes", "ballots", "slates", "honours", "paper_arrivals", "office_members", "mail_batches", "provincial_publicities", "national_reports", "unit_contacts"];
const OF_NOMINATION = ["reviews", "procedure_records", "publicities", "objections", "waivers", "comments", "snapshots", "attachments", "ballot_candidates"];

/**
 * Blanks the sealed events of an anonymised campaign that have become older than 184 days: those that name one of its
 * rows, or a row that such an event was about (a contact, who is gone). Gives them as they are now, to be sealed again in the same transaction.
 */
const BLANK_EVENTS = `
  create function app.blank_events(p_campaign uuid) returns table (id uuid, event text)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    term retentions;
    until timestamptz := now() - ${KEPT_WHOLE};
  begin
    select * into term from retentions t where t.campaign_id = p_campaign and t.anonymised_at is not null for update;
    if not found then return; end if;
    create temporary table named on commit drop as
      select e.id as event_id, e.subject_id, (m.found[1])::uuid as names from audit_events e
        cross join lateral regexp_matches(concat_ws(' ', e.subject_id, e.detail, e.changes), '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}', 'g') m (found)
        where e.occurred_at >= coalesce(term.events_until, '-infinity') and e.occurred_at < until and coalesce(e.subject_type, '') <> all ('{${FRAME.join(",")}}') and not e.detail ? 'blanked'
          and exists (select from audit_seals s where s.event_id = e.id);
    create temporary table own on commit drop as
      select p_campaign as id ${OF_CAMPAIGN.map((table) => `union select x.id from ${table} x where x.campaign_id = p_campaign`).join("\n        ")}
        ${OF_NOMINATION.map((table) => `union select x.id from ${table} x join nominations n on n.id = x.nomination_id where n.campaign_id = p_campaign`).join("\n        ")};
    insert into own select distinct n.subject_id from named n join own o on o.id = n.names where n.subject_id is not null;
    insert into own select distinct n.subject_id from named n join audit_events b on b.subject_id = n.subject_id and b.detail = jsonb_build_object('blanked', p_campaign);
    update retentions t set events_until = until where t.campaign_id = p_campaign;
    return query
      with blanked as (
        update audit_events e set detail = jsonb_build_object('blanked', p_campaign), changes = null
          where e.id in (select n.event_id from named n join own o on o.id = n.names) returning e.*)
      select b.id, app.audit_text(b::audit_events) from blanked b order by b.occurred_at, b.id;
  end $$;
  revoke all on function app.blank_events(uuid) from public;
  grant execute on function app.blank_events(uuid) to desk_service`;
