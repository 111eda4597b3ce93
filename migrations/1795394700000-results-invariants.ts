import type { MigrationInterface, QueryRunner } from "typeorm";

/** What must always agree from the vote to the register. */
export class ResultsInvariants1795394700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter function app.broken_invariants(uuid) rename to broken_nominations");
    for (const statement of [BROKEN_RESULTS, BROKEN_INVARIANTS]) await runner.query(statement);
    await runner.query("create or replace function app.open_campaigns() returns table (id uuid) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$ select id from campaigns where state in ('OPEN', 'CLOSED') $$");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("create or replace function app.open_campaigns() returns table (id uuid) language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$ select id from campaigns where state = 'OPEN' $$");
    await runner.query("drop function app.broken_invariants(uuid); drop function app.broken_results(uuid); alter function app.broken_nominations(uuid) rename to broken_invariants");
  }
}

/**
 * What contradicts itself in a campaign's votes, slates, outcomes and honours, over both seats: which check, and the row
 * it is about. Before a count nothing is compared but numbers that everybody sees: how many voted.
 */
const BROKEN_RESULTS = `
  create function app.broken_results(p_campaign uuid) returns table (invariant text, subject uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select 'URN', b.id from ballots b join ballot_urns u on u.ballot_id = b.id
      where b.campaign_id = p_campaign and b.method = 'ELECTRONIC' and cardinality(u.papers) <> (select count(*) from ballot_voters v where v.ballot_id = b.id and v.voted)
    union all
    select 'BALLOT_COUNT', b.id from ballots b
      where b.campaign_id = p_campaign and b.returned is not null and (b.returned <> (select count(*) from ballot_papers p where p.ballot_id = b.id)
        or exists (select from ballot_candidates c where c.ballot_id = b.id and c.votes is distinct from (select count(*) from ballot_papers p where p.ballot_id = b.id and c.id = any (p.marks))))
    union all
    select 'SLATE_SETTLED', s.id from slates s
      where s.campaign_id = p_campaign and s.state = 'SIGNED' and (exists (select from slate_entries e where e.slate_id = s.id and not exists (select from outcomes o where o.nomination_id = e.nomination_id and o.slate_id = s.id))
        or 2 > (select count(*) from (select distinct on (seat) agrees from slate_signatures g where g.slate_id = s.id order by seat, signed_at desc, id desc) last where agrees))
    union all
    select 'OUTCOME_HISTORY', o.id from outcomes o
      where o.campaign_id = p_campaign and o.state is distinct from (select to_state from outcome_events e where e.outcome_id = o.id order by occurred_at desc, id desc limit 1)
    union all
    select 'PROVINCE_QUOTA', a.id from awards a
      where a.campaign_id = p_campaign and a.province_quota < (select count(*) from outcomes o where o.award_id = a.id and o.state in ('SELECTED', 'REPORTED', 'LISTED', 'FORMALLY_REPORTED', 'CONFERRED', 'REVOKED'))
    union all
    select 'HONOUR', o.id from outcomes o left join honours h on h.nomination_id = o.nomination_id
      where o.campaign_id = p_campaign and (case o.state when 'CONFERRED' then 'CONFERRED' when 'REVOKED' then 'REVOKED' end) is distinct from h.state
  $$;
  revoke all on function app.broken_results(uuid) from public`;

const BROKEN_INVARIANTS = `
  create function app.broken_invariants(p_campaign uuid) returns table (invariant text, subject uuid)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select * from app.broken_nominations(p_campaign) union all select * from app.broken_results(p_campaign)
  $$;
  revoke all on function app.broken_invariants(uuid) from public;
  grant execute on function app.broken_invariants(uuid) to desk_office, desk_auditor, desk_system_administrator, desk_service`;
