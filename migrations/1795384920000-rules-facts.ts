import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The facts of procedure, publicity, levels of review and places kept or lost; and the functions by which rules and
 * snapshots read a case. Those run as their owner: a verdict is the same whoever asks, and shows nothing that the
 * case's own readers may not see.
 */
export class RulesFacts1795384920000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("create trigger append_only before update or delete on snapshots for each row execute function app.refuse_change()");
    await runner.query("create trigger append_only_table before truncate on snapshots for each statement execute function app.refuse_change()");
    await runner.query("create trigger append_only before update or delete on deadline_extensions for each row execute function app.refuse_change()");
    await runner.query("create trigger append_only_table before truncate on deadline_extensions for each statement execute function app.refuse_change()");
    for (const statement of [MOVE_QUOTA, GUARD_NOMINATION, CHECK_NOMINATION, ONE_LEVEL, ROOT_CODE, SHOWN, CONTENT, CASE_FACTS, NOMINATION_FACTS, READERS]) {
      await runner.query(statement);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.nomination_facts(uuid);
      drop function app.case_facts(uuid, uuid, uuid, uuid, bytea, uuid);
      drop function app.nomination_content(uuid);
      drop function app.shown(uuid);
      drop trigger spread_root_code on workplaces;
      drop function app.spread_root_code();
      drop trigger set_root_code on workplaces;
      drop function app.set_root_code();
      drop trigger one_level on reviews;
      drop function app.one_level()`);
    for (const statement of [CHECK_NOMINATION_BEFORE, GUARD_NOMINATION_BEFORE, MOVE_QUOTA_BEFORE]) await runner.query(statement);
    for (const table of ["deadline_extensions", "snapshots"]) {
      await runner.query(`drop trigger append_only_table on ${table}`);
      await runner.query(`drop trigger append_only on ${table}`);
    }
  }
}

const MOVE_QUOTA = `
  create or replace function app.move_quota() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    update quotas set places = places + new.places_delta, used = used + new.used_delta,
      reserved = reserved + new.reserved_delta, forfeited = forfeited + new.forfeited_delta,
      version = version + (new.places_delta <> 0)::int
      where id = new.quota_id;
    return null;
  end $$;`;

const GUARD_NOMINATION = `
  create or replace function app.guard_nomination() returns trigger language plpgsql as $$
  begin
    if new.state <> old.state and not exists (
      select from (values
        ('DRAFT', 'SUBMITTED', 'desk_unit'), ('DRAFT', 'WITHDRAWN', 'desk_unit'),
        ('SUBMITTED', 'RETURNED', 'desk_office'), ('SUBMITTED', 'CANDIDATE', 'desk_office'), ('SUBMITTED', 'REJECTED', 'desk_office'),
        ('SUBMITTED', 'WITHDRAWN', 'desk_unit'),
        ('RETURNED', 'SUBMITTED', 'desk_unit'), ('RETURNED', 'WITHDRAWN', 'desk_unit'),
        ('CANDIDATE', 'WITHDRAWN', 'desk_unit'),
        ('SUBMITTED', 'DISQUALIFIED', 'desk_office'), ('CANDIDATE', 'DISQUALIFIED', 'desk_office'),
        ('SUBMITTED', 'RETURNED', case old.pending_level when 'UNIT' then 'desk_unit' end)
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
    -- The unit's level hands on to the office; the office decides what has come to it.
    if old.state = 'SUBMITTED' and old.pending_level = 'UNIT' and new.state in ('CANDIDATE', 'REJECTED') then
      raise exception 'the unit level has not reviewed this nomination yet'
        using errcode = '23514', constraint = 'nominations_level_order', table = 'nominations';
    end if;
    return new;
  end $$;`;

const CHECK_NOMINATION = `
  create or replace function app.check_nomination() returns trigger
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
           (select coalesce(sum(reserved_delta), 0) from quota_entries e where e.nomination_id = x.id) as kept,
           (select coalesce(sum(forfeited_delta), 0) from quota_entries e where e.nomination_id = x.id) as lost,
           (select reserve_at_draft from campaigns c where c.id = x.campaign_id) as keeps,
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
    if n.held <> (n.state in ('SUBMITTED', 'CANDIDATE'))::int or n.lost <> (n.state = 'DISQUALIFIED')::int
      or n.kept <> (n.keeps and n.state in ('DRAFT', 'RETURNED'))::int then
      raise exception 'a nomination that is % holds % places, keeps % and lost %', n.state, n.held, n.kept, n.lost
        using errcode = '23514', constraint = 'nominations_place_held', table = 'nominations';
    end if;
    return null;
  end $$;`;

/** Nobody reviews at two levels, and nobody reviews at the unit's level what they submitted themselves (notice 三（一）). */
const ONE_LEVEL = `
  create function app.one_level() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if exists (select from reviews r where r.nomination_id = new.nomination_id and r.reviewer_id = new.reviewer_id and r.level <> new.level) then
      raise exception 'the same person does not review at two levels'
        using errcode = '23514', constraint = 'reviews_one_level', table = 'reviews';
    end if;
    if new.level = 'UNIT' and new.reviewer_id = (select actor_id from nomination_events e
        where e.nomination_id = new.nomination_id and e.act = 'SUBMITTED' order by occurred_at desc, id desc limit 1) then
      raise exception 'who submitted does not review'
        using errcode = '23514', constraint = 'reviews_not_own', table = 'reviews';
    end if;
    return new;
  end $$;

  create trigger one_level before insert on reviews for each row execute function app.one_level()`;

/** The credit code at the top of a workplace's tree, kept where it is asked for (R06). */
const ROOT_CODE = `
  create function app.set_root_code() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    new.root_code := coalesce((select root_code from workplaces where id = new.parent_id), new.credit_code);
    return new;
  end $$;

  create trigger set_root_code before insert or update of parent_id, credit_code, root_code on workplaces
    for each row execute function app.set_root_code();

  create function app.spread_root_code() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    update workplaces set root_code = new.root_code where parent_id = new.id and root_code <> new.root_code;
    return null;
  end $$;

  create trigger spread_root_code after update on workplaces
    for each row when (old.root_code <> new.root_code) execute function app.spread_root_code()`;

/** What a publicity shows: basic facts and main deeds, never an ID number or telephone (R05; DOMAIN "公示"). */
const SHOWN = `
  create function app.shown(p_nomination uuid) returns jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select jsonb_strip_nulls(jsonb_build_object('name', n.name, 'award', a.name, 'workplace', w.name, 'deeds', n.deeds,
        'person', (select jsonb_build_object('sex', sex, 'ethnicity', ethnicity, 'birthMonth', to_char(birth_date, 'YYYY-MM'),
          'politicalStatus', political_status, 'education', education, 'post', post) from persons where nomination_id = n.id),
        'collective', (select jsonb_build_object('nature', nature, 'headcount', headcount, 'leaderName', leader_name, 'leaderPost', leader_post)
          from collectives where nomination_id = n.id)))
      from nominations n join awards a on a.id = n.award_id join workplaces w on w.id = n.workplace_id where n.id = p_nomination
  $$`;

/** Everything that was filled in for a nomination, numbers masked: what snapshots freeze. */
const CONTENT = `
  create function app.nomination_content(p_nomination uuid) returns jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select jsonb_build_object('name', n.name, 'award', a.name, 'workplace', w.name, 'deeds', n.deeds,
        'person', (select jsonb_build_object('sex', sex, 'ethnicity', ethnicity, 'birthDate', birth_date, 'politicalStatus', political_status,
          'education', education, 'post', post, 'administrativeRank', administrative_rank, 'professionalTitle', professional_title,
          'identity', identity, 'tradeSince', trade_since, 'honours', honours, 'honourLevel', honour_level, 'honourTreatment', honour_treatment,
          'misconduct', misconduct, 'idNumber', id_number_masked, 'mobile', mobile_masked) from persons where nomination_id = n.id),
        'collective', (select jsonb_build_object('nature', nature, 'administrativeRank', administrative_rank, 'headcount', headcount,
          'leaderName', leader_name, 'leaderPost', leader_post, 'phone', phone_masked, 'creditCode', credit_code, 'honours', honours,
          'lastAccidentOn', last_accident_on, 'lastCaseOn', last_case_on, 'staffViolation', staff_violation) from collectives where nomination_id = n.id),
        'procedure', (select jsonb_object_agg(step, jsonb_build_object('heldOn', held_on, 'place', place, 'present', present, 'votesFor', votes_for,
          'votesAgainst', votes_against, 'votesAbstain', votes_abstain, 'resolution', resolution, 'evidence', evidence))
          from procedure_records where nomination_id = n.id),
        'publicity', (select jsonb_build_object('startsOn', starts_on, 'endsOn', ends_on, 'place', place, 'evidence', evidence, 'shownHash', shown_hash)
          from publicities where nomination_id = n.id and state = 'CURRENT'),
        'waivers', (select jsonb_object_agg(rule, state) from waivers where nomination_id = n.id and state <> 'REFUSED'))
      from nominations n join awards a on a.id = n.award_id join workplaces w on w.id = n.workplace_id where n.id = p_nomination
  $$`;

/**
 * What the rules ask of a case beside its own form; the nomination is null for a draft that is not saved. A draft
 * of another unit does not count, and of other units no name is told.
 */
const CASE_FACTS = `
  create function app.case_facts(p_campaign uuid, p_award uuid, p_unit uuid, p_workplace uuid, p_identity bytea, p_nomination uuid) returns jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select jsonb_build_object(
        'subjectKind', a.subject_kind,
        'award', jsonb_build_object('code', a.code, 'name', a.name),
        'unit', jsonb_build_object('id', u.id, 'name', u.short_name),
        'workplace', (select jsonb_build_object('name', w.name, 'nature', w.nature, 'administrativeRank', w.administrative_rank)
          from workplaces w where w.id = p_workplace),
        'sameWorkplace', (select coalesce(jsonb_agg(jsonb_build_object(
              'name', case when n.unit_id = p_unit then n.name end,
              'relation', case when theirs.credit_code = mine.credit_code then 'SAME' else 'ABOVE_OR_BELOW' end) order by n.id), '[]')
          from workplaces mine join workplaces theirs on theirs.root_code = mine.root_code join nominations n on n.workplace_id = theirs.id
          where mine.id = p_workplace and n.campaign_id = p_campaign and n.subject_kind <> a.subject_kind and n.id is distinct from p_nomination
            and n.state not in ('WITHDRAWN', 'REJECTED', 'DISQUALIFIED') and (n.state <> 'DRAFT' or n.unit_id = p_unit)),
        'nominatedElsewhere', exists (select from nominations n where n.campaign_id = p_campaign and n.identity_index = p_identity
          and n.state <> 'WITHDRAWN' and n.id is distinct from p_nomination),
        'quota', (select jsonb_build_object('places', q.places, 'used', q.used + q.reserved, 'forfeited', q.forfeited)
          from quotas q where q.campaign_id = p_campaign and q.award_id = p_award and q.unit_id = p_unit),
        'contactRegistered', exists (select from unit_contacts k where k.campaign_id = p_campaign and k.unit_id = p_unit),
        'materialsDeadline', coalesce((select e.until from deadline_extensions e where e.campaign_id = p_campaign and e.unit_id = p_unit
          and e.deadline = 'MATERIALS' order by e.granted_at desc, e.id desc limit 1), c.materials_deadline),
        'referenceDate', c.reference_date)
      from campaigns c join awards a on a.campaign_id = c.id and a.id = p_award cross join recommending_units u
      where c.id = p_campaign and u.id = p_unit and (app.role() <> 'UNIT' or u.id = any (app.unit_ids()))
  $$`;

/** All that the rules ask of a nomination (server/features/rules/facts.ts). */
const NOMINATION_FACTS = `
  create function app.nomination_facts(p_nomination uuid) returns jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select app.case_facts(n.campaign_id, n.award_id, n.unit_id, n.workplace_id, n.identity_index, n.id) || jsonb_build_object(
        'nominationId', n.id, 'campaignId', n.campaign_id, 'name', n.name, 'state', n.state, 'deeds', n.deeds,
        'person', (select jsonb_build_object('sex', sex, 'birthDate', birth_date, 'administrativeRank', administrative_rank, 'identity', identity,
          'tradeSince', trade_since, 'honourLevel', honour_level, 'honourTreatment', honour_treatment, 'misconduct', misconduct)
          from persons where nomination_id = n.id),
        'collective', (select jsonb_build_object('nature', nature, 'administrativeRank', administrative_rank, 'headcount', headcount,
          'lastAccidentOn', last_accident_on, 'lastCaseOn', last_case_on, 'staffViolation', staff_violation)
          from collectives where nomination_id = n.id),
        'steps', (select coalesce(jsonb_agg(jsonb_build_object('step', step, 'heldOn', held_on, 'place', place, 'present', present, 'votesFor', votes_for,
          'votesAgainst', votes_against, 'votesAbstain', votes_abstain, 'resolution', resolution, 'evidence', evidence)), '[]')
          from procedure_records where nomination_id = n.id),
        'publicity', (select jsonb_build_object('startsOn', starts_on, 'endsOn', ends_on, 'evidence', evidence, 'outdated', shown <> app.shown(n.id))
          from publicities where nomination_id = n.id and state = 'CURRENT')
          || (select jsonb_build_object('openObjections', count(*) filter (where outcome is null), 'upheldObjections', count(*) filter (where outcome = 'UPHELD' and p.state = 'CURRENT'))
          from objections o join publicities p on p.id = o.publicity_id where o.nomination_id = n.id),
        'holdsPlace', (select coalesce(sum(used_delta + reserved_delta), 0) > 0 from quota_entries where nomination_id = n.id),
        'submittedOn', (n.submitted_at at time zone 'Asia/Shanghai')::date,
        'reviews', (select coalesce(jsonb_agg(jsonb_build_object('level', level, 'decision', decision, 'gates', gates) order by decided_at, id), '[]')
          from reviews where nomination_id = n.id and decided_at >= n.submitted_at),
        'waivers', (select coalesce(jsonb_agg(jsonb_build_object('rule', rule, 'state', state)), '[]') from waivers where nomination_id = n.id))
      from nominations n where n.id = p_nomination
  $$`;

const READERS = `
  revoke all on function app.shown(uuid), app.nomination_content(uuid), app.case_facts(uuid, uuid, uuid, uuid, bytea, uuid),
    app.nomination_facts(uuid) from public;
  grant execute on function app.shown(uuid), app.nomination_content(uuid) to desk_unit, desk_office;
  grant execute on function app.case_facts(uuid, uuid, uuid, uuid, bytea, uuid) to desk_unit;
  grant execute on function app.nomination_facts(uuid) to desk_unit, desk_office, desk_leading_group, desk_auditor, desk_integration`;

/** As …-facts made them; taken back by `down`. */
const MOVE_QUOTA_BEFORE = `
  create or replace function app.move_quota() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    update quotas set places = places + new.places_delta, used = used + new.used_delta,
      version = version + (new.places_delta <> 0)::int
      where id = new.quota_id;
    return null;
  end $$;`;

const GUARD_NOMINATION_BEFORE = `
  create or replace function app.guard_nomination() returns trigger language plpgsql as $$
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
  end $$;`;

const CHECK_NOMINATION_BEFORE = `
  create or replace function app.check_nomination() returns trigger
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
  end $$;`;
