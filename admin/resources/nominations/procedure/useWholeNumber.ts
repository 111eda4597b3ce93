import { useT } from "../../../shared/useT";

/** A form's check of a count of people or votes. */
export function useWholeNumber() {
  const t = useT();
  return (value: unknown) =>
    value === null || value === undefined || value === "" || (Number.isInteger(value) && Number(value) >= 0)
      ? undefined
      : t("scrutiny.procedure.whole");
}
