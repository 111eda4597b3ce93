import { date } from "../../shared/format";
import { useNow } from "../../shared/useNow";

/** Today on the domain clock; empty until the clock is known. */
export function useToday(): string {
  const now = useNow();
  return now ? date(now) : "";
}
