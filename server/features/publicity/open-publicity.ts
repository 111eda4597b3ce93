import { refuseField } from "../../errors/refuse-field";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { loadCalendar } from "../calendar/load-calendar";
import { onCalendar } from "../calendar/on-calendar";
import { lastDayOf, workingDaysFrom } from "../calendar/working-days";
import type { Nomination } from "../nominations/nomination";
import { loadPreparing } from "../procedure/load-preparing";
import { SnapshotOccasion } from "../snapshots/snapshot-occasion";
import { takeSnapshot } from "../snapshots/take-snapshot";
import { checkStart } from "./check-start";
import type { OpenPublicityInput } from "./inputs";
import { workingDaysOf } from "./period";
import { SHOWN } from "./words";

/**
 * Puts a publicity on record: what is shown is frozen with its hash, one that counted before does not count any more
 * (R05). It comes after the collective deliberation (R04) and is never shorter than the campaign's working days.
 */
export async function openPublicity(act: Act, input: OpenPublicityInput): Promise<{ id: string }> {
  const { manager, actor, clock } = act;
  const nomination = await loadPreparing(manager, input.nominationId, SHOWN);
  if (nomination.deeds.trim() === "") refuseField("deeds", "请先填写主要事迹再公示。", "write the deeds before showing them.");
  await checkStart(manager, input);
  const endsOn = await endOf(act, nomination, input);

  await manager.query(
    `update publicities set state = 'VOIDED', version = version + 1,
       void_reason = case when shown = app.shown(nomination_id) then '重新公示' else '公示内容有实质性变更，重新公示' end
     where nomination_id = $1 and state = 'CURRENT'`,
    [nomination.id],
  );
  const { place } = tidy({ place: input.place });
  const { evidence = null } = tidy({ evidence: input.evidence });
  const [publicity] = await manager.query<[{ id: string }]>(
    `insert into publicities (nomination_id, unit_id, seat, starts_on, ends_on, place, evidence, shown, shown_hash, recorded_by, recorded_at)
       select $1, $2, $3, $4, $5, $6, $7, shown, encode(sha256(convert_to(shown::text, 'UTF8')), 'hex'), $8, $9 from app.shown($1) shown
     returning id`,
    [nomination.id, nomination.unitId, nomination.seat, input.startsOn, endsOn, place, evidence, actor.name, clock.now().toISOString()],
  );
  await takeSnapshot(act, nomination, SnapshotOccasion.PUBLICITY);
  return publicity;
}

/** The last day: as announced, where that is long enough, or the earliest that is. */
async function endOf({ manager }: Act, { campaignId }: Nomination, { startsOn, endsOn }: OpenPublicityInput): Promise<string> {
  const [days, calendar] = [await workingDaysOf(manager, campaignId), await loadCalendar(manager)];
  const earliest = onCalendar(() => lastDayOf(startsOn, days, calendar), "startsOn");
  const last = endsOn ?? earliest;
  if (last < earliest) {
    refuseField("endsOn", `公示期不少于 ${days} 个工作日，自 ${startsOn} 起最早至 ${earliest}。`, `needs ${days} working days: from ${startsOn} to ${earliest} at least.`);
  }
  onCalendar(() => workingDaysFrom(startsOn, last, calendar), "startsOn");
  return last;
}
