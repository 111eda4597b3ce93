import { registerEnumType } from "type-graphql";

/** What an objection came to. */
export enum ObjectionOutcome {
  NOT_UPHELD = "NOT_UPHELD",
  UPHELD = "UPHELD",
}

registerEnumType(ObjectionOutcome, {
  name: "ObjectionOutcome",
  description: "What an objection came to.",
  valuesConfig: {
    NOT_UPHELD: { description: "不成立: the nomination may move on." },
    UPHELD: { description: "成立: the nomination cannot move on." },
  },
});
