import { useTranslate } from "react-admin";
import type { MessageKey } from "../i18n/zh";

export type T = (key: MessageKey, options?: Record<string, unknown>) => string;

/** `useTranslate` for the desk's own words: an unknown key does not compile. */
export const useT = (): T => useTranslate();
