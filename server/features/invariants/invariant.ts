import { Field, ID, ObjectType, registerEnumType } from "type-graphql";

/** What must always agree. `app.broken_invariants` looks for what does not. */
export enum Invariant {
  QUOTA_LEDGER = "QUOTA_LEDGER",
  QUOTA_USE = "QUOTA_USE",
  STATE_HISTORY = "STATE_HISTORY",
  REVIEWED = "REVIEWED",
  PUBLICITY_BEFORE_SUBMISSION = "PUBLICITY_BEFORE_SUBMISSION",
  PUBLICITY_HASH = "PUBLICITY_HASH",
  SNAPSHOT_HASH = "SNAPSHOT_HASH",
  SNAPSHOT_TAKEN = "SNAPSHOT_TAKEN",
  OBJECTION_CLOSED = "OBJECTION_CLOSED",
}

registerEnumType(Invariant, {
  name: "Invariant",
  description: "What must always agree.",
  valuesConfig: {
    QUOTA_LEDGER: { description: "名额台账: each quota's counters are the sums of its ledger." },
    QUOTA_USE: { description: "名额占用: as many places are used, kept and lost as nominations stand that use, keep and lost one." },
    STATE_HISTORY: { description: "状态与经过: each nomination stands where its last event took it." },
    REVIEWED: { description: "逐级审核: every candidate was approved by each level of review after its last submission." },
    PUBLICITY_BEFORE_SUBMISSION: { description: "先公示后报送: what was submitted had been shown, and the period was over." },
    PUBLICITY_HASH: { description: "公示内容: what was shown still has the hash taken then." },
    SNAPSHOT_HASH: { description: "留存版本: frozen copies still have the hash taken then." },
    SNAPSHOT_TAKEN: { description: "报送留存: every submission was frozen." },
    OBJECTION_CLOSED: { description: "异议办结: nobody became a candidate while an objection was open." },
  },
});

/** One check of a campaign and what it found. */
@ObjectType({ description: "One check of a campaign and what it found." })
export class InvariantCheck {
  @Field(() => Invariant, { description: "What must agree." })
  invariant!: Invariant;

  @Field({ description: "Whether it does, everywhere." })
  holds!: boolean;

  @Field(() => [ID], { description: "Ids of the rows that contradict it: quotas, nominations, publicities or snapshots." })
  subjects!: string[];
}
