import { registerEnumType } from "type-graphql";

/** Where the request to waive an "in principle" rule stands. */
export enum WaiverState {
  REQUESTED = "REQUESTED",
  GRANTED = "GRANTED",
  REFUSED = "REFUSED",
}

registerEnumType(WaiverState, {
  name: "WaiverState",
  description: "Where the request to waive an \"in principle\" rule stands.",
  valuesConfig: {
    REQUESTED: { description: "待审批" },
    GRANTED: { description: "已同意" },
    REFUSED: { description: "未同意" },
  },
});
