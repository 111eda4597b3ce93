import { IsOptional } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { Json } from "../../graphql/scalars";
import { IsId, IsOneOf, IsWhole } from "../../graphql/validators";
import { IsDraftContent } from "./content";
import { DRAFTED } from "./drafted";

/** Which form. */
@InputType({ description: "Which form of the caller's a draft is of." })
export class FormDraftInput {
  @Field({ description: `The form's resource: ${DRAFTED.join(", ")}.` })
  @IsOneOf(DRAFTED, "没有这样的表单。", "is no form whose drafts are kept.")
  resource!: string;

  @Field(() => ID, { nullable: true, description: "The record that is being changed; none for a form that writes something new." })
  @IsOptional()
  @IsId()
  recordId?: string | null;

  @Field(() => ID, { nullable: true, description: "The campaign something new is written for." })
  @IsOptional()
  @IsId()
  campaignId?: string | null;
}

/** What to keep of it. */
@InputType({ description: "What has been typed into a form so far." })
export class SaveFormDraftInput extends FormDraftInput {
  @Field(() => Int, { nullable: true, description: "Version of the record when the form was opened; needed with `recordId`." })
  @IsOptional()
  @IsWhole(1, 2_147_483_647)
  recordVersion?: number | null;

  @Field(() => Json, { description: "What was typed: an object of at most 200,000 characters as JSON, without passwords." })
  @IsDraftContent()
  content!: Record<string, unknown>;
}
