/** What a batch's text is filled with for one unit. */
interface Filling {
  unit: string;
  details: string;
}

/**
 * The text of one mail. Placeholders are filled once, from left to right: what stands in a name or in the details is
 * never read as a placeholder.
 *
 * @example composeText("{单位}：\n{事项}", { unit: "沈阳市", details: "尚未报送联系表。" }) // "沈阳市：\n尚未报送联系表。"
 */
export function composeText(text: string, { unit, details }: Filling): string {
  return text.replace(/\{(单位|事项)\}/g, (_found, name: string) => (name === "单位" ? unit : details));
}

/** A subject is one line, whatever was put into it. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
