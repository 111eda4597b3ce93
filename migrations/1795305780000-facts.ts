import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The fact wall: what can never be true, whoever writes it, the owner of the tables included. Each refusal carries
 * the name of a constraint like any other. Functions that run as their owner look for tables in `pg_temp` last, so
 * that a caller's temporary table cannot stand in for a real one.
 */
export class Facts1795305780000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REFUSE_CHANGE);
    for (const table of APPEND_ONLY) {
      await runner.query(`create trigger append_only before update or delete on ${table} for each row execute function app.refuse_change()`);
      await runner.query(`create trigger append_only_table before truncate on ${table} for each statement execute function app.refuse_change()`);
    }
    for (const statement of [MOVE_QUOTA, GUARD_NOMINATION, CHECK_NOMINATION, AWARD_TOTALS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.award_totals(uuid);
      drop trigger check_nomination on quota_entries;
      drop trigger check_nomination on nominations;
      drop function app.check_nomination();
      drop trigger guard_nomination on nominations;
      drop function app.guard_nomination();
      drop trigger move_quota on quota_entries;
      drop function app.move_quota()`);
    for (const table of APPEND_ONLY) {
      await runner.query(`drop trigger append_only on ${table}`);
      await runner.query(`drop trigger append_only_table on ${table}`);
    }
    await runner.query("drop function app.refuse_change()");
  }
}

/** Written once: nobody changes or removes a line of history. */
const APPEND_ONLY = ["quota_entries", "reviews", "nomination_events", "audit_events"];

const REFUSE_CHANGE = `
  create function app.refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'rows of % are never changed or removed', tg_table_name
      using errcode = '23514', constraint = tg_table_name || '_append_only', table = tg_table_name;
  end $$`;

/** The ledger is the one way to move a quota's counters; the CHECKs of quotas bound them (R03). */
const MOVE_QUOTA = `
  create function app.move_quota() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    update quotas set places = places + new.places_delta, used = used + new.used_delta,
      version = version + (new.places_delta <> 0)::int
      where id = new.quota_id;
    return null;
  end $$;

  create trigger move_quota after insert on quota_entries for each row execute function app.move_quota()`;

/**
 * The way of a nomination, and who takes it there: server/features/nominations/state-table.ts and the permission
 * table say the same, a test compares them. What was submitted is not edited until it is returned.
 */
const GUARD_NOMINATION = `
  create function app.guard_nomination() returns trigger language plpgsql as $$
  begin
    if new.state <> old.state and not exists (
      select from (values
        ('DRAFT', 'SUBMITTED', 'desk_unit'), ('DRAFT', 'WITHDRAWN', 'desk_unit'),
        ('SUBMITTED', 'RETURNED', 'desk_office'), ('SUBMITTED', 'CANDIDATE', 'desk_office'), ('SUBMITTED', 'REJECTED', 'desk_office'),
        ('SUBMITTED', 'WITHDRAWN', 'desk_unit'),
        ('RETURNED', 'SUBMITTED', 'desk_unit'), ('RETURNED', 'WITHDRAWN', 'desk_unit'),
        ('CANDIDATE', 'WITHDRAWN', 'desk_unit')
      ) as moves (before, after, who)
      where before = old.state and after = new.state and (who = current_user or current_user not in ('desk_unit', 'desk_office'))
    ) then
      raise exception 'a nomination cannot go from % to %', old.state, new.state
        using errcode = '23514', constraint = 'nominations_state_transition', table = 'nominations';
    end if;
    if old.state not in ('DRAFT', 'RETURNED')
      and (new.name, new.deeds, new.workplace_id, new.identity_index, new.submitted_at)
        is distinct from (old.name, old.deeds, old.workplace_id, old.identity_index, old.submitted_at) then
      raise exception 'a nomination that is % is not edited', old.state
        using errcode = '23514', constraint = 'nominations_frozen', table = 'nominations';
    end if;
    return new;
  end $$;

  create trigger guard_nomination before update on nominations for each row execute function app.guard_nomination()`;

/**
 * At commit: a nomination has the part its award asks for, and holds a place exactly while it should: one of the
 * quota of its own unit and award.
 */
const CHECK_NOMINATION = `
  create function app.check_nomination() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    subject uuid;
    n record;
  begin
    if tg_table_name = 'nominations' then subject := new.id; else subject := new.nomination_id; end if;
    if subject is null then return null; end if;
    select state, subject_kind,
           (select count(*) from persons p where p.nomination_id = x.id) as persons,
           (select count(*) from collectives c where c.nomination_id = x.id) as collectives,
           (select coalesce(sum(used_delta), 0) from quota_entries e where e.nomination_id = x.id) as held,
           exists (select from quota_entries e where e.nomination_id = x.id
             and (e.campaign_id, e.award_id, e.unit_id) <> (x.campaign_id, x.award_id, x.unit_id)) as strayed
      into n from nominations x where x.id = subject;
    if (n.persons, n.collectives) is distinct from
       (case n.subject_kind when 'PERSON' then 1::bigint else 0 end, case n.subject_kind when 'COLLECTIVE' then 1::bigint else 0 end) then
      raise exception 'a nomination needs exactly the part its award asks for'
        using errcode = '23514', constraint = 'nominations_part', table = 'nominations';
    end if;
    if n.strayed then
      raise exception 'a nomination holds a place of its own unit and award only'
        using errcode = '23514', constraint = 'quota_entries_own_quota', table = 'quota_entries';
    end if;
    if n.held <> (n.state in ('SUBMITTED', 'CANDIDATE'))::int then
      raise exception 'a nomination that is % holds % places', n.state, n.held
        using errcode = '23514', constraint = 'nominations_place_held', table = 'nominations';
    end if;
    return null;
  end $$;

  create constraint trigger check_nomination after insert or update of state, subject_kind on nominations
    deferrable initially deferred for each row execute function app.check_nomination();
  create constraint trigger check_nomination after insert on quota_entries
    deferrable initially deferred for each row execute function app.check_nomination()`;

/** Both offices see campaign-wide totals, though not the other seat's rows; a unit gets its own. */
const AWARD_TOTALS = `
  create function app.award_totals(p_campaign uuid)
    returns table (award_id uuid, seat text, places bigint, used bigint, draft bigint, submitted bigint, returned bigint,
                   candidate bigint, rejected bigint, withdrawn bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with mine as (select app.role() = 'UNIT' as only_units, app.unit_ids() as units),
    q as (
      select award_id, seat, sum(places) as places, sum(used) as used from quotas, mine
        where campaign_id = p_campaign and (not only_units or unit_id = any (units)) group by award_id, seat),
    n as (
      select award_id, seat,
        count(*) filter (where state = 'DRAFT') as draft, count(*) filter (where state = 'SUBMITTED') as submitted,
        count(*) filter (where state = 'RETURNED') as returned, count(*) filter (where state = 'CANDIDATE') as candidate,
        count(*) filter (where state = 'REJECTED') as rejected, count(*) filter (where state = 'WITHDRAWN') as withdrawn
        from nominations, mine where campaign_id = p_campaign and (not only_units or unit_id = any (units)) group by award_id, seat)
    select a.id, s.seat, coalesce(q.places, 0), coalesce(q.used, 0), coalesce(n.draft, 0), coalesce(n.submitted, 0),
           coalesce(n.returned, 0), coalesce(n.candidate, 0), coalesce(n.rejected, 0), coalesce(n.withdrawn, 0)
      from awards a cross join (values ('INDUSTRY'), ('COMMUNICATIONS')) s (seat)
      left join q on q.award_id = a.id and q.seat = s.seat
      left join n on n.award_id = a.id and n.seat = s.seat
      where a.campaign_id = p_campaign
  $$;

  revoke all on function app.award_totals(uuid) from public;
  grant execute on function app.award_totals(uuid) to desk_office, desk_leading_group, desk_auditor, desk_integration, desk_unit`;
