import type { Text } from "../../errors/registry";

/** What error messages call it. */
export const ATTACHMENT: Text = { zh: "附件", en: "attachment" };

/** What refusals call the acts: "it cannot be … now". */
export const ATTACHED: Text = { zh: "添加附件", en: "given attachments" };
export const REMOVED: Text = { zh: "移除附件", en: "rid of attachments" };
export const OPENED: Text = { zh: "打开", en: "opened" };

/** What a file in quarantine is called, and when that ends. */
export const IN_QUARANTINE: Text = { zh: "待查毒", en: "in quarantine" };
export const UNTIL_SCANNED: Text = { zh: "查毒通过后即可打开；长时间未完成的，请联系系统管理员。", en: "It opens as soon as the virus scanner has found it clean; tell the system administrator if that takes long." };
