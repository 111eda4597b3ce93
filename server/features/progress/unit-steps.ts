/** How far a unit's open nominations are, one line a unit, over the rows whoever asks may see; `$1` is the campaign. */
export const UNIT_STEPS = `
  select n.unit_id, count(*) filter (where n.open and n.recommended)::int as recommended, count(*) filter (where n.open and n.deliberated)::int as deliberated,
      count(*) filter (where n.open and app.today() between n.starts_on and n.ends_on)::int as in_publicity, count(*) filter (where n.open and n.ends_on < app.today())::int as publicized,
      min(n.ends_on) filter (where n.open and app.today() between n.starts_on and n.ends_on) as publicity_ends_on, count(*) filter (where n.objected)::int as objected
    from (select x.unit_id, x.state in ('DRAFT', 'RETURNED') as open, p.starts_on, p.ends_on,
        exists (select 1 from procedure_records r where r.nomination_id = x.id and r.step = 'DEMOCRATIC_RECOMMENDATION') as recommended,
        exists (select 1 from procedure_records r where r.nomination_id = x.id and r.step = 'COLLECTIVE_DELIBERATION') as deliberated,
        exists (select 1 from objections o where o.nomination_id = x.id and o.outcome is null) as objected
      from nominations x left join publicities p on p.nomination_id = x.id and p.state = 'CURRENT'
      where x.campaign_id = $1 and x.state in ('DRAFT', 'RETURNED', 'SUBMITTED', 'CANDIDATE')) n
    group by n.unit_id`;

/** Its numbers as members of a unit's line; a unit without nominations has none. */
export const STEP_COUNTS = `'recommended', coalesce(s.recommended, 0), 'deliberated', coalesce(s.deliberated, 0), 'inPublicity', coalesce(s.in_publicity, 0),
        'publicized', coalesce(s.publicized, 0), 'publicityEndsOn', s.publicity_ends_on, 'objected', coalesce(s.objected, 0)`;
