import { registerEnumType } from "type-graphql";

/** Where a round of voting stands. */
export enum BallotState {
  PREPARED = "PREPARED",
  OPEN = "OPEN",
  CLOSED = "CLOSED",
  COUNTED = "COUNTED",
  SIGNED = "SIGNED",
  VOIDED = "VOIDED",
}

registerEnumType(BallotState, {
  name: "BallotState",
  description: "Where a round of voting stands.",
  valuesConfig: {
    PREPARED: { description: "准备: candidates, voters and rules are set; recusals are recorded." },
    OPEN: { description: "投票中: voters vote; nobody sees what." },
    CLOSED: { description: "已截止: no more votes; the urn is still sealed." },
    COUNTED: { description: "已计票: the count is published; scrutineers sign it." },
    SIGNED: { description: "已签字: every scrutineer has signed; the result stands." },
    VOIDED: { description: "无效: the round has no effect, for a stated reason." },
  },
});
