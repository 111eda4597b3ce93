import type { Text } from "../../errors/registry";

/** What error messages call it. */
export const SECURITY_SETTINGS: Text = { zh: "安全策略", en: "security policy" };
