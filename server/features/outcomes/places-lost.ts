import type { EntityManager } from "typeorm";

/** What became of an award's places since the slate was signed. */
export interface PlacesLost {
  /** Lost because the national office did not list somebody, or by a withdrawal: these may be filled (R23). */
  free: number;
  /** Lost with a disqualification: these are never filled (R18). */
  forfeited: number;
  /** Filled already. */
  filled: number;
}

/**
 * Counted from the history over both seats. Only whoever stood on the list had a place to lose, also where a withdrawal
 * came between the slate's composition and its second signature. `app.nomination_facts` tells a withdrawal from a
 * disqualification, which an office cannot see of the other seat's nominations.
 */
export async function placesLost(manager: EntityManager, awardId: string): Promise<PlacesLost> {
  const [row] = await manager.query<[PlacesLost]>(
    `select count(*) filter (where o.state = 'NOT_LISTED' or o.state = 'DROPPED' and o.had_place and not o.disqualified)::int as free,
        count(*) filter (where o.had_place and o.disqualified)::int as forfeited,
        count(*) filter (where o.filled)::int as filled
      from (select o.state,
          exists (select from slate_entries s where s.slate_id = o.slate_id and s.nomination_id = o.nomination_id and s.chosen)
            or exists (select from outcome_events e where e.outcome_id = o.id and e.to_state = 'SELECTED') as had_place,
          exists (select from outcome_events e where e.outcome_id = o.id and e.from_state = 'NOT_SELECTED' and e.to_state = 'SELECTED') as filled,
          o.state = 'DROPPED' and app.nomination_facts(o.nomination_id) ->> 'state' = 'DISQUALIFIED' as disqualified
        from outcomes o where o.award_id = $1) o`,
    [awardId],
  );
  return row;
}
