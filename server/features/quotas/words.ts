import type { Text } from "../../errors/registry";

/** What error messages call it. */
export const QUOTA: Text = { zh: "推荐名额", en: "quota" };
