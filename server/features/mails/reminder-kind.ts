import { registerEnumType } from "type-graphql";

/** What a unit can be late with. */
export enum ReminderKind {
  CONTACT = "CONTACT",
  MATERIALS = "MATERIALS",
  PAPERS = "PAPERS",
}

registerEnumType(ReminderKind, {
  name: "ReminderKind",
  description: "What a unit can be late with.",
  valuesConfig: { CONTACT: { description: "联系表" }, MATERIALS: { description: "初审材料" }, PAPERS: { description: "纸质材料: due on the day of the materials." } },
});
