import type { Text } from "../errors/registry";

const SEPARATOR = "\u001f";

/** A validation message in both languages, in the one string class-validator carries. */
export const says = (zh: string, en: string): string => zh + SEPARATOR + en;

/** The message read back; a library's own English message serves for both. */
export function heard(message: string): Text {
  const [zh = message, en = zh] = message.split(SEPARATOR);
  return { zh, en };
}
