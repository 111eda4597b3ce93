import type { ReviewLevel } from "../../shared/enums";
import { useMe } from "../../shared/useMe";

/** The level of review the caller can speak for; nothing for those who do not review. */
export function useLevel(): ReviewLevel | undefined {
  const role = useMe()?.account.role;
  return role === "OFFICE" || role === "UNIT" ? role : undefined;
}
