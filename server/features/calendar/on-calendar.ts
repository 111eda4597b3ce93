import { DeskError } from "../../errors/desk-error";
import { UnknownYearError } from "./working-days";

/** Counts on the working calendar; a year it does not know is a refusal that an office can mend, not a guess. */
export function onCalendar<T>(count: () => T, field?: string): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof UnknownYearError) throw new DeskError("CALENDAR_UNKNOWN", { field, facts: { year: error.year } });
    throw error;
  }
}
