import { registerEnumType } from "type-graphql";

/** On which side of the desk a comment was written; from the author's role, never from the input. */
export enum CommentSide {
  UNIT = "UNIT",
  OFFICE = "OFFICE",
}

registerEnumType(CommentSide, {
  name: "CommentSide",
  description: "On which side a comment was written: told by the author's role, never by the input.",
  valuesConfig: { UNIT: { description: "推荐单位" }, OFFICE: { description: "领导小组办公室" } },
});
