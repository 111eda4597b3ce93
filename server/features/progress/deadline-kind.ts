import { registerEnumType } from "type-graphql";

/** What ends on a day. */
export enum DeadlineKind {
  CONTACT = "CONTACT",
  PUBLICITY_START = "PUBLICITY_START",
  PUBLICITY_END = "PUBLICITY_END",
  OBJECTION = "OBJECTION",
  MATERIALS = "MATERIALS",
}

registerEnumType(DeadlineKind, {
  name: "DeadlineKind",
  description: "What ends on a day.",
  valuesConfig: {
    CONTACT: { description: "联系表报送截止: units that have not registered a contact." },
    PUBLICITY_START: { description: "公示最迟开始: the last day on which a publicity can begin so that it is over before the materials' deadline (R05, R16)." },
    PUBLICITY_END: { description: "公示期满: nominations whose publicity ends." },
    OBJECTION: { description: "异议办结: nominations held by objections, which must be closed before they can be submitted (R05)." },
    MATERIALS: { description: "初审材料报送截止: units with places that have submitted nothing." },
  },
});
