/** How many characters of a number are hidden at least, however short it is. */
const LEAST_HIDDEN = 4;

/**
 * A number with its middle hidden: `mask("219999198504010021", 4, 4)` is `2199**********0021`. Of a short one the
 * beginning is hidden, too: `mask("2345678", 3, 4)` is `****678`.
 */
export function mask(text: string, head: number, tail: number): string {
  const shownEnd = Math.min(tail, Math.max(text.length - LEAST_HIDDEN, 0));
  const shownStart = text.length - head - shownEnd >= LEAST_HIDDEN ? head : 0;
  return text.slice(0, shownStart) + "*".repeat(text.length - shownStart - shownEnd) + text.slice(text.length - shownEnd);
}
