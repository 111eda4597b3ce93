import { registerEnumType } from "type-graphql";

/** In whose name an objection was made; anonymous ones are not taken. */
export enum ObjectorKind {
  PERSON = "PERSON",
  UNIT = "UNIT",
}

registerEnumType(ObjectorKind, {
  name: "ObjectorKind",
  description: "In whose name an objection was made, in writing; anonymous ones are not taken.",
  valuesConfig: {
    PERSON: { description: "个人实名" },
    UNIT: { description: "单位盖章" },
  },
});
