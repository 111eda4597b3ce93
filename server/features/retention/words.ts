import type { Text } from "../../errors/registry";

/** What error messages call it. */
export const RETENTION: Text = { zh: "个人信息保存期限", en: "term for keeping personal data" };
export const SETTING_IT: Text = { zh: "调整个人信息保存期限", en: "changed" };
export const ANONYMISED: Text = { zh: "已去标识", en: "anonymised" };
export const NOTHING_LEFT: Text = { zh: "个人信息已经删除，不能恢复。", en: "The personal data is gone for good." };

/** How the trail calls who did it. */
export const DESK = { name: "工作台" };
