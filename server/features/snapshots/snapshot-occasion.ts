import { registerEnumType } from "type-graphql";

/** When a nomination was frozen. */
export enum SnapshotOccasion {
  SUBMISSION = "SUBMISSION",
  PUBLICITY = "PUBLICITY",
  REVIEW = "REVIEW",
}

registerEnumType(SnapshotOccasion, {
  name: "SnapshotOccasion",
  description: "When a nomination was frozen.",
  valuesConfig: {
    SUBMISSION: { description: "报送" },
    PUBLICITY: { description: "公示" },
    REVIEW: { description: "审核" },
  },
});
