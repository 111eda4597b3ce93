import type { MigrationInterface, QueryRunner } from "typeorm";

/** A campaign's life and lock, and the facts by which a change of a rule is weighed over both seats. */
export class CampaignLock1795384980000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [CAMPAIGN_FACTS, UNSEEN_FACTS, READERS, GUARD_CAMPAIGN]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger guard_campaign on campaigns;
      drop function app.guard_campaign();
      drop function app.unseen_nomination_facts(uuid);
      drop function app.campaign_facts(uuid)`);
  }
}

/** All that the rules ask of a campaign, over both seats; numbers only. */
const CAMPAIGN_FACTS = `
  create function app.campaign_facts(p_campaign uuid) returns jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select jsonb_build_object('campaignId', p_campaign,
        'awards', (select coalesce(jsonb_agg(jsonb_build_object('code', a.code, 'name', a.name, 'subjectKind', a.subject_kind, 'provinceQuota', a.province_quota,
            'places', (select coalesce(sum(places), 0) from quotas q where q.award_id = a.id),
            'drafts', (select count(*) from nominations n where n.award_id = a.id and n.state in ('DRAFT', 'RETURNED')),
            'submitted', (select count(*) from nominations n where n.award_id = a.id and n.state = 'SUBMITTED'),
            'candidates', (select count(*) from nominations n where n.award_id = a.id and n.state = 'CANDIDATE')) order by a.position), '[]')
          from awards a where a.campaign_id = p_campaign),
        'persons', (select coalesce(jsonb_agg(jsonb_build_object('award', a.code, 'identity', p.identity, 'administrativeRank', p.administrative_rank, 'sex', p.sex)), '[]')
          from nominations n join persons p on p.nomination_id = n.id join awards a on a.id = n.award_id
          where n.campaign_id = p_campaign and n.state in ('SUBMITTED', 'CANDIDATE')))
  $$`;

/**
 * Facts of the other seat's nominations that stand, to count the verdicts a change of a rule alters: without ids,
 * names and texts, of which only whether they are there is told. Nobody sees the facts but the rules.
 */
const UNSEEN_FACTS = `
  create function app.unseen_nomination_facts(p_campaign uuid) returns setof jsonb
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select f || jsonb_build_object('nominationId', null, 'name', null, 'deeds', null, 'unit', jsonb_build_object('id', '', 'name', ''),
        'workplace', case jsonb_typeof(f -> 'workplace') when 'object' then (f -> 'workplace') || jsonb_build_object('name', '') end,
        'sameWorkplace', (select coalesce(jsonb_agg(w || jsonb_build_object('name', null)), '[]') from jsonb_array_elements(f -> 'sameWorkplace') w),
        'person', case jsonb_typeof(f -> 'person') when 'object' then (f -> 'person')
          || jsonb_build_object('birthDate', null, 'misconduct', regexp_replace(f #>> '{person,misconduct}', '^.*\\S.*$', '*')) end,
        'collective', case jsonb_typeof(f -> 'collective') when 'object' then (f -> 'collective')
          || jsonb_build_object('staffViolation', regexp_replace(f #>> '{collective,staffViolation}', '^.*\\S.*$', '*')) end,
        'steps', (select coalesce(jsonb_agg(s || jsonb_build_object('place', regexp_replace(s ->> 'place', '^.*\\S.*$', '*'),
          'resolution', regexp_replace(s ->> 'resolution', '^.*\\S.*$', '*'), 'evidence', regexp_replace(s ->> 'evidence', '^.*\\S.*$', '*'))), '[]')
          from jsonb_array_elements(f -> 'steps') s),
        'publicity', case jsonb_typeof(f -> 'publicity') when 'object' then (f -> 'publicity')
          || jsonb_build_object('evidence', regexp_replace(f #>> '{publicity,evidence}', '^.*\\S.*$', '*')) end)
      from nominations n cross join lateral app.nomination_facts(n.id) f
      where n.campaign_id = p_campaign and n.seat <> app.seat() and n.state not in ('WITHDRAWN', 'REJECTED', 'DISQUALIFIED')
  $$`;

/**
 * A campaign goes forward only, and is locked once it runs. The offices, who alone change campaigns, are bound by it;
 * whoever owns the tables mends them by hand and answers for it.
 */
const GUARD_CAMPAIGN = `
  create function app.guard_campaign() returns trigger language plpgsql as $$
  begin
    if current_user <> 'desk_office' then return new; end if;
    if (old.state, new.state) not in (('DRAFT', 'OPEN'), ('OPEN', 'CLOSED'), ('CLOSED', 'ARCHIVED')) and new.state <> old.state then
      raise exception 'a campaign cannot go from % to %', old.state, new.state
        using errcode = '23514', constraint = 'campaigns_state_transition', table = 'campaigns';
    end if;
    if old.state <> 'DRAFT' and (to_jsonb(new) - 'state' - 'version') <> (to_jsonb(old) - 'state' - 'version') then
      raise exception 'a campaign that is % is locked', old.state
        using errcode = '23514', constraint = 'campaigns_locked', table = 'campaigns';
    end if;
    return new;
  end $$;

  create trigger guard_campaign before update on campaigns for each row execute function app.guard_campaign()`;

const READERS = `
  revoke all on function app.unseen_nomination_facts(uuid), app.campaign_facts(uuid) from public;
  grant execute on function app.campaign_facts(uuid) to desk_unit, desk_office, desk_leading_group, desk_auditor, desk_integration, desk_system_administrator, desk_security_administrator;
  grant execute on function app.unseen_nomination_facts(uuid) to desk_office, desk_auditor`;
