import { registerEnumType } from "type-graphql";

/** Where the making of a paper stands. */
export enum PaperState {
  WAITING = "WAITING",
  READY = "READY",
  FAILED = "FAILED",
  CANCELLED = "CANCELLED",
}

registerEnumType(PaperState, {
  name: "PaperState",
  description: "Where the making of a paper stands.",
  valuesConfig: {
    WAITING: { description: "正在生成: waits or is being made." },
    READY: { description: "已生成: can be fetched at `/papers/<id>`." },
    FAILED: { description: "未能生成: `problem` says why." },
    CANCELLED: { description: "已取消" },
  },
});
