import type { MigrationInterface, QueryRunner } from "typeorm";

/** The server goes along the trail's seals by itself, and tells the auditors where they break. */
export class AuditCheck1795500210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(changeKinds("ANY (ARRAY[", "ANY (ARRAY['TRAIL_BROKEN'::text, "));
    await runner.query(`
      grant select on notices to desk_auditor;
      create policy desk_auditor_reads on notices for select to desk_auditor using (${MINE});
      grant update (read_at) on notices to desk_auditor;
      create policy desk_auditor_changes on notices for update to desk_auditor using (${MINE} and read_at is null) with check (${MINE} and read_at is not null)`);
    for (const statement of [SEALED_EVENTS, UNSEALED, TELL_AUDITORS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.tell_auditors(uuid, text);
      drop function app.unsealed();
      drop function app.sealed_events(bigint, int);
      drop policy desk_auditor_changes on notices;
      drop policy desk_auditor_reads on notices;
      revoke all on notices from desk_auditor;
      delete from notices where kind = 'TRAIL_BROKEN'`);
    await runner.query(changeKinds("'TRAIL_BROKEN'::text, ", ""));
  }
}

const MINE = "account_id = (select app.account_id())";

/** The kinds of notices with one more or less, whatever other migrations have made of them. */
const changeKinds = (from: string, to: string): string => `
  do $do$ begin
    execute (select 'alter table notices drop constraint notices_kind_check, add constraint notices_kind_check ' || replace(pg_get_constraintdef(oid), $from$${from}$from$, $to$${to}$to$)
      from pg_constraint where conrelid = 'notices'::regclass and conname = 'notices_kind_check');
  end $do$`;

/** Seals with the events under them as they stand now, for whoever checks: the auditor, and the server by itself. */
const SEALED_EVENTS = `
  create function app.sealed_events(after bigint, most int) returns table (number bigint, event_id uuid, hash text, mac bytea, sealed_at timestamptz, event text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select s.number, s.event_id, encode(s.hash, 'hex'), s.mac, s.sealed_at, app.audit_text(e)
      from audit_seals s left join audit_events e on e.id = s.event_id where s.number > after order by s.number limit most
  $$;
  revoke all on function app.sealed_events(bigint, int) from public;
  grant execute on function app.sealed_events(bigint, int) to desk_auditor, desk_service`;

/** Events without a seal: how many younger ones wait for theirs, and the first that is older than an hour. */
const UNSEALED = `
  create function app.unsealed() returns table (waiting int, forgotten uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select count(*) filter (where young)::int, (array_agg(id order by occurred_at, id) filter (where not young))[1]
      from (select e.id, e.occurred_at, e.occurred_at > now() - interval '1 hour' as young
        from audit_events e where not exists (select from audit_seals s where s.event_id = e.id)) unsealed
  $$;
  revoke all on function app.unsealed() from public;
  grant execute on function app.unsealed() to desk_auditor, desk_service`;

/** A notice to each auditor that the trail does not fit its seals, once for each place; a desk without a campaign has nobody to tell. */
const TELL_AUDITORS = `
  create function app.tell_auditors(place uuid, fault text) returns int
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    told int;
  begin
    insert into notices (account_id, campaign_id, kind, subject_type, subject_id, facts, created_at)
      select a.id, c.id, 'TRAIL_BROKEN', 'AuditEvent', place, jsonb_build_object('fault', fault), now()
        from accounts a, (select id from campaigns order by created_at desc limit 1) c
        where a.role = 'AUDITOR' and a.state = 'ACTIVE'
          and not exists (select from notices n where n.account_id = a.id and n.kind = 'TRAIL_BROKEN' and n.subject_id = place);
    get diagnostics told = row_count;
    return told;
  end $$;
  revoke all on function app.tell_auditors(uuid, text) from public;
  grant execute on function app.tell_auditors(uuid, text) to desk_service`;
