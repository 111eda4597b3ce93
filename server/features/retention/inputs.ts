import { Field, InputType } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { DateOnly } from "../../graphql/scalars";
import { IsText } from "../../graphql/validators";

@InputType({ description: "Another day from which a campaign's personal data is anonymised." })
export class SetRetentionInput extends ReferenceInput {
  @Field(() => DateOnly, { description: "The day: 184 days to thirty years after the campaign was closed, and thirty days ahead at least." })
  anonymiseOn!: string;

  @Field({ description: "Why; it stands with the day and in the audit trail." })
  @IsText(1, 500)
  reason!: string;
}
