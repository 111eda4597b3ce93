import type { Tone } from "../../layout/theme";
import { Chip } from "../../shared/Chip";
import type { MarkName } from "../../shared/Mark";
import type { SlateState } from "../../shared/slateTypes";
import { useT } from "../../shared/useT";

const looks: Record<SlateState, { tone: Tone; mark: MarkName }> = {
  COMPOSED: { tone: "blue", mark: "sent" },
  CONFIRMED: { tone: "amber", mark: "writing" },
  SIGNED: { tone: "green", mark: "done" },
  SUPERSEDED: { tone: "grey", mark: "ended" },
};

/** Where a slate stands: mark, word and colour. */
export const SlateStateChip = ({ state }: { state: SlateState }) => (
  <Chip {...looks[state]}>{useT()(`slates.state.${state}`)}</Chip>
);
