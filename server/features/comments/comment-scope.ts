import { registerEnumType } from "type-graphql";

/** Whom a comment is for. Chosen when it is written; nothing changes it. */
export enum CommentScope {
  INTERNAL = "INTERNAL",
  SHARED = "SHARED",
}

registerEnumType(CommentScope, {
  name: "CommentScope",
  description: "Whom a comment is for. Chosen when it is written; nothing changes it.",
  valuesConfig: {
    INTERNAL: { description: "内部意见: the author's own side alone: the accounts of the same unit, or the office of the seat." },
    SHARED: { description: "往来意见: the unit, the units above it and the office." },
  },
});
