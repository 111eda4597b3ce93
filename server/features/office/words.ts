import type { Text } from "../../errors/registry";

/** What error messages call it. */
export const OFFICE_MEMBER: Text = { zh: "领导小组或办公室成员", en: "member" };
