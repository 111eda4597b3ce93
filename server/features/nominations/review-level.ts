import { registerEnumType } from "type-graphql";

/** The level that reviewed. */
export enum ReviewLevel {
  UNIT = "UNIT",
  OFFICE = "OFFICE",
}

registerEnumType(ReviewLevel, {
  name: "ReviewLevel",
  description: "The level that reviewed.",
  valuesConfig: {
    UNIT: { description: "推荐单位（市级）" },
    OFFICE: { description: "领导小组办公室" },
  },
});
