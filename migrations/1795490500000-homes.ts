import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the home pages count beyond the rows their reader sees: numbers only, never a name. */
export class Homes1795490500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [SLATE_PLACES, COMPOSITION]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function app.composition(uuid); drop function app.slate_places(uuid)");
  }
}

/** Chosen nominees of the latest slate by award, for those who see slates anyway; no line for anybody else. */
const SLATE_PLACES = `
  create function app.slate_places(p_campaign uuid) returns table (award_id uuid, chosen bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select e.award_id, count(*) filter (where e.chosen) from slate_entries e
      where app.role() in ('OFFICE', 'LEADING_GROUP', 'AUDITOR')
        and e.slate_id = (select s.id from slates s where s.campaign_id = p_campaign and s.state <> 'SUPERSEDED' order by s.number desc limit 1)
      group by e.award_id
  $$;
  revoke all on function app.slate_places(uuid) from public;
  grant execute on function app.slate_places(uuid) to desk_office, desk_leading_group, desk_auditor, desk_integration, desk_unit`;

/**
 * Who stands (submitted or approved), by one characteristic at a time, so that no line describes a person. An office has
 * its own seat's numbers beside those of both seats, but not by unit of the other seat; a unit counts nothing but its own.
 */
const COMPOSITION = `
  create function app.composition(p_campaign uuid) returns table (dimension text, award_id uuid, key text, own bigint, province bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    with mine as (select app.role() as role, app.seat() as seat, app.unit_ids() as units),
    standing as (
      select n.award_id, n.seat, n.unit_id, p.sex, p.identity, coalesce(p.administrative_rank, c.administrative_rank) as rank, coalesce(c.nature, w.nature) as nature,
          case mine.role when 'UNIT' then true when 'OFFICE' then n.seat = mine.seat else true end as own
        from nominations n join workplaces w on w.id = n.workplace_id cross join mine
        left join persons p on p.nomination_id = n.id left join collectives c on c.nomination_id = n.id
        where n.campaign_id = p_campaign and n.state in ('SUBMITTED', 'CANDIDATE')
          and (mine.role in ('OFFICE', 'LEADING_GROUP', 'AUDITOR') or mine.role = 'UNIT' and n.unit_id = any (mine.units)))
    select d.dimension, s.award_id, d.key, count(*) filter (where s.own), count(*)
      from standing s cross join lateral (values ('IDENTITY', s.identity), ('SEX', s.sex), ('RANK', s.rank), ('NATURE', s.nature), ('FIELD', s.seat),
        ('UNIT', case when s.own then s.unit_id::text end)) d (dimension, key)
      where d.key is not null group by d.dimension, s.award_id, d.key
  $$;
  revoke all on function app.composition(uuid) from public;
  grant execute on function app.composition(uuid) to desk_office, desk_leading_group, desk_auditor, desk_unit`;
