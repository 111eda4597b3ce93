import { Field, ID, InputType } from "type-graphql";
import { IsId, IsText } from "../../graphql/validators";
import { PersonalField } from "./personal-field";

@InputType({ description: "Which number to show in full, and why." })
export class RevealPersonalDataInput {
  @Field(() => ID, { description: "The record that has it: a nomination, a unit's contact, an office's member or an objection, as `field` says." })
  @IsId()
  recordId!: string;

  @Field(() => PersonalField, { description: "Which number of it." })
  field!: PersonalField;

  @Field({ description: "What it is needed for; 5 to 200 characters. It stands in the audit trail." })
  @IsText(5, 200)
  reason!: string;
}
