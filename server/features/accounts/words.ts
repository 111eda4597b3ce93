import type { Text } from "../../errors/registry";

/** What error messages call it. */
export const ACCOUNT: Text = { zh: "账号", en: "account" };
