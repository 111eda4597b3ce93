import type { FeedbackFileLine } from "../../../shared/outcomeTypes";

/** A line that can be recorded as it stands. */
export type GoodLine = FeedbackFileLine & { nominationId: string; listed: boolean };

export const isGood = (line: FeedbackFileLine): line is GoodLine =>
  line.problem === null && line.nominationId !== null && line.listed !== null;

/** The reason the file gives, or what was entered in its place, by the line's number. */
export const reasonOf = ({ line, reason }: FeedbackFileLine, entered: Readonly<Record<number, string>>): string =>
  (entered[line] ?? reason ?? "").trim();
