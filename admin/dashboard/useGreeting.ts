import { hourOf } from "../shared/format";
import { useNow } from "../shared/useNow";
import { useT } from "../shared/useT";

/** The greeting for the hour of the domain clock. */
export function useGreeting(): string {
  const t = useT();
  const hour = hourOf(useNow() ?? new Date());
  if (hour < 11) return t("home.greeting.morning");
  if (hour < 13) return t("home.greeting.noon");
  return t(hour < 18 ? "home.greeting.afternoon" : "home.greeting.evening");
}
