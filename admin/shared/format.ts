import { useLocaleState } from "react-admin";

/** Dates of the domain are Liaoning's, wherever the browser is. */
const timeZone = "Asia/Shanghai";

const clockParts = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" });

/** 2024-08-21 09:03 */
export const dateTime = (value: Date | string): string => clockParts.format(new Date(value));

/** 2024-08-21, of a timestamp; a bare date passes as it is. */
export const date = (value: Date | string): string =>
  typeof value === "string" && value.length === 10 ? value : dateTime(value).slice(0, 10);

/** The hour of the day in the domain's time zone. */
export const hourOf = (value: Date): number => Number(dateTime(value).slice(11, 13));

/** Dates in words of the chosen language: 8月21日 / 21 August; 8月21日星期三 / Wednesday 21 August. */
export function useDateWords() {
  const [locale] = useLocaleState();
  const words = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "zh-CN", { timeZone, ...options });
    return (value: Date | string) => format.format(new Date(value));
  };
  return {
    day: words({ month: "long", day: "numeric" }),
    weekday: words({ month: "long", day: "numeric", weekday: "long" }),
    month: words({ year: "numeric", month: "long" }),
    full: words({ year: "numeric", month: "long", day: "numeric" }),
    moment: words({ month: "long", day: "numeric", hour: "2-digit", minute: "2-digit" }),
  };
}

/** 09:41 */
export const hourAndMinute = (value: Date | string): string => dateTime(value).slice(11);
