import { registerEnumType } from "type-graphql";

/** Whether an award honours a collective or a person. */
export enum SubjectKind {
  COLLECTIVE = "COLLECTIVE",
  PERSON = "PERSON",
}

registerEnumType(SubjectKind, {
  name: "SubjectKind",
  description: "Whether an award honours a collective (先进集体) or a person (劳动模范, 先进工作者).",
  valuesConfig: {
    COLLECTIVE: { description: "集体" },
    PERSON: { description: "个人" },
  },
});
