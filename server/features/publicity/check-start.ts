import type { EntityManager } from "typeorm";
import { refuseField } from "../../errors/refuse-field";
import { ProcedureRecord } from "../procedure/procedure-record";
import { ProcedureStep } from "../procedure/procedure-step";

interface Start {
  nominationId: string;
  startsOn: string;
}

/** Refuses a first day before the collective deliberation (R04), or before what is shown can have been what it is now (R05). */
export async function checkStart(manager: EntityManager, { nominationId, startsOn }: Start): Promise<void> {
  const deliberation = await manager.findOneBy(ProcedureRecord, { nominationId, step: ProcedureStep.COLLECTIVE_DELIBERATION });
  if (!deliberation) {
    refuseField("startsOn", "尚未登记领导班子集体研究审议，请先登记再公示。", "there is no record of the collective deliberation: record it first, then show the nominee.");
  }
  const { heldOn } = deliberation;
  if (startsOn < heldOn) {
    refuseField("startsOn", `早于领导班子集体研究审议（${heldOn}），公示应在其后。`, `is before the collective deliberation of ${heldOn}; the publicity comes after it.`);
  }
  const changedOn = await changeOf(manager, nominationId);
  if (changedOn !== null && startsOn < changedOn) {
    refuseField("startsOn", `公示内容已有实质性变更，重新公示不早于 ${changedOn} 开始。`, `is too early: what is shown has changed, so the new publicity begins on ${changedOn} at the earliest.`);
  }
}

/**
 * The earliest day on which the nomination can have come to differ from what was shown before: its first change after
 * the last publicity that showed something else. Without it, a changed nomination could be shown anew in the past.
 */
async function changeOf(manager: EntityManager, nominationId: string): Promise<string | null> {
  const [row] = await manager.query<{ day: string }[]>(
    `select (coalesce((select min(e.occurred_at) from nomination_events e
         where e.nomination_id = p.nomination_id and e.act = 'UPDATED' and e.occurred_at > p.recorded_at), p.recorded_at) at time zone 'Asia/Shanghai')::date::text as day
       from publicities p where p.nomination_id = $1 and p.shown <> app.shown($1) order by p.recorded_at desc, p.id desc limit 1`,
    [nominationId],
  );
  return row?.day ?? null;
}
