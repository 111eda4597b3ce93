import type { EntityManager } from "typeorm";
import type { ReportStage } from "./report-stage";

/** The day on which the last of these nominees came onto the list, by the slate's second signature or by a back-fill. */
export function selectedOn(manager: EntityManager, nominationIds: string[]): Promise<string | null> {
  return dayOf(
    manager,
    `select max((e.occurred_at at time zone 'Asia/Shanghai')::date)::text as day from outcomes o join outcome_events e on e.outcome_id = o.id
       where o.nomination_id = any ($1) and e.to_state = 'SELECTED'`,
    [nominationIds],
  );
}

/** The day of the last report of a stage that names any of these nominees. */
export function reportedOn(manager: EntityManager, nominationIds: string[], stage: ReportStage): Promise<string | null> {
  return dayOf(manager, "select max(reported_on)::text as day from national_reports where nomination_ids && $1::uuid[] and stage = $2", [nominationIds, stage]);
}

async function dayOf(manager: EntityManager, query: string, values: unknown[]): Promise<string | null> {
  const [row] = await manager.query<[{ day: string | null }]>(query, values);
  return row.day;
}
