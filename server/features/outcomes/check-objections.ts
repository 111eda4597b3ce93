import type { EntityManager } from "typeorm";
import { refuseField } from "../../errors/refuse-field";
import type { Outcome } from "./outcome";

/**
 * Refuses nominees against whom an objection is still open or was upheld, of both seats: `app.nomination_facts` says how
 * many there are, not what they say.
 */
export async function checkObjections(manager: EntityManager, nominees: Outcome[]): Promise<void> {
  const rows = await manager.query<{ id: string }[]>(
    "select id from unnest($1::uuid[]) id cross join lateral (select app.nomination_facts(id) -> 'publicity' as p) f where (p ->> 'openObjections')::int + (p ->> 'upheldObjections')::int > 0",
    [nominees.map(({ nominationId }) => nominationId)],
  );
  const open = new Set(rows.map(({ id }) => id));
  const names = nominees.filter(({ nominationId }) => open.has(nominationId)).map(({ name }) => name).join("、");
  if (names !== "") refuseField("nominationIds", `异议尚未办结或已查实，不能上报：${names}。`, `objections are not closed yet, or were upheld: ${names}.`);
}
