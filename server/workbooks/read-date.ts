import { type Text } from "../errors/registry";

/** Excel's days count from here; in workbooks made on old Macintoshes from 1904-01-01. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const DAY_MS = 86_400_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** `2024-08-16` or `1980-05`, or what is wrong. */
export type ReadDate = { value: string } | { problem: Text };
export type Precision = "date" | "month";

/** A serial number of days. */
export function fromSerial(serial: number, date1904: boolean): Date {
  return new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(serial + 1e-6) * DAY_MS);
}

/** Excel's dates have no zone: exceljs gives them as UTC, and the UTC parts are what the sheet shows. */
export function fromDate(date: Date, precision: Precision): ReadDate {
  if (Number.isNaN(date.getTime())) return unreadable("", precision);
  return checked(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), precision, "");
}

/**
 * A number where a date is wanted: a serial number, `20240816`, `198005` or `1980.05`. In `1980.1` the zero of an
 * October is lost if it was October: asked back unless the cell's format shows two places.
 */
export function fromNumber(number: number, format: string, precision: Precision, date1904: boolean): ReadDate {
  const words = String(number);
  if (precision === "month" && !Number.isInteger(number) && number > FIRST_YEAR && number < LAST_YEAR + 1) {
    const places = /^\d{4}\.\d$/.test(words) && /\.00(?!0)/.test(format) ? number.toFixed(2) : words;
    if (/\.1$/.test(places)) {
      const year = places.slice(0, 4);
      return { problem: { zh: `“${words}”可能是${year}年1月，也可能是10月，请写成 ${year}-01 或 ${year}-10。`, en: `“${words}” may be January or October: write ${year}-01 or ${year}-10.` } };
    }
    return fromText(places, precision, date1904);
  }
  if (number >= 10_000 && number < 100_000) return fromDate(fromSerial(number, date1904), precision);
  return fromText(words, precision, date1904);
}

export function fromText(text: string, precision: Precision, date1904: boolean): ReadDate {
  const plain = text.normalize("NFKC").replace(/[‐-―−]/g, "-").trim().replace(/[\sT]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/, "").replace(/\s+/g, "");
  if (/^\d{5}(\.\d+)?$/.test(plain)) return fromDate(fromSerial(Number(plain), date1904), precision);
  const day = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})$/.exec(plain) ?? /^(\d{4})(年)(\d{1,2})月(\d{1,2})[日号]?$/.exec(plain) ?? /^(\d{4})()(\d\d)(\d\d)$/.exec(plain);
  if (day) return checked(Number(day[1]), Number(day[3]), Number(day[4]), precision, text);
  const month = /^(\d{4})[-./](\d{1,2})$/.exec(plain) ?? /^(\d{4})年(\d{1,2})月?份?$/.exec(plain) ?? /^(\d{4})(\d\d)$/.exec(plain);
  if (!month) return unreadable(text, precision);
  if (precision === "date") return { problem: { zh: `“${text.trim()}”缺少日，请写成 2024-08-16 的样子。`, en: `“${text.trim()}” has no day: write it like 2024-08-16.` } };
  return checked(Number(month[1]), Number(month[2]), 1, precision, text);
}

function checked(year: number, month: number, day: number, precision: Precision, text: string): ReadDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  const there = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (year < FIRST_YEAR || year > LAST_YEAR || !there) return unreadable(text || `${year}-${month}-${day}`, precision);
  return { value: date.toISOString().slice(0, precision === "date" ? 10 : 7) };
}

const EXAMPLES = { date: "2024-08-16", month: "1980-05" } as const;

function unreadable(text: string, precision: Precision): ReadDate {
  const words = text.trim();
  const [zh, en] = precision === "date" ? ["日期", "date"] : ["年月", "month"];
  return { problem: { zh: `“${words}”不是可以识别的${zh}，请写成 ${EXAMPLES[precision]} 的样子。`, en: `“${words}” is not a ${en} that can be read: write it like ${EXAMPLES[precision]}.` } };
}
