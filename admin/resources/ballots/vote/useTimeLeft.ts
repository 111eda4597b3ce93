import { useNow } from "../../../shared/useNow";
import { useT } from "../../../shared/useT";

/** How long until a moment on the domain clock, in words; nothing once it is over. */
export function useTimeLeft(until: string): string | undefined {
  const t = useT();
  const now = useNow();
  const minutes = now ? Math.floor((Date.parse(until) - now.getTime()) / 60_000) : -1;
  if (minutes < 0) return undefined;
  const hours = Math.floor(minutes / 60);
  if (hours >= 24) return t("ballots.vote.days", { days: Math.floor(hours / 24), hours: hours % 24 });
  if (hours > 0) return t("ballots.vote.hours", { hours, minutes: minutes % 60 });
  return minutes > 0 ? t("ballots.vote.minutes", { minutes }) : t("ballots.vote.soon");
}
