import type { Text } from "../../errors/registry";

/** What error messages call it. */
export const ARRIVAL: Text = { zh: "收件记录", en: "paper arrival" };

/** A line that was taken off already. */
export const TAKEN_OFF = {
  state: { zh: "已移除", en: "taken off" },
  act: { zh: "移除收件记录", en: "taken off" },
  allowed: { zh: "如移除有误，请重新登记收件。", en: "Record the arrival anew if it was taken off by mistake." },
};
