import { Chip } from "../../shared/Chip";
import type { HonourState } from "../../shared/honourTypes";
import { useT } from "../../shared/useT";

/** Whether a title stands: mark, word and colour. */
export const HonourStateChip = ({ state }: { state: HonourState }) => (
  <Chip tone={state === "CONFERRED" ? "green" : "red"} mark={state === "CONFERRED" ? "done" : "failed"}>
    {useT()(`honours.state.${state}`)}
  </Chip>
);
