import { registerEnumType } from "type-graphql";

/** The two deadlines a unit can be given more time for (R16). */
export enum Deadline {
  CONTACT = "CONTACT",
  MATERIALS = "MATERIALS",
}

registerEnumType(Deadline, {
  name: "Deadline",
  description: "The two deadlines a unit can be given more time for (R16).",
  valuesConfig: {
    CONTACT: { description: "联系表" },
    MATERIALS: { description: "初审材料" },
  },
});
