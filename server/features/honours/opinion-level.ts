import { registerEnumType } from "type-graphql";

/** Whose opinion. */
export enum OpinionLevel {
  UNIT = "UNIT",
  OFFICE = "OFFICE",
}

registerEnumType(OpinionLevel, {
  name: "OpinionLevel",
  description: "Whose opinion.",
  valuesConfig: {
    UNIT: { description: "推荐单位" },
    OFFICE: { description: "领导小组办公室" },
  },
});
