import { Role } from "../features/accounts/role";
import { NominationAct } from "../features/nominations/nomination-act";
import { NominationState } from "../features/nominations/nomination-state";
import { ReviewDecision } from "../features/nominations/review-decision";
import { ReviewLevel } from "../features/nominations/review-level";
import type { DataProblem } from "../presets/data-file";
import { HISTORY_LINE, type Place, type PopulationFile, timestamp } from "./population-schema";
import type { DemoEvent, DemoReview } from "./population-types";

const { DRAFT, SUBMITTED, RETURNED, CANDIDATE, REJECTED, WITHDRAWN, DISQUALIFIED } = NominationState;

interface Step {
  from: (NominationState | null)[];
  to?: NominationState;
  actor: DemoEvent["actor"];
}

/** From which states an act leads where; an act without `to` leaves the state as it is. */
const STEPS: Record<NominationAct, Step> = {
  [NominationAct.CREATED]: { from: [null], to: DRAFT, actor: Role.UNIT },
  [NominationAct.UPDATED]: { from: [DRAFT, RETURNED], actor: Role.UNIT },
  [NominationAct.SUBMITTED]: { from: [DRAFT, RETURNED], to: SUBMITTED, actor: Role.UNIT },
  [NominationAct.RETURNED]: { from: [SUBMITTED], to: RETURNED, actor: Role.OFFICE },
  [NominationAct.APPROVED]: { from: [SUBMITTED], to: CANDIDATE, actor: Role.OFFICE },
  [NominationAct.REJECTED]: { from: [SUBMITTED], to: REJECTED, actor: Role.OFFICE },
  [NominationAct.ENDORSED]: { from: [SUBMITTED], actor: Role.UNIT },
  [NominationAct.DISQUALIFIED]: { from: [SUBMITTED, CANDIDATE], to: DISQUALIFIED, actor: Role.OFFICE },
  [NominationAct.WITHDRAWN]: { from: [DRAFT, SUBMITTED, RETURNED], to: WITHDRAWN, actor: Role.UNIT },
  [NominationAct.RECALLED]: { from: [], actor: Role.UNIT }, // the told histories take nothing back
};

/** Acts that need words: decisions of the office, and giving up. */
const REASONED: NominationAct[] = [
  NominationAct.RETURNED,
  NominationAct.APPROVED,
  NominationAct.REJECTED,
  NominationAct.WITHDRAWN,
  NominationAct.DISQUALIFIED,
];

/** The lines of a nomination's history as events, each checked against the one before; adds what is wrong to `problems`. */
export function toEvents(data: PopulationFile, { line, path }: Place, problems: DataProblem[]): DemoEvent[] {
  const events: DemoEvent[] = [];
  line.history.forEach((entry, index) => {
    const [, at = "", name = "", reason = null] = HISTORY_LINE.exec(entry) ?? [];
    const wrong = (problem: string, remedy: string): void => {
      problems.push({ path: `${path}.history.${index}`, problem, remedy });
    };
    const act = Object.values(NominationAct).find((candidate) => candidate === name);
    if (!act) return wrong(`没有操作 ${name}`, `改为其中之一：${Object.values(NominationAct).join("、")}`);
    const before = events.at(-1);
    const fromState = before?.toState ?? null;
    const step = STEPS[act];
    const occurredAt = timestamp(data, at);
    if (!step.from.includes(fromState)) return wrong(`${fromState ?? "起草之前"} 不能 ${act}`, "改正经过的先后或操作");
    if (REASONED.includes(act) && !reason) wrong(`${act} 没有写意见`, "在操作后写明意见或理由");
    if (occurredAt <= (before?.occurredAt ?? "") || Date.parse(occurredAt) >= Date.parse(data.domainDate)) {
      wrong(`时间 ${at} 不在上一步之后、演示时刻之前`, "改正时间");
    }
    events.push({ act, fromState, toState: step.to ?? fromState ?? DRAFT, actor: step.actor, reason, occurredAt });
  });
  return events;
}

/** The office's decision in an event, where it is one. */
export function toReview({ act, reason, occurredAt }: DemoEvent): DemoReview[] {
  const decision = Object.values(ReviewDecision).find((candidate) => candidate.toString() === act.toString());
  return decision ? [{ level: ReviewLevel.OFFICE, decision, opinion: reason ?? "", decidedAt: occurredAt }] : [];
}
