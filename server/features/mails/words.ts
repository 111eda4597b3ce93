import type { Text } from "../../errors/registry";
import type { MailBatchState } from "./mail-batch-state";

/** What error messages call them. */
export const MAIL_BATCH: Text = { zh: "邮件批次", en: "batch of mails" };

export const MAIL_BATCH_STATE_WORDS: Record<MailBatchState, Text> = {
  PREPARED: { zh: "待核发", en: "waiting to be released" },
  RELEASED: { zh: "发送中", en: "being sent" },
  SENT: { zh: "已办结", en: "sent" },
  CANCELLED: { zh: "已取消", en: "cancelled" },
};

/** What is done to a batch while it is prepared. */
export const BATCH_ACTS = {
  changed: { zh: "修改", en: "changed" },
  released: { zh: "核发", en: "released" },
  cancelled: { zh: "取消", en: "cancelled" },
} satisfies Record<string, Text>;
