import { Chip } from "../../shared/Chip";
import { dateTime } from "../../shared/format";
import { useT } from "../../shared/useT";

/** Until when an account lets nobody in, after wrong passwords. */
export const LockChip = ({ until }: { until: string | null }) => {
  const t = useT();
  return until ? <Chip tone="red">{dateTime(until)}</Chip> : t("app.none");
};
