import type { Outcome, OutcomeState, ProvincialPublicity, PublicityStage, ReportStage } from "../../shared/outcomeTypes";
import type { ProvinceList } from "./useList";

/** Whom a publicity shows, and whom a report takes with it. */
export const shownIn: Record<PublicityStage, OutcomeState> = { BEFORE_FIRST_REVIEW: "SELECTED", AFTER_FIRST_REVIEW: "LISTED" };
export const reportedFrom: Record<ReportStage, OutcomeState> = { FIRST_REVIEW: "SELECTED", FORMAL: "LISTED" };

export const inState = ({ outcomes }: Pick<ProvinceList, "outcomes">, state: OutcomeState): Outcome[] =>
  outcomes.filter((outcome) => outcome.state === state);

/** The publicity of a stage that counts: the one not taken down. */
export const standing = ({ publicities }: Pick<ProvinceList, "publicities">, stage: PublicityStage): ProvincialPublicity | undefined =>
  publicities.find((publicity) => publicity.stage === stage && publicity.stopReason === null);

/** Is its last day over? */
export const isOver = ({ endsOn }: ProvincialPublicity, today: string): boolean => endsOn < today;

export const wayNames = ["slate", "before", "firstReview", "feedback", "after", "formal", "conferment"] as const;
export type WayName = (typeof wayNames)[number];

/** The steps of a campaign: publicity in the province comes where its settings say so. */
export const wayOf = ({ campaign: { publicityStages } }: Pick<ProvinceList, "campaign">): WayName[] =>
  wayNames.filter(
    (name) =>
      (name !== "before" || publicityStages.includes("BEFORE_FIRST_REVIEW")) &&
      (name !== "after" || publicityStages.includes("AFTER_FIRST_REVIEW")),
  );

/** The step that waits: that of whoever is least far. Nothing: all have got to their end. */
export function nextStep(list: ProvinceList, today: string): WayName | undefined {
  if (list.outcomes.length === 0) return "slate";
  if (inState(list, "SELECTED").length > 0) return waitsFor(list, "BEFORE_FIRST_REVIEW", today) ? "before" : "firstReview";
  if (inState(list, "REPORTED").length > 0) return "feedback";
  if (inState(list, "LISTED").length > 0) return waitsFor(list, "AFTER_FIRST_REVIEW", today) ? "after" : "formal";
  return inState(list, "FORMALLY_REPORTED").length > 0 ? "conferment" : undefined;
}

/** Does a report still wait for a publicity that the campaign asks for: missing, running, or without somebody who is due? */
export function waitsFor(list: ProvinceList, stage: PublicityStage, today: string): boolean {
  if (!list.campaign.publicityStages.includes(stage)) return false;
  const publicity = standing(list, stage);
  return !publicity || !isOver(publicity, today) || unseenIn(list, publicity).length > 0;
}

/** Who is due and not shown, because they came onto the list later. */
export const unseenIn = (list: ProvinceList, { stage, shown }: ProvincialPublicity): Outcome[] =>
  inState(list, shownIn[stage]).filter(({ nominationId }) => !shown.some((one) => one.nominationId === nominationId));
