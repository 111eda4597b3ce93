/** @example chineseDate("2024-08-05") // 2024年8月5日 */
export function chineseDate(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${year}年${month}月${date}日`;
}

/** @example chineseMonth("1985-04-01") // 1985年4月 */
export function chineseMonth(day: string): string {
  const [year, month] = day.split("-").map(Number);
  return `${year}年${month}月`;
}

const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** Numbers of headings, up to 99: 一, 十, 十二, 二十三. */
export function chineseNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ""}${tens > 0 ? "十" : ""}${ones > 0 || tens === 0 ? DIGITS[ones] : ""}`;
}

/** Sentences end once: a text that ends in a mark keeps it. */
export const sentence = (text: string): string => (/[。！？；.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}。`);

/** A quoted remark inside a sentence loses its own full stop. */
export const withoutStop = (text: string): string => text.trim().replace(/[。；.;]+$/, "");

/** What may stand in the name of a file of any system. */
export const fileName = (text: string): string => text.replace(/[\\/:*?"<>|\u0000-\u001f\s]+/g, "").slice(0, 80);

/**
 * What the campaign honours, from its name: what stands before the first of its titles.
 *
 * @example fieldOf("全国工业和信息化系统先进集体、劳动模范和先进工作者评选推荐（2024·辽宁）", ["先进集体", …]) // 全国工业和信息化系统
 */
export function fieldOf(campaign: string, awards: string[]): string {
  const places = awards.map((award) => campaign.indexOf(award)).filter((place) => place > 0);
  return places.length === 0 ? "" : campaign.slice(0, Math.min(...places));
}
