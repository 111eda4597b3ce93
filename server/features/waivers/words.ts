import type { Text } from "../../errors/registry";
import type { WaiverState } from "./waiver-state";

/** What error messages call it. */
export const WAIVER: Text = { zh: "豁免申请", en: "waiver" };

export const WAIVER_STATE_WORDS: Record<WaiverState, Text> = {
  REQUESTED: { zh: "待审批", en: "asked for" },
  GRANTED: { zh: "已同意", en: "granted" },
  REFUSED: { zh: "未同意", en: "refused" },
};
