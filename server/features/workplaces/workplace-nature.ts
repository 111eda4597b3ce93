import { registerEnumType } from "type-graphql";

/** Nature of a workplace or collective. */
export enum WorkplaceNature {
  STATE_ENTERPRISE = "STATE_ENTERPRISE",
  PRIVATE_ENTERPRISE = "PRIVATE_ENTERPRISE",
  PUBLIC_INSTITUTION = "PUBLIC_INSTITUTION",
  GOVERNMENT = "GOVERNMENT",
  SOCIAL_ORGANIZATION = "SOCIAL_ORGANIZATION",
}

registerEnumType(WorkplaceNature, {
  name: "WorkplaceNature",
  description: "Nature of a workplace or collective.",
  valuesConfig: {
    STATE_ENTERPRISE: { description: "国有企业" },
    PRIVATE_ENTERPRISE: { description: "非公有制企业" },
    PUBLIC_INSTITUTION: { description: "事业单位" },
    GOVERNMENT: { description: "机关" },
    SOCIAL_ORGANIZATION: { description: "社会组织" },
  },
});
