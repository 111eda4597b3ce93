import { registerEnumType } from "type-graphql";

/** What moved a quota's counters. */
export enum QuotaMovement {
  ALLOCATED = "ALLOCATED",
  ADJUSTED = "ADJUSTED",
  USED = "USED",
  FREED = "FREED",
  RESERVED = "RESERVED",
  FORFEITED = "FORFEITED",
}

registerEnumType(QuotaMovement, {
  name: "QuotaMovement",
  description: "What moved a quota's counters.",
  valuesConfig: {
    ALLOCATED: { description: "分配: the office gave the places." },
    ADJUSTED: { description: "调整: the office changed the places." },
    USED: { description: "占用: a nomination was submitted." },
    RESERVED: { description: "预留: a nomination was drafted, where the campaign reserves places for drafts." },
    FORFEITED: { description: "取消: a nominee was disqualified and the unit lost the place (R18)." },
    FREED: { description: "释放: a nomination was returned, rejected or withdrawn." },
  },
});
