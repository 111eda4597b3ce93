import { refuseField } from "../../errors/refuse-field";

/** A day that something must not lie before, and what happened on it. */
interface Since {
  day: string;
  zh: string;
  en: string;
}

/** Refuses a day to come on the domain clock, and a day before what it follows. */
export function refuseDay(field: string, day: string, today: string, since?: Since): void {
  if (day > today) refuseField(field, `晚于今天（${today}），请在办理后再登记。`, `is after today, ${today}: record it once it is done.`);
  if (since && day < since.day) refuseField(field, `早于${since.zh}（${since.day}），请核对。`, `is before ${since.en} on ${since.day}; check the date.`);
}

export const conferment = (day: string): Since => ({ day, zh: "授予日期", en: "the title was conferred" });
