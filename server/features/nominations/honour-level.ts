import { registerEnumType } from "type-graphql";

/** The highest honour somebody holds already (R07). */
export enum HonourLevel {
  NONE = "NONE",
  MUNICIPAL = "MUNICIPAL",
  PROVINCIAL_OR_MINISTERIAL = "PROVINCIAL_OR_MINISTERIAL",
  NATIONAL = "NATIONAL",
}

registerEnumType(HonourLevel, {
  name: "HonourLevel",
  description: "The highest honour somebody holds already (R07), lowest first.",
  valuesConfig: {
    NONE: { description: "无" },
    MUNICIPAL: { description: "市级及以下" },
    PROVINCIAL_OR_MINISTERIAL: { description: "省部级" },
    NATIONAL: { description: "国家级" },
  },
});
