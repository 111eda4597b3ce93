import type { NominationState, TaskKind } from "./enums";
import type { Task } from "./schema";
import { listLink } from "./links";

/** Where a task is done: the resource whose menu line counts it, and the list that shows exactly its work. */
interface TaskPlace {
  resource: string;
  /** What others have to do is shown, but does not count as waiting for the caller. */
  mine: boolean;
  link: string;
}

const inState = (...state: NominationState[]) => listLink("nominations", { state });

export const taskPlaces: Record<TaskKind, TaskPlace> = {
  REVIEW_NOMINATIONS: { resource: "nominations", mine: true, link: inState("SUBMITTED") },
  AWAIT_CORRECTION: { resource: "nominations", mine: false, link: inState("RETURNED") },
  REMIND_CONTACTS: { resource: "unitContacts", mine: true, link: listLink("unitContacts") },
  REGISTER_CONTACT: { resource: "unitContacts", mine: true, link: "/unitContacts/create" },
  COMPLETE_DRAFTS: { resource: "nominations", mine: true, link: inState("DRAFT") },
  CORRECT_RETURNED: { resource: "nominations", mine: true, link: inState("RETURNED") },
  USE_PLACES: { resource: "quotas", mine: false, link: "/quotas" },
  VOTE: { resource: "ballots", mine: true, link: "/ballots" },
  COUNT_BALLOTS: { resource: "ballots", mine: true, link: "/ballots" },
  SIGN_COUNTS: { resource: "ballots", mine: true, link: "/ballots" },
  CONFIRM_SLATE: { resource: "slates", mine: true, link: "/slates" },
  PAPERS_MISSING: { resource: "paperArrivals", mine: true, link: "/paperArrivals" },
  OPEN_OBJECTIONS: { resource: "nominations", mine: true, link: listLink("nominations", { openObjections: { gt: 0 } }) },
  DECIDE_WAIVERS: { resource: "waivers", mine: true, link: listLink("waivers", { state: "REQUESTED" }) },
  LATE_MATERIALS: { resource: "recommendingUnits", mine: true, link: "/recommendingUnits" },
  SIGN_SLATE: { resource: "slates", mine: true, link: "/slates" },
};

/** How many things wait for the caller, in all or behind one menu line. */
export const waiting = (tasks: readonly Task[], resource?: string): number =>
  tasks
    .filter(
      ({ kind }) =>
        taskPlaces[kind].mine && (resource === undefined || taskPlaces[kind].resource === resource),
    )
    .reduce((sum, { count }) => sum + count, 0);
