import type { Tone } from "../../layout/theme";
import { Chip } from "../../shared/Chip";
import type { MarkName } from "../../shared/Mark";
import type { WaiverState } from "../../shared/enums";
import { useT } from "../../shared/useT";

const looks: Record<WaiverState, { tone: Tone; mark: MarkName }> = {
  REQUESTED: { tone: "amber", mark: "sent" },
  GRANTED: { tone: "green", mark: "done" },
  REFUSED: { tone: "red", mark: "failed" },
};

/** Where a request stands: mark, word and colour. */
export const WaiverStateChip = ({ state }: { state: WaiverState }) => (
  <Chip {...looks[state]}>{useT()(`enums.waiverState.${state}`)}</Chip>
);
