import { registerEnumType } from "type-graphql";

/** Administrative rank of a unit or person, lowest first; DEPUTY_DEPARTMENT and above take no part (R08, notice 三（三）). */
export enum AdministrativeRank {
  NONE = "NONE",
  STAFF = "STAFF",
  DEPUTY_SECTION = "DEPUTY_SECTION",
  SECTION = "SECTION",
  DEPUTY_DIVISION = "DEPUTY_DIVISION",
  DIVISION = "DIVISION",
  DEPUTY_DEPARTMENT = "DEPUTY_DEPARTMENT",
  DEPARTMENT = "DEPARTMENT",
}

registerEnumType(AdministrativeRank, {
  name: "AdministrativeRank",
  description: "Administrative rank of a unit or person, lowest first; DEPUTY_DEPARTMENT and above take no part (R08, notice 三（三）).",
  valuesConfig: {
    NONE: { description: "无行政级别" },
    STAFF: { description: "科员及以下" },
    DEPUTY_SECTION: { description: "副科级" },
    SECTION: { description: "正科级" },
    DEPUTY_DIVISION: { description: "副处级" },
    DIVISION: { description: "正处级" },
    DEPUTY_DEPARTMENT: { description: "副厅级" },
    DEPARTMENT: { description: "正厅级及以上" },
  },
});
