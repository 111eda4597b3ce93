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
  URN = "URN",
  BALLOT_COUNT = "BALLOT_COUNT",
  SLATE_SETTLED = "SLATE_SETTLED",
  OUTCOME_HISTORY = "OUTCOME_HISTORY",
  PROVINCE_QUOTA = "PROVINCE_QUOTA",
  HONOUR = "HONOUR",
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
    URN: { description: "票箱: as many sealed papers are in an urn as voters are ticked off." },
    BALLOT_COUNT: { description: "计票: each published count is the sum of its published papers." },
    SLATE_SETTLED: { description: "名单签署: both seats agreed to a signed slate, and each of its candidates has an outcome." },
    OUTCOME_HISTORY: { description: "结果与经过: each outcome stands where its last event took it." },
    PROVINCE_QUOTA: { description: "上报限额: of no award more are selected, reported or conferred than the province may report (R01)." },
    HONOUR: { description: "荣誉登记: every conferred title stands in the register, and revoked ones as revoked." },
  },
});

/** One check of a campaign and what it found. */
@ObjectType({ description: "One check of a campaign and what it found." })
export class InvariantCheck {
  @Field(() => Invariant, { description: "What must agree." })
  invariant!: Invariant;

  @Field({ description: "Whether it does, everywhere." })
  holds!: boolean;

  @Field(() => [ID], { description: "Ids of the rows that contradict it, e.g. of quotas, nominations or rounds of voting." })
  subjects!: string[];
}
