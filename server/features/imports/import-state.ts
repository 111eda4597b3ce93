import { registerEnumType } from "type-graphql";

/** Where an import stands. */
export enum ImportState {
  READING = "READING",
  READ = "READ",
  FAULTY = "FAULTY",
  APPLYING = "APPLYING",
  APPLIED = "APPLIED",
  CANCELLED = "CANCELLED",
  FAILED = "FAILED",
}

registerEnumType(ImportState, {
  name: "ImportState",
  description: "Where an import stands.",
  valuesConfig: {
    READING: { description: "正在核对: it is being read and tried; nothing is changed." },
    READ: { description: "待确认: every row is right; it waits for confirmation." },
    FAULTY: { description: "有错误: some rows are wrong; nothing is changed." },
    APPLYING: { description: "正在导入: all rows or none." },
    APPLIED: { description: "已导入" },
    CANCELLED: { description: "已取消: nothing was changed." },
    FAILED: { description: "未能读取: `problem` says why; nothing was changed." },
  },
});
