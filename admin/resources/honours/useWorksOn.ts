import type { HonourLine } from "../../shared/honourTypes";
import { useMe } from "../../shared/useMe";

/** Is an honour of the caller's seat? Those from before the desk are everybody's; leading group and auditor see both seats. */
export function useWorksOn(): (honour: Pick<HonourLine, "seat">) => boolean {
  const own = useMe()?.account.seat ?? null;
  return ({ seat }) => seat === null || own === null || seat === own;
}
