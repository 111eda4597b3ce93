import { registerEnumType } from "type-graphql";

/** Why a round of voting is held. */
export enum BallotKind {
  FIRST = "FIRST",
  FURTHER = "FURTHER",
  RUN_OFF = "RUN_OFF",
}

registerEnumType(BallotKind, {
  name: "BallotKind",
  description: "Why a round of voting is held.",
  valuesConfig: {
    FIRST: { description: "首轮: the differential vote on all candidates of an award." },
    FURTHER: { description: "再次投票: for places that no candidate won with a majority." },
    RUN_OFF: { description: "加投: among candidates with equal votes at the last place." },
  },
});
