import type { Text } from "../../errors/registry";
import type { HonourState } from "./honour-state";
import type { RevocationState } from "./revocation-state";

/** What error messages call them. */
export const HONOUR: Text = { zh: "荣誉登记", en: "line of the honours register" };
export const ITEM: Text = { zh: "奖牌、奖章或证书", en: "plaque, medal or certificate" };
export const REVOCATION: Text = { zh: "撤销称号事项", en: "revocation" };

export const HONOUR_STATE_WORDS: Record<HonourState, Text> = {
  CONFERRED: { zh: "称号有效", en: "an honour that stands" },
  REVOKED: { zh: "称号已撤销", en: "a revoked honour" },
};

export const REVOCATION_WORDS: Record<RevocationState, Text> = {
  PROPOSED: { zh: "已提出撤销", en: "proposed" },
  REVOKED: { zh: "已决定撤销", en: "decided: revoked" },
  KEPT: { zh: "已决定不予撤销", en: "decided: kept" },
};
