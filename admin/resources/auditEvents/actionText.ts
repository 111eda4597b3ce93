import { zh } from "../../i18n/zh";
import type { T } from "../../shared/useT";

type KnownAction = keyof typeof zh.enums.action;
type KnownSubject = keyof typeof zh.enums.subject;

/** An act in words; one that has none yet keeps the API's name. */
export const actionText = (action: string, t: T): string =>
  action in zh.enums.action ? t(`enums.action.${action as KnownAction}`) : action;

/** The kind of thing an act was about, in words. */
export const subjectText = (subject: string | null, t: T): string | null =>
  subject !== null && subject in zh.enums.subject ? t(`enums.subject.${subject as KnownSubject}`) : subject;
