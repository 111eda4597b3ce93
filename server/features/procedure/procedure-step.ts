import { registerEnumType } from "type-graphql";

/** What happens in the nominee's workplace before the publicity, in this order (R04, notice 三（二）). */
export enum ProcedureStep {
  DEMOCRATIC_RECOMMENDATION = "DEMOCRATIC_RECOMMENDATION",
  COLLECTIVE_DELIBERATION = "COLLECTIVE_DELIBERATION",
}

registerEnumType(ProcedureStep, {
  name: "ProcedureStep",
  description: "What happens in the nominee's workplace before the publicity, in this order (R04, notice 三（二）).",
  valuesConfig: {
    DEMOCRATIC_RECOMMENDATION: { description: "民主推荐" },
    COLLECTIVE_DELIBERATION: { description: "领导班子集体研究审议" },
  },
});
