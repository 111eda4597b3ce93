import type { Text } from "../../errors/registry";

/** What error messages call it. */
export const ATTACHMENT: Text = { zh: "附件", en: "attachment" };

/** What refusals call the acts: "it cannot be … now". */
export const ATTACHED: Text = { zh: "添加附件", en: "given attachments" };
export const REMOVED: Text = { zh: "移除附件", en: "rid of attachments" };
