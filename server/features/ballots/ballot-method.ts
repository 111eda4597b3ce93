import { registerEnumType } from "type-graphql";

/** How papers are returned. */
export enum BallotMethod {
  ELECTRONIC = "ELECTRONIC",
  PAPER = "PAPER",
}

registerEnumType(BallotMethod, {
  name: "BallotMethod",
  description: "How papers are returned.",
  valuesConfig: {
    ELECTRONIC: { description: "网上投票: each voter by their own account." },
    PAPER: { description: "纸质投票: on paper; two scrutineers read every paper into the desk." },
  },
});
