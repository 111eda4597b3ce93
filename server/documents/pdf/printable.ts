/**
 * A text with every character that cannot be shown written as its code, so that a rare name is never lost or silently
 * changed. Line ends stay.
 *
 * @example printable("张𫷿", () => false) // 〔U+5F20〕〔U+2BDFF〕
 */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  let shown = "";
  for (const character of text.replace(/\r\n?/g, "\n").replace(/\t/g, " ")) {
    const code = character.codePointAt(0) ?? 0;
    shown += character === "\n" || (code > 0x1f && has(code)) ? character : `〔U+${code.toString(16).toUpperCase().padStart(4, "0")}〕`;
  }
  return shown;
}

/** The same for every text of a structure, whatever its shape. */
export function printableThroughout<T>(value: T, has: (codePoint: number) => boolean): T {
  if (typeof value === "string") return printable(value, has) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => printableThroughout(one, has)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]: [string, unknown]) => [key, printableThroughout(one, has)])) as T;
}
