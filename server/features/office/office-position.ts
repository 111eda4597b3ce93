import { registerEnumType } from "type-graphql";

/** Positions in the leading group and its office. */
export enum OfficePosition {
  LEADER = "LEADER",
  DEPUTY_LEADER = "DEPUTY_LEADER",
  MEMBER = "MEMBER",
  DIRECTOR = "DIRECTOR",
  STAFF = "STAFF",
}

registerEnumType(OfficePosition, {
  name: "OfficePosition",
  description: "Positions in the leading group and its office.",
  valuesConfig: {
    LEADER: { description: "组长" },
    DEPUTY_LEADER: { description: "副组长" },
    MEMBER: { description: "成员" },
    DIRECTOR: { description: "办公室主任" },
    STAFF: { description: "工作人员" },
  },
});
