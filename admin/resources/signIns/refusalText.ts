import { zh } from "../../i18n/zh";
import type { T } from "../../shared/useT";

type Known = keyof typeof zh.enums.signInRefusal;

/** Why a sign-in was refused, in words; a code that has none yet stays as the API has it. */
export const refusalText = (code: string | null, t: T): string | null =>
  code !== null && code in zh.enums.signInRefusal ? t(`enums.signInRefusal.${code as Known}`) : code;
