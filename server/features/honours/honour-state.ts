import { registerEnumType } from "type-graphql";

/** Whether an honour stands. */
export enum HonourState {
  CONFERRED = "CONFERRED",
  REVOKED = "REVOKED",
}

registerEnumType(HonourState, {
  name: "HonourState",
  description: "Whether an honour stands.",
  valuesConfig: {
    CONFERRED: { description: "有效" },
    REVOKED: { description: "已撤销" },
  },
});
