import type { Tone } from "../../../layout/theme";
import type { MarkName } from "../../../shared/Mark";
import type { Publicity } from "../../../shared/schema";

export type Phase = "ahead" | "running" | "over" | "voided";

/** Where a publicity stands on a day: its dates say, unless it does not count any more. */
export function phaseOf({ state, startsOn, endsOn }: Publicity, today: string): Phase {
  if (state === "VOIDED") return "voided";
  if (today < startsOn) return "ahead";
  return today > endsOn ? "over" : "running";
}

export const phaseLooks: Record<Phase, { tone: Tone; mark: MarkName }> = {
  ahead: { tone: "grey", mark: "writing" },
  running: { tone: "blue", mark: "sent" },
  over: { tone: "green", mark: "done" },
  voided: { tone: "grey", mark: "ended" },
};

/** The one that counts; a nomination has at most one. */
export const currentOf = (publicities: readonly Publicity[]): Publicity | undefined =>
  publicities.find(({ state }) => state === "CURRENT");
