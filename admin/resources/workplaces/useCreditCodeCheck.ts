import { useCallback } from "react";
import { useT } from "../../shared/useT";
import { isCreditCode } from "./creditCode";

/** A form's check of a unified social credit code. */
export function useCreditCodeCheck() {
  const t = useT();
  return useCallback(
    (value: string | null | undefined) =>
      !value || isCreditCode(value) ? undefined : t("workplaces.creditCodeInvalid"),
    [t],
  );
}
