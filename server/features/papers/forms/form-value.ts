import type { Text } from "../../../errors/registry";
import type { FormField } from "./form-fields";
import type { RawValue } from "./registration-values";
import { printable } from "../../../documents/word";

/** What a cell says: a value the desk can keep, a month where a day is asked for, or nothing it understands. */
export type CellValue = { value: RawValue } | { month: string } | { wrong: Text };

/** Ways to write that there is nothing. */
const NONE = new Set(["", "无", "无。", "没有", "/", "-", "—", "——", "未填"]);

/** A text without what office programs change when they wrap, pad and hyphenate. */
export const bare = (text: string): string => printable(text).replace(/[\s\u00ad\u200b-\u200d\u2060]+/g, "").replace(/\u2011/g, "-");

/** For codes, days and numbers: full-width signs count as their narrow ones, too. */
const narrow = (text: string): string => bare(text.normalize("NFKC"));

/** Lines of a cell that holds one line as that line: Chinese goes on without a space. */
const oneLine = (text: string): string => text.trim().replace(/\s*[\r\n]+\s*/g, (space, at: number, whole: string) => (/\w/.test(whole[at - 1] ?? "") && /\w/.test(whole[at + space.length] ?? "") ? " " : ""));

/** What a cell of a form says, as the desk would keep it. */
export function valueOf(field: Pick<FormField, "kind" | "words" | "lenient" | "key">, text: string): CellValue {
  const { kind, words, lenient, key } = field;
  const short = narrow(text);
  switch (kind) {
    case "long":
      return { value: key !== "deeds" && NONE.has(short) ? null : text.trim() };
    case "text":
      return { value: NONE.has(short) ? null : oneLine(text) };
    case "date":
      return dayIn(short);
    case "number":
      return numberIn(short);
    case "yesNo":
      return yesNoIn(short);
    case "idNumber":
      return { value: short.toUpperCase() || null };
    case "phone":
      return { value: short || null };
    case "word":
      return codeIn(short, words, lenient);
  }
}

function dayIn(text: string): CellValue {
  if (NONE.has(text)) return { value: null };
  const [, year = "", month = "", day] = /^(\d{4})(?:[年./-]|(?=\d))(\d{1,2})(?:(?:[月./-]|(?=\d))(?:(\d{1,2})[日号]?)?)?$/.exec(text) ?? [];
  if (year === "" || Number(month) < 1 || Number(month) > 12) return { wrong: { zh: "日期请写成“2024年8月5日”的形式。", en: "write the date like 2024年8月5日 or 2024-08-05." } };
  const start = `${year}-${month.padStart(2, "0")}`;
  if (day === undefined) return { month: start };
  const whole = `${start}-${day.padStart(2, "0")}`;
  const real = new Date(`${whole}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || !real.toISOString().startsWith(whole)) return { wrong: { zh: "没有这一天，请核对日期。", en: "there is no such day." } };
  return { value: whole };
}

function numberIn(text: string): CellValue {
  const digits = /^(?:约|共)?(\d{1,3}(?:,\d{3})+|\d+)[人名个]?$/.exec(text)?.[1];
  return digits === undefined ? { wrong: { zh: "请填写整数，例如 32。", en: "needs a whole number, e.g. 32." } } : { value: Number(digits.replace(/,/g, "")) };
}

const YES = new Set(["是", "享受", "有", "√", "y", "yes"]);
const NO = new Set(["否", "不享受", "无", "没有", "×", "n", "no"]);

function yesNoIn(text: string): CellValue {
  const answer = text.toLowerCase();
  if (YES.has(answer)) return { value: true };
  return NO.has(answer) ? { value: false } : { wrong: { zh: "请填写“是”或“否”。", en: "needs 是 (yes) or 否 (no)." } };
}

function codeIn(text: string, words: Record<string, string>, lenient: Record<string, string>): CellValue {
  const code = Object.keys(words).find((one) => narrow(words[one] ?? "") === text) ?? lenient[text];
  if (code !== undefined) return { value: code };
  const known = Object.values(words).join("、");
  return { wrong: { zh: `请从以下选项中选择：${known}。`, en: `needs one of ${known}.` } };
}

/** Whether two cells say the same: a month says the same as any of its days. */
export function sameValue(one: CellValue, other: CellValue): boolean {
  if ("wrong" in one || "wrong" in other) return false;
  if ("month" in one) return "month" in other ? one.month === other.month : typeof other.value === "string" && other.value.startsWith(one.month);
  if ("month" in other) return sameValue(other, one);
  if (typeof one.value === "string" && typeof other.value === "string") return bare(one.value) === bare(other.value);
  return (one.value ?? "") === (other.value ?? "");
}
