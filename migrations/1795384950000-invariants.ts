import type { MigrationInterface, QueryRunner } from "typeorm";

/** What must always agree in a campaign, written down once: a page, a job and the end of every test file ask for it. */
export class Invariants1795384950000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(BROKEN_INVARIANTS);
    await runner.query(READERS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function app.open_campaigns(); drop function app.broken_invariants(uuid)");
  }
}

/**
 * What contradicts itself in a campaign, over both seats: which check, and the row it is about. None of it can happen
 * through the desk; a backup put back in part or a hand in the database could do it.
 */
const BROKEN_INVARIANTS = `
  create function app.broken_invariants(p_campaign uuid) returns table (invariant text, subject uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select 'QUOTA_LEDGER', q.id from quotas q
      left join lateral (select coalesce(sum(places_delta), 0) as places, coalesce(sum(used_delta), 0) as used, coalesce(sum(reserved_delta), 0) as reserved,
        coalesce(sum(forfeited_delta), 0) as forfeited from quota_entries e where e.quota_id = q.id) l on true
      where q.campaign_id = p_campaign and (q.places, q.used, q.reserved, q.forfeited) <> (l.places, l.used, l.reserved, l.forfeited)
    union all
    select 'QUOTA_USE', q.id from quotas q join campaigns c on c.id = q.campaign_id
      left join lateral (select count(*) filter (where state in ('SUBMITTED', 'CANDIDATE')) as used, count(*) filter (where c.reserve_at_draft and state in ('DRAFT', 'RETURNED')) as reserved,
        count(*) filter (where state = 'DISQUALIFIED') as forfeited from nominations n
        where n.campaign_id = q.campaign_id and n.award_id = q.award_id and n.unit_id = q.unit_id) s on true
      where q.campaign_id = p_campaign and (q.used, q.reserved, q.forfeited) <> (s.used, s.reserved, s.forfeited)
    union all
    select 'STATE_HISTORY', n.id from nominations n
      where n.campaign_id = p_campaign and n.state is distinct from (select to_state from nomination_events e where e.nomination_id = n.id order by occurred_at desc, id desc limit 1)
    union all
    select 'REVIEWED', n.id from nominations n join campaigns c on c.id = n.campaign_id cross join unnest(c.review_levels) as needed (level)
      where n.campaign_id = p_campaign and n.state = 'CANDIDATE' and not exists (select from reviews r
        where r.nomination_id = n.id and r.level = needed.level and r.decision = 'APPROVED' and r.decided_at >= n.submitted_at)
    union all
    select 'PUBLICITY_BEFORE_SUBMISSION', n.id from nominations n join rule_settings s on s.campaign_id = n.campaign_id and s.rule = 'R05' and s.enabled
      where n.campaign_id = p_campaign and n.state in ('SUBMITTED', 'CANDIDATE') and not exists (select from publicities p
        where p.nomination_id = n.id and p.state = 'CURRENT' and p.ends_on < (n.submitted_at at time zone 'Asia/Shanghai')::date)
    union all
    select 'PUBLICITY_HASH', p.id from publicities p join nominations n on n.id = p.nomination_id
      where n.campaign_id = p_campaign and p.shown_hash <> encode(sha256(convert_to(p.shown::text, 'UTF8')), 'hex')
    union all
    select 'SNAPSHOT_HASH', s.id from snapshots s join nominations n on n.id = s.nomination_id
      where n.campaign_id = p_campaign and s.content_hash <> encode(sha256(convert_to(s.content::text, 'UTF8')), 'hex')
    union all
    select 'SNAPSHOT_TAKEN', n.id from nominations n
      where n.campaign_id = p_campaign and n.submitted_at is not null and not exists (select from snapshots s where s.nomination_id = n.id and s.occasion = 'SUBMISSION')
    union all
    select 'OBJECTION_CLOSED', n.id from nominations n
      where n.campaign_id = p_campaign and n.state = 'CANDIDATE' and exists (select from objections o where o.nomination_id = n.id and o.outcome is null and o.recorded_at < n.decided_at)
  $$;

  create function app.open_campaigns() returns table (id uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select id from campaigns where state = 'OPEN'
  $$`;

const READERS = `
  revoke all on function app.broken_invariants(uuid), app.open_campaigns() from public;
  grant execute on function app.open_campaigns() to desk_service;
  grant execute on function app.broken_invariants(uuid) to desk_office, desk_auditor, desk_system_administrator, desk_service`;
