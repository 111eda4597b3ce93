import type { Text } from "../../errors/registry";

/** What error messages call it. */
export const ACCOUNT: Text = { zh: "账号", en: "account" };

const APPROVED: Text = { zh: "审批", en: "approved or rejected" };

/** Why an account that does not wait is neither approved nor rejected. */
export const NOT_WAITING = {
  ACTIVE: { state: { zh: "正常", en: "active" }, act: APPROVED, allowed: { zh: "如需停用，请联系系统管理员。", en: "A system administrator can disable it." } },
  DISABLED: { state: { zh: "停用", en: "disabled" }, act: APPROVED, allowed: { zh: "系统管理员启用后再审批。", en: "A system administrator enables it first." } },
};
