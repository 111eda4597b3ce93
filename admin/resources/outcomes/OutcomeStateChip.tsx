import type { Tone } from "../../layout/theme";
import { Chip } from "../../shared/Chip";
import type { MarkName } from "../../shared/Mark";
import type { OutcomeState } from "../../shared/outcomeTypes";
import { useT } from "../../shared/useT";

const looks: Record<OutcomeState, { tone: Tone; mark: MarkName }> = {
  SELECTED: { tone: "blue", mark: "done" },
  NOT_SELECTED: { tone: "grey", mark: "ended" },
  REPORTED: { tone: "blue", mark: "sent" },
  LISTED: { tone: "green", mark: "done" },
  NOT_LISTED: { tone: "amber", mark: "failed" },
  FORMALLY_REPORTED: { tone: "blue", mark: "sent" },
  CONFERRED: { tone: "green", mark: "done" },
  NOT_CONFERRED: { tone: "amber", mark: "failed" },
  DROPPED: { tone: "grey", mark: "ended" },
  REVOKED: { tone: "red", mark: "failed" },
};

/** Where a candidate stands after the slate: mark, word and colour. */
export const OutcomeStateChip = ({ state }: { state: OutcomeState }) => (
  <Chip {...looks[state]}>{useT()(`outcomes.state.${state}`)}</Chip>
);
