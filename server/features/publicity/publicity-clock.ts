import type { RequestContext } from "../../graphql/context";
import { isId } from "../../graphql/planner/filter";
import { ENTERED_YEARS } from "../calendar/load-calendar";
import { onCalendar } from "../calendar/on-calendar";
import { type EnteredYear, isWeekday, isWorkingDay, nextDay } from "../calendar/working-days";
import { DayKind } from "./day-kind";
import type { PublicityClock, PublicityDay } from "./types";

interface Row {
  starts_on: string;
  ends_on: string;
  entered: EnteredYear[];
}

const CLOCK = `select p.starts_on::text, p.ends_on::text, ${ENTERED_YEARS} as entered from publicities p where p.id = $1`;

/** How far a publicity has come today, day by day: a day counts as gone once it is over (R05). */
export async function publicityClock(context: RequestContext, id: string): Promise<PublicityClock | null> {
  const [row] = isId(id) ? await context.read<Row>({ name: "publicity_clock", text: CLOCK, values: [id] }) : [];
  if (!row) return null;
  const today = context.desk.clock.today();
  const days = onCalendar(() => daysOf(row));
  const counting = days.filter(({ kind }) => kind === DayKind.WORKDAY || kind === DayKind.MAKE_UP);
  const gone = counting.filter(({ day }) => day < today).length;
  return { id, today, workingDays: counting.length, gone, left: counting.length - gone, freeFrom: nextDay(row.ends_on), days };
}

function daysOf({ starts_on: first, ends_on: last, entered }: Row): PublicityDay[] {
  const days: PublicityDay[] = [];
  for (let day = first; day <= last; day = nextDay(day)) days.push({ day, kind: kindOf(day, entered) });
  return days;
}

function kindOf(day: string, entered: EnteredYear[]): DayKind {
  if (isWeekday(day)) return isWorkingDay(day, entered) ? DayKind.WORKDAY : DayKind.HOLIDAY;
  return isWorkingDay(day, entered) ? DayKind.MAKE_UP : DayKind.WEEKEND;
}
