import type { Text } from "../../errors/registry";

/** What error messages call it. */
export const WORKPLACE: Text = { zh: "所在单位", en: "workplace" };
