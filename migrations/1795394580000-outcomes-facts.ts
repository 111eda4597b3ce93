import type { MigrationInterface, QueryRunner } from "typeorm";

/** The fact wall from the slate to the register: what follows from both signatures, and what a revocation changes. */
export class OutcomesFacts1795394580000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SLATE_FACTS, LOCK_SLATE, GUARD_SLATE, SETTLE_SLATE, GUARD_OUTCOME, FOLLOW_NOMINATION, FOLLOW_HONOUR, GUARD_CAMPAIGN]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(GUARD_CAMPAIGN_BEFORE);
    await runner.query(`
      drop trigger follow_honour on honours;
      drop function app.follow_honour();
      drop trigger follow_nomination on nominations;
      drop function app.follow_nomination();
      drop trigger guard_outcome on outcomes;
      drop function app.guard_outcome();
      drop trigger settle_slate on slates;
      drop function app.settle_slate();
      drop trigger guard_slate on slates;
      drop function app.guard_slate();
      drop function app.lock_slate(uuid);
      drop function app.slate_facts(uuid)`);
  }
}

/**
 * What the slate asks of everybody who stood in a signed round, over both seats: what binds the whole list, and how they
 * fared in each round. An office may know this of the other seat's candidates, who stand on the same list.
 */
const SLATE_FACTS = `
  create function app.slate_facts(p_campaign uuid) returns jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select jsonb_build_object(
      'candidates', (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'awardId', n.award_id, 'awardCode', a.code, 'unitId', n.unit_id, 'seat', n.seat, 'name', n.name,
          'unitName', u.short_name, 'workplaceName', w.name, 'subjectKind', n.subject_kind, 'standing', n.state = 'CANDIDATE', 'rank', p.administrative_rank, 'identity', p.identity,
          'workplaceRoot', w.root_code, 'workplaceCode', w.credit_code,
          'waived', (select coalesce(jsonb_agg(v.rule), '[]') from waivers v where v.nomination_id = n.id and v.state = 'GRANTED'),
          'rounds', (select jsonb_agg(jsonb_build_object('round', b.round, 'kind', b.kind, 'votes', c.votes, 'result', c.result, 'position', c.position) order by b.round)
            from ballot_candidates c join ballots b on b.id = c.ballot_id where c.nomination_id = n.id and b.state = 'SIGNED'))), '[]')
        from nominations n join awards a on a.id = n.award_id join recommending_units u on u.id = n.unit_id join workplaces w on w.id = n.workplace_id left join persons p on p.nomination_id = n.id
        where n.campaign_id = p_campaign and exists (select from ballot_candidates c join ballots b on b.id = c.ballot_id where c.nomination_id = n.id and b.state = 'SIGNED')),
      'nominatedOf', (select coalesce(jsonb_object_agg(a.code, (select count(*) from nominations n where n.award_id = a.id and n.state in ('SUBMITTED', 'CANDIDATE'))), '{}') from awards a where a.campaign_id = p_campaign),
      'voters', (select count(distinct v.account_id) from ballot_voters v join ballots b on b.id = v.ballot_id where b.campaign_id = p_campaign and b.state = 'SIGNED'))
  $$;
  revoke all on function app.slate_facts(uuid) from public;
  grant execute on function app.slate_facts(uuid) to desk_office`;

/** Members who agree and seats that sign at the same time take their turns, so that whoever is last sees the others. */
const LOCK_SLATE = `
  create function app.lock_slate(p_slate uuid) returns void
    language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    select from slates where id = p_slate for update
  $$;
  revoke all on function app.lock_slate(uuid) from public;
  grant execute on function app.lock_slate(uuid) to desk_office, desk_leading_group`;

/** A slate is confirmed by enough members of the leading group and signed by both seats; neither passes alone. */
const GUARD_SLATE = `
  create function app.guard_slate() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if new.state <> old.state and (old.state, new.state) not in (('COMPOSED', 'CONFIRMED'), ('COMPOSED', 'SUPERSEDED'), ('CONFIRMED', 'SIGNED'), ('CONFIRMED', 'SUPERSEDED')) then
      raise exception 'a slate cannot go from % to %', old.state, new.state
        using errcode = '23514', constraint = 'slates_state_transition', table = 'slates';
    end if;
    if (to_jsonb(new) - array['state', 'signed_at', 'version']) <> (to_jsonb(old) - array['state', 'signed_at', 'version']) then
      raise exception 'a slate is not changed' using errcode = '23514', constraint = 'slates_frozen', table = 'slates';
    end if;
    if new.state in ('CONFIRMED', 'SIGNED') and (select count(*) from slate_confirmations where slate_id = new.id and agrees) < new.confirmations_needed then
      raise exception 'too few members agree' using errcode = '23514', constraint = 'slates_confirmations', table = 'slates';
    end if;
    if new.state = 'SIGNED' and (select count(*) from (select distinct on (seat) seat, agrees from slate_signatures where slate_id = new.id order by seat, signed_at desc, id desc) last where agrees) < 2 then
      raise exception 'both seats sign' using errcode = '23514', constraint = 'slates_signatures', table = 'slates';
    end if;
    return new;
  end $$;

  create trigger guard_slate before update on slates for each row execute function app.guard_slate()`;

/** From a signed slate every candidate gets an outcome, of both seats, in the same transaction. */
const SETTLE_SLATE = `
  create function app.settle_slate() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    with settled as (
      insert into outcomes (campaign_id, nomination_id, unit_id, seat, slate_id, award_id, award_position, award_name, subject_kind, name, unit_name, workplace_name,
          "order", reserve, state, reason, updated_at)
        select new.campaign_id, e.nomination_id, e.unit_id, e.seat, e.slate_id, e.award_id, e.award_position, e.award_name, n.subject_kind, e.name, e.unit_name, e.workplace_name,
          e."order", e.reserve, case when n.state <> 'CANDIDATE' then 'DROPPED' when e.chosen then 'SELECTED' else 'NOT_SELECTED' end,
          case when n.state <> 'CANDIDATE' then '已退出' when e.chosen then '差额票决入选，名单经领导小组确认、两口签署'
            when cardinality(e.displaced_by) > 0 then '得票居前，因名单须符合 ' || array_to_string(e.displaced_by, '、') || ' 未入选'
            when not e.majority then '得票未过半数' else '差额票决未入选' end, new.signed_at
        from slate_entries e join nominations n on n.id = e.nomination_id where e.slate_id = new.id
        returning id, unit_id, seat, state, reason)
    insert into outcome_events (outcome_id, unit_id, seat, from_state, to_state, reason, actor_name, occurred_at)
      select id, unit_id, seat, null, state, reason, coalesce(app.account_name(), session_user), new.signed_at from settled;
    return null;
  end $$;

  create trigger settle_slate after update of state on slates for each row when (new.state = 'SIGNED' and old.state <> 'SIGNED') execute function app.settle_slate()`;

/** The way of an outcome; server/features/outcomes/outcome-table.ts says the same, a test compares them. */
const GUARD_OUTCOME = `
  create function app.guard_outcome() returns trigger language plpgsql as $$
  begin
    if new.state <> old.state and (old.state, new.state) not in (
        ('SELECTED', 'REPORTED'), ('REPORTED', 'LISTED'), ('REPORTED', 'NOT_LISTED'), ('LISTED', 'FORMALLY_REPORTED'),
        ('FORMALLY_REPORTED', 'CONFERRED'), ('FORMALLY_REPORTED', 'NOT_CONFERRED'), ('CONFERRED', 'REVOKED'), ('NOT_SELECTED', 'SELECTED'),
        ('SELECTED', 'DROPPED'), ('NOT_SELECTED', 'DROPPED'), ('REPORTED', 'DROPPED'), ('LISTED', 'DROPPED'), ('FORMALLY_REPORTED', 'DROPPED')) then
      raise exception 'an outcome cannot go from % to %', old.state, new.state
        using errcode = '23514', constraint = 'outcomes_state_transition', table = 'outcomes';
    end if;
    -- Only a withdrawal or disqualification drops, only a revoked honour revokes.
    if new.state in ('DROPPED', 'REVOKED') and new.state <> old.state and current_user = 'desk_office' then
      raise exception 'follows from the nomination or the honour' using errcode = '23514', constraint = 'outcomes_follow', table = 'outcomes';
    end if;
    return new;
  end $$;

  create trigger guard_outcome before update on outcomes for each row execute function app.guard_outcome()`;

/** Whoever withdraws or is disqualified after the selection drops out; after the conferment only a revocation is left (R19). */
const FOLLOW_NOMINATION = `
  create function app.follow_nomination() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    o record;
  begin
    select id, unit_id, seat, state into o from outcomes where nomination_id = new.id for update;
    if not found or o.state in ('NOT_LISTED', 'NOT_CONFERRED', 'DROPPED') then return null; end if;
    if o.state in ('CONFERRED', 'REVOKED') then
      raise exception 'the title is conferred' using errcode = '23514', constraint = 'nominations_conferred', table = 'nominations';
    end if;
    update outcomes set state = 'DROPPED', updated_at = new.updated_at, version = version + 1,
        reason = case new.state when 'WITHDRAWN' then '推荐单位放弃' else '取消推荐资格（R18）' end where id = o.id;
    insert into outcome_events (outcome_id, unit_id, seat, from_state, to_state, reason, actor_name, occurred_at)
      values (o.id, o.unit_id, o.seat, o.state, 'DROPPED', case new.state when 'WITHDRAWN' then '推荐单位放弃' else '取消推荐资格（R18）' end, coalesce(app.account_name(), session_user), new.updated_at);
    return null;
  end $$;

  create trigger follow_nomination after update of state on nominations
    for each row when (old.state = 'CANDIDATE' and new.state <> old.state) execute function app.follow_nomination()`;

/** A revoked honour revokes its outcome; the register keeps both dates and removes nothing. */
const FOLLOW_HONOUR = `
  create function app.follow_honour() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    o record;
    r record;
    decided_at timestamptz;
  begin
    select decision, document, decided_on into r from revocations where honour_id = new.id and state = 'REVOKED' order by decided_on desc, id desc limit 1;
    if not found then
      raise exception 'a decision is needed' using errcode = '23514', constraint = 'honours_decided', table = 'honours';
    end if;
    select id, unit_id, seat, state into o from outcomes where nomination_id = new.nomination_id for update;
    if not found then return null; end if;
    decided_at := greatest(r.decided_on::timestamp at time zone 'Asia/Shanghai', (select max(occurred_at) from outcome_events where outcome_id = o.id));
    update outcomes set state = 'REVOKED', updated_at = decided_at, reason = r.decision, version = version + 1 where id = o.id;
    insert into outcome_events (outcome_id, unit_id, seat, from_state, to_state, document, reason, actor_name, occurred_at)
      values (o.id, o.unit_id, o.seat, o.state, 'REVOKED', r.document, r.decision, coalesce(app.account_name(), session_user), decided_at);
    return null;
  end $$;

  create trigger follow_honour after update of state on honours for each row when (new.state = 'REVOKED' and old.state <> 'REVOKED') execute function app.follow_honour()`;

const guardCampaign = (open: string): string => `
  create or replace function app.guard_campaign() returns trigger language plpgsql as $$
  begin
    if current_user <> 'desk_office' then return new; end if;
    if (old.state, new.state) not in (('DRAFT', 'OPEN'), ('OPEN', 'CLOSED'), ('CLOSED', 'ARCHIVED')) and new.state <> old.state then
      raise exception 'a campaign cannot go from % to %', old.state, new.state
        using errcode = '23514', constraint = 'campaigns_state_transition', table = 'campaigns';
    end if;
    if old.state <> 'DRAFT' and (to_jsonb(new) - array[${open}]) <> (to_jsonb(old) - array[${open}]) or old.state = 'ARCHIVED' and new.results_from is distinct from old.results_from then
      raise exception 'a campaign that is % is locked', old.state
        using errcode = '23514', constraint = 'campaigns_locked', table = 'campaigns';
    end if;
    return new;
  end $$`;

/** The release date of the results is set while the campaign runs, until it is archived. */
const GUARD_CAMPAIGN = guardCampaign("'state', 'version', 'results_from'");
const GUARD_CAMPAIGN_BEFORE = guardCampaign("'state', 'version'");
