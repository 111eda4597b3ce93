import { DeskError, type FieldError } from "../../errors/desk-error";
import { refuseField, refuseFields } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { CalendarYear } from "./calendar-year";
import type { EnterCalendarYearInput } from "./inputs";
import { isKnownYear, isWeekday } from "./working-days";

/** Enters a year whose holidays the calendar package does not know, or corrects one that was entered (R05). */
export async function enterCalendarYear({ manager, actor, clock }: Act, { version, ...input }: EnterCalendarYearInput): Promise<CalendarYear> {
  const { year, holidays, makeUpDays } = input;
  const [wrong, ...more] = [...wrongDays("holidays", holidays, year), ...wrongDays("makeUpDays", makeUpDays, year)];
  if (wrong) refuseFields([wrong, ...more]);
  const entered = await manager.findOne(CalendarYear, { where: { year }, lock: { mode: "pessimistic_write" } });
  if ((entered?.version ?? null) !== (version ?? null)) throw new DeskError("CONFLICT", { facts: { given: version ?? 0, current: entered?.version ?? 0 } });
  if (!entered && isKnownYear(year)) refuseField("year", `工作日历已有 ${year} 年的放假安排，无须登记。`, `the calendar knows ${year} already.`);
  const fields = {
    year,
    holidays: [...holidays].sort(),
    makeUpDays: [...makeUpDays].sort(),
    source: input.source.trim(),
    enteredBy: actor.name,
    enteredAt: clock.now().toISOString(),
  };
  return manager.save(entered ? Object.assign(entered, fields) : manager.create(CalendarYear, fields));
}

/** A holiday is a weekday that is off, a make-up day a weekend day that is worked; both once, in their year. */
function wrongDays(list: "holidays" | "makeUpDays", days: string[], year: number): FieldError[] {
  const off = list === "holidays";
  return days.flatMap((day, i) => {
    const wrong = (zh: string, en: string): FieldError[] => [{ field: `${list}.${i}`, message: { zh: `${day} ${zh}。`, en: `${day} ${en}.` } }];
    if (!day.startsWith(`${year}-`)) return wrong(`不在 ${year} 年`, `is not in ${year}`);
    if (days.indexOf(day) !== i) return wrong("重复", "stands there twice");
    if (off && !isWeekday(day)) return wrong("是周末，不必列为放假", "is a weekend day, which is off anyway");
    if (!off && isWeekday(day)) return wrong("不是周末，不必列为调休上班", "is a weekday, which is worked anyway");
    return [];
  });
}
