import type { Text } from "../../errors/registry";
import type { SlateState } from "./slate-state";

/** What error messages call it. */
export const SLATE: Text = { zh: "名单", en: "slate" };

export const SLATE_STATE_WORDS: Record<SlateState, Text> = {
  COMPOSED: { zh: "已生成", en: "composed" },
  CONFIRMED: { zh: "领导小组已确认", en: "confirmed by the leading group" },
  SIGNED: { zh: "两口已签署", en: "signed by both seats" },
  SUPERSEDED: { zh: "已被替代", en: "superseded" },
};
