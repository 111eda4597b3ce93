import { zh } from "../i18n/zh";
import type { MessageKey } from "../i18n/zh";
import type { T } from "./useT";

/** Groups of messages that name the values of an enumeration, e.g. `enums.unitKind`; `yesNo` for true and false. */
export type WordGroup = `enums.${keyof typeof zh.enums}` | "outcomes.state" | "honours.state" | "yesNo";

/** The words for the values of an enumeration in the language on the screen, for a table that is made elsewhere. */
export function columnWords(group: WordGroup, t: T): Record<string, string> {
  if (group === "yesNo") return { true: t("app.yes"), false: t("app.no") };
  const [first, second] = group.split(".") as ["enums", keyof typeof zh.enums];
  const words = zh[first][second] as Record<string, string>;
  return Object.fromEntries(Object.keys(words).map((value) => [value, t(`${group}.${value}` as MessageKey)]));
}
