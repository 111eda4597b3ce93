import { registerEnumType } from "type-graphql";

/** The level that reviewed. */
export enum ReviewLevel {
  OFFICE = "OFFICE",
}

registerEnumType(ReviewLevel, {
  name: "ReviewLevel",
  description: "The level that reviewed.",
  valuesConfig: {
    OFFICE: { description: "领导小组办公室" },
  },
});
