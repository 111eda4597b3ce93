import { onCalendar } from "../calendar/on-calendar";
import { type EnteredYear, workingDaysFrom } from "../calendar/working-days";
import type { NominationFacts, PublicityFacts } from "./facts";

/** What `app.nomination_facts` answers: what only the calendar and the clock can say is not in it. */
export type StoredFacts = Omit<NominationFacts, "today" | "publicity"> & {
  publicity: Omit<PublicityFacts, "workingDays" | "finished"> | null;
};

/** The facts of a case on a day. Refused with CALENDAR_UNKNOWN where a publicity reaches into a year nobody knows. */
export function caseOn(today: string, stored: StoredFacts, entered: EnteredYear[]): NominationFacts {
  const { publicity } = stored;
  return {
    ...stored,
    today,
    publicity: publicity && { ...publicity, workingDays: onCalendar(() => workingDaysFrom(publicity.startsOn, publicity.endsOn, entered)), finished: publicity.endsOn < today },
  };
}
