import { DeskError } from "../../errors/desk-error";
import type { Text } from "../../errors/registry";

/** Why nothing is done to the second factor of an account that has none. */
export const noFactor = (): DeskError => new DeskError("NOT_FOUND", { facts: { what: { zh: "已设置的动态口令", en: "second factor of yours" } } });

/** A refusal that names what was wrong: whose account it is, is known. */
export const wrong = (field: string, message: Text): DeskError => new DeskError("WRONG_CREDENTIALS", { field, fields: [{ field, message }] });

export const WRONG_PASSWORD: Text = { zh: "当前密码不正确。", en: "the present password is wrong." };

export const WRONG_CODE: Text = {
  zh: "动态口令或恢复码不正确，或已经用过。请核对手机时间，等待下一个口令后重试。",
  en: "the code is wrong, or has been used. Check the clock of the phone, and try the next code.",
};
