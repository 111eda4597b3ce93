import { zh } from "../../i18n/zh";
import type { T } from "../../shared/useT";

type KnownWord = keyof typeof zh.parameters;

/**
 * A rule's values in one line, e.g. "字数：1500；上下浮动（%）：20". Names and values the desk has no words for are
 * shown as the campaign's preset spells them.
 */
export const parameterText = (parameters: Record<string, unknown>, t: T): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${word(name, t)}${t("app.colon")}${valueText(value, t)}`)
    .join(t("app.semicolon"));

const word = (name: string, t: T): string =>
  name in zh.parameters ? t(`parameters.${name as KnownWord}`) : name;

function valueText(value: unknown, t: T): string {
  if (typeof value === "boolean") return t(value ? "app.yes" : "app.no");
  if (Array.isArray(value)) return value.map((one) => valueText(one, t)).join(t("app.separator"));
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .map(([name, part]) => `${word(name, t)} ${valueText(part, t)}`)
      .join(t("app.separator"));
  }
  return typeof value === "string" ? word(value, t) : String(value);
}
