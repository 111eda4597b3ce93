import type { Text } from "../../errors/registry";

/** What error messages call it. */
export const SESSION: Text = { zh: "会话", en: "session" };
