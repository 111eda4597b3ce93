import type { MessageKey } from "../i18n/zh";
import type { T } from "./useT";

/**
 * A rule's short title. In Chinese it is the campaign's own, which is data; the English screens have words of their own for
 * the known rules, and the campaign's title for others. The quotation beside it stays Chinese.
 */
export const ruleTitle = ({ rule, title }: { rule: string; title: string }, t: T): string =>
  t(`ruleTitles.${rule}` as MessageKey, { title, _: title });

/** The same behind the rule's number: "R09 处级干部比例". */
export const ruleName = (rule: { rule: string; title: string }, t: T): string => `${rule.rule} ${ruleTitle(rule, t)}`;
