import type { Text } from "../../errors/registry";
import type { PaperState } from "./paper-state";

/** What error messages call it. */
export const PAPER: Text = { zh: "文件", en: "paper" };

/** What refusals call the acts: "it cannot be … now". */
export const CANCELLED: Text = { zh: "取消", en: "cancelled" };
export const FETCHED: Text = { zh: "下载", en: "fetched" };
export const UNTIL_READY: Text = { zh: "请等待生成完成后下载。", en: "Wait until it is ready." };

export const PAPER_STATE_WORDS: Record<PaperState, Text> = {
  WAITING: { zh: "正在生成", en: "being made" },
  READY: { zh: "已生成", en: "ready" },
  FAILED: { zh: "未能生成", en: "not made" },
  CANCELLED: { zh: "已取消", en: "cancelled" },
};
