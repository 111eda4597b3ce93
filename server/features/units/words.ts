import type { Text } from "../../errors/registry";

/** What error messages call them. */
export const UNIT: Text = { zh: "推荐单位", en: "recommending unit" };
export const CONTACT: Text = { zh: "联系人", en: "contact" };
