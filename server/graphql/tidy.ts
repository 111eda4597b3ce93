/**
 * Texts as they are kept: without white space around them, and an optional text of nothing else as null.
 * What is left out stays left out.
 */
export function tidy<T extends Record<string, string | null | undefined>>(texts: T): T {
  const tidied = Object.entries(texts).map(([field, text]) => [field, typeof text === "string" ? text.trim() || null : text]);
  return Object.fromEntries(tidied) as T;
}
