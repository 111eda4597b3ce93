import { Chip } from "../shared/Chip";
import { useDeadline } from "../shared/useDeadline";
import { useProgress } from "../shared/useProgress";

/** How many working days are left to the deadline that comes next. */
export const DeadlineChip = () => {
  const progress = useProgress();
  const deadline = useDeadline();
  if (!progress) return null;
  const { text, late } = deadline(progress);
  return <Chip tone={late ? "red" : "amber"}>{text}</Chip>;
};
