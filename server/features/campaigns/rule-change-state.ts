import { registerEnumType } from "type-graphql";

/** Where the change of a rule's setting stands. */
export enum RuleChangeState {
  PROPOSED = "PROPOSED",
  CONFIRMED = "CONFIRMED",
  DROPPED = "DROPPED",
}

registerEnumType(RuleChangeState, {
  name: "RuleChangeState",
  description: "Where the change of a rule's setting stands.",
  valuesConfig: {
    PROPOSED: { description: "待第二人确认" },
    CONFIRMED: { description: "已生效" },
    DROPPED: { description: "未采纳" },
  },
});
