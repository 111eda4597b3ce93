import { registerEnumType } from "type-graphql";

/** Where proceedings to revoke an honour stand. */
export enum RevocationState {
  PROPOSED = "PROPOSED",
  REVOKED = "REVOKED",
  KEPT = "KEPT",
}

registerEnumType(RevocationState, {
  name: "RevocationState",
  description: "Where proceedings to revoke an honour stand.",
  valuesConfig: {
    PROPOSED: { description: "提出: opinions are given." },
    REVOKED: { description: "决定撤销" },
    KEPT: { description: "决定不予撤销" },
  },
});
