import type { Text } from "../../errors/registry";
import type { ImportKind } from "./import-kind";
import type { ImportState } from "./import-state";

/** What error messages call it. */
export const IMPORT: Text = { zh: "导入", en: "import" };

/** What refusals call the acts: "it cannot be … now". */
export const CONFIRMED: Text = { zh: "确认", en: "confirmed" };
export const CANCELLED: Text = { zh: "取消", en: "cancelled" };

export const IMPORT_STATE_WORDS: Record<ImportState, Text> = {
  READING: { zh: "正在核对", en: "being read" },
  READ: { zh: "待确认", en: "waiting for confirmation" },
  FAULTY: { zh: "有错误", en: "faulty" },
  APPLYING: { zh: "正在导入", en: "being applied" },
  APPLIED: { zh: "已导入", en: "applied" },
  CANCELLED: { zh: "已取消", en: "cancelled" },
  FAILED: { zh: "未能读取", en: "not readable" },
};

export const IMPORT_KIND_WORDS: Record<ImportKind, Text> = {
  QUOTAS: { zh: "推荐名额分配表", en: "quota table" },
  CONTACTS: { zh: "评选推荐工作联系表", en: "contact forms" },
  UNITS: { zh: "推荐单位", en: "recommending units" },
  NOMINEES: { zh: "推荐对象汇总表", en: "summary table of nominees" },
  ACCOUNTS: { zh: "账号", en: "accounts" },
  FEEDBACK: { zh: "国家初审反馈", en: "national feedback" },
};

/** What changed between reading and confirming. */
export const CHANGED_MEANWHILE: Text = {
  zh: "核对之后，系统内的数据有了变化，导入未执行。以下为重新核对的结果，请再次确认。",
  en: "The data has changed since the workbook was read; nothing was imported. These rows were read anew: look at them and confirm again.",
};
