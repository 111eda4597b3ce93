import { registerEnumType } from "type-graphql";

/** Where a batch of mails stands. */
export enum MailBatchState {
  PREPARED = "PREPARED",
  RELEASED = "RELEASED",
  SENT = "SENT",
  CANCELLED = "CANCELLED",
}

registerEnumType(MailBatchState, {
  name: "MailBatchState",
  description: "Where a batch of mails stands.",
  valuesConfig: {
    PREPARED: { description: "待核发: the office looks at it." },
    RELEASED: { description: "发送中: it leaves, mail by mail." },
    SENT: { description: "已办结: nothing of it waits any more." },
    CANCELLED: { description: "已取消" },
  },
});
