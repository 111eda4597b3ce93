import { Field, ID, ObjectType } from "type-graphql";
import { PersonalField } from "./personal-field";

@ObjectType({ description: "One number in full, for the eyes of whoever gave the reason: neither kept nor logged." })
export class RevealedData {
  @Field(() => ID, { description: "The record that has it." })
  recordId!: string;

  @Field(() => PersonalField, { description: "Which number of it." })
  field!: PersonalField;

  @Field({ description: "The number." })
  value!: string;
}
