import { registerEnumType } from "type-graphql";

/** What a count says of a candidate. */
export enum CandidateResult {
  ELECTED = "ELECTED",
  TIED = "TIED",
  NOT_ELECTED = "NOT_ELECTED",
  BELOW_MAJORITY = "BELOW_MAJORITY",
  INELIGIBLE = "INELIGIBLE",
}

registerEnumType(CandidateResult, {
  name: "CandidateResult",
  description: "What a count says of a candidate.",
  valuesConfig: {
    ELECTED: { description: "当选: within the places and with the majority." },
    TIED: { description: "票数相等: equal votes at the last place; a run-off decides." },
    NOT_ELECTED: { description: "未当选: had the majority, but others had more votes, too few voters were there, or the round is void." },
    BELOW_MAJORITY: { description: "未过半数: fewer marks than the majority asks for." },
    INELIGIBLE: { description: "不具资格: withdrew or was disqualified before the count." },
  },
});
