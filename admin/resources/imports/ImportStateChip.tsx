import { Chip } from "../../shared/Chip";
import type { ImportState } from "../../shared/paperTypes";
import { useT } from "../../shared/useT";

const looks = {
  READING: { tone: "blue", mark: "writing" },
  READ: { tone: "amber", mark: "sent" },
  FAULTY: { tone: "red", mark: "failed" },
  APPLYING: { tone: "blue", mark: "writing" },
  APPLIED: { tone: "green", mark: "done" },
  CANCELLED: { tone: "grey", mark: "ended" },
  FAILED: { tone: "red", mark: "failed" },
} as const;

/** Where an import stands: mark and word. */
export const ImportStateChip = ({ state }: { state: ImportState }) => <Chip {...looks[state]}>{useT()(`enums.importState.${state}`)}</Chip>;
