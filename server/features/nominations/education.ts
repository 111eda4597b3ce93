import { registerEnumType } from "type-graphql";

/** Highest education (GB/T 4658, condensed). */
export enum Education {
  JUNIOR_MIDDLE_OR_BELOW = "JUNIOR_MIDDLE_OR_BELOW",
  SENIOR_MIDDLE = "SENIOR_MIDDLE",
  SECONDARY_VOCATIONAL = "SECONDARY_VOCATIONAL",
  COLLEGE = "COLLEGE",
  BACHELOR = "BACHELOR",
  MASTER = "MASTER",
  DOCTOR = "DOCTOR",
}

registerEnumType(Education, {
  name: "Education",
  description: "Highest education (GB/T 4658, condensed).",
  valuesConfig: {
    JUNIOR_MIDDLE_OR_BELOW: { description: "初中及以下" },
    SENIOR_MIDDLE: { description: "高中" },
    SECONDARY_VOCATIONAL: { description: "中专、技校" },
    COLLEGE: { description: "大学专科" },
    BACHELOR: { description: "大学本科" },
    MASTER: { description: "硕士研究生" },
    DOCTOR: { description: "博士研究生" },
  },
});
