import { Chip } from "../../shared/Chip";
import type { Paper } from "../../shared/paperTypes";
import { useT } from "../../shared/useT";

const looks = {
  WAITING: { tone: "blue", mark: "writing" },
  READY: { tone: "green", mark: "done" },
  FAILED: { tone: "red", mark: "failed" },
  CANCELLED: { tone: "grey", mark: "ended" },
} as const;

/** How far a paper is: mark, word and, while it is made, the part that is done. */
export const PaperStateChip = ({ paper: { state, done, total } }: { paper: Paper }) => {
  const t = useT();
  const part = state === "WAITING" && total ? ` ${Math.floor((100 * done) / total)}%` : "";
  return (
    <Chip {...looks[state]}>
      {t(`enums.paperState.${state}`)}
      {part}
    </Chip>
  );
};
