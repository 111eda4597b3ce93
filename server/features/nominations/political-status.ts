import { registerEnumType } from "type-graphql";

/** Political status (GB/T 4762, condensed). */
export enum PoliticalStatus {
  CPC_MEMBER = "CPC_MEMBER",
  CPC_PROBATIONARY = "CPC_PROBATIONARY",
  LEAGUE_MEMBER = "LEAGUE_MEMBER",
  DEMOCRATIC_PARTY = "DEMOCRATIC_PARTY",
  NON_PARTY = "NON_PARTY",
}

registerEnumType(PoliticalStatus, {
  name: "PoliticalStatus",
  description: "Political status (GB/T 4762, condensed).",
  valuesConfig: {
    CPC_MEMBER: { description: "中共党员" },
    CPC_PROBATIONARY: { description: "中共预备党员" },
    LEAGUE_MEMBER: { description: "共青团员" },
    DEMOCRATIC_PARTY: { description: "民主党派成员" },
    NON_PARTY: { description: "群众或无党派人士" },
  },
});
