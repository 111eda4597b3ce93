import { NominationState } from "../features/nominations/nomination-state";
import type { DataProblem } from "../presets/data-file";
import { placesOf, type Preset } from "../presets/preset";
import type { DemoNomination } from "./population-types";

/** Replays all histories in order of time: at no moment may a unit use more places than it has (R03). */
export function checkPlaces(nominations: DemoNomination[], preset: Preset): DataProblem[] {
  const used = new Map<string, number>();
  return nominations
    .flatMap(({ unit, award, key, events }) => events.map((event) => ({ unit, award, key, event })))
    .sort((a, b) => a.event.occurredAt.localeCompare(b.event.occurredAt))
    .flatMap(({ unit, award, key, event }) => {
      const places = placesOf(preset, unit, award);
      const now = (used.get(`${unit}/${award}`) ?? 0) + held(event.toState) - held(event.fromState);
      used.set(`${unit}/${award}`, now);
      if (now <= places) return [];
      const problem = `${event.occurredAt} 占用 ${now} 个，超过分配的 ${places} 个（R03）`;
      return [{ path: `nominations.${key}`, problem, remedy: "改正经过，或在预置活动中增加名额" }];
    });
}

/** Places a nomination holds in a state. */
function held(state: NominationState | null): number {
  return state === NominationState.SUBMITTED || state === NominationState.CANDIDATE ? 1 : 0;
}
