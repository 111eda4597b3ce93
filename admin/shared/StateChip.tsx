import type { Tone } from "../layout/theme";
import { Chip } from "./Chip";
import type { MarkName } from "./Mark";
import type { NominationState } from "./enums";
import { useT } from "./useT";

/** How each state of a nomination looks, wherever it is counted or named. */
export const stateLooks: Record<NominationState, { tone: Tone; mark: MarkName }> = {
  DRAFT: { tone: "grey", mark: "writing" },
  SUBMITTED: { tone: "blue", mark: "sent" },
  RETURNED: { tone: "amber", mark: "back" },
  CANDIDATE: { tone: "green", mark: "done" },
  REJECTED: { tone: "red", mark: "failed" },
  WITHDRAWN: { tone: "grey", mark: "ended" },
  DISQUALIFIED: { tone: "red", mark: "failed" },
};

/** A nomination's state: mark, word and colour. */
export const StateChip = ({ state }: { state: NominationState }) => (
  <Chip {...stateLooks[state]}>{useT()(`enums.nominationState.${state}`)}</Chip>
);
