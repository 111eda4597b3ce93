import type { Text } from "../../errors/registry";

/** What error messages call it. */
export const COMMENT: Text = { zh: "意见", en: "comment" };

const COMMENTED: Text = { zh: "发表意见", en: "commented on" };
const TAKEN_BACK: Text = { zh: "撤回", en: "taken back" };

/** Why nothing is written on a nomination that was given up. */
export const GIVEN_UP = { state: { zh: "已放弃", en: "withdrawn" }, act: COMMENTED, allowed: { zh: "已有的意见仍可查阅。", en: "What was written can still be read." } };

/** Why a comment stays as it is. */
export const REMOVED_ALREADY = { state: { zh: "已撤回", en: "taken back" }, act: TAKEN_BACK, allowed: { zh: "如需补充，请另发一条意见。", en: "Write another one if there is more to say." } };
export const ANSWERED = { state: { zh: "已有他人回复", en: "answered by somebody else" }, act: TAKEN_BACK, allowed: { zh: "如需更正，请另发一条意见说明。", en: "Write another one to put it right." } };
