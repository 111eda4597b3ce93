import type { ParameterValues } from "../../shared/campaignTypes";
import { zh } from "../../i18n/zh";
import type { T } from "../../shared/useT";

type KnownWord = keyof typeof zh.parameters;

/** A parameter or one of its values in words; one the desk has no words for as the campaign's preset spells it. */
export const word = (name: string, t: T): string =>
  name in zh.parameters ? t(`parameters.${name as KnownWord}`) : name;

/** A rule's values, a line each, e.g. ["字数：1500", "上下浮动（%）：20"]. */
export const parameterLines = (parameters: ParameterValues, t: T): string[] =>
  Object.entries(parameters).map(([name, value]) => `${word(name, t)}${t("app.colon")}${valueText(value, t)}`);

/** The same in one line. */
export const parameterText = (parameters: ParameterValues, t: T): string =>
  parameterLines(parameters, t).join(t("app.semicolon"));

/** What differs between two settings of a rule, a line each: "最低年限：5 改为 10". */
export function differenceLines(
  [enabledBefore, before]: readonly [boolean, ParameterValues],
  [enabled, after]: readonly [boolean, ParameterValues],
  t: T,
): string[] {
  const state = (on: boolean) => t(on ? "campaigns.on" : "campaigns.off");
  const changed = (from: string, to: string) => t("rules.changed", { before: from, after: to });
  const lines = enabledBefore === enabled ? [] : [changed(state(enabledBefore), state(enabled))];
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (JSON.stringify(before[name]) === JSON.stringify(after[name])) continue;
    const values = changed(valueText(before[name], t), valueText(after[name], t));
    lines.push(`${word(name, t)}${t("app.colon")}${values}`);
  }
  return lines;
}

function valueText(value: unknown, t: T): string {
  if (value === undefined || value === null) return t("app.none");
  if (typeof value === "boolean") return t(value ? "app.yes" : "app.no");
  if (Array.isArray(value)) return value.map((one) => valueText(one, t)).join(t("app.separator"));
  if (typeof value === "object") {
    return Object.entries(value)
      .map(([name, part]) => `${word(name, t)} ${valueText(part, t)}`)
      .join(t("app.separator"));
  }
  return typeof value === "string" ? word(value, t) : String(value);
}
