import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { IsHash, IsId, IsIds, IsText } from "../../graphql/validators";

@InputType({ description: "The list of a campaign, from its votes and rules." })
export class ComposeSlateInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;
}

@InputType({ description: "What a member of the leading group says to a slate." })
export class ConfirmSlateInput {
  @Field(() => ID, { description: "The slate." })
  @IsId()
  id!: string;

  @Field({ description: "The `contentHash` the caller saw: another content answers CONFLICT." })
  @IsHash()
  contentHash!: string;

  @Field({ description: "Whether the member agrees." })
  agrees!: boolean;

  @Field(() => String, { nullable: true, description: "What the member adds, up to 1,000 characters; needed where they do not agree." })
  @IsOptional()
  @IsText(0, 1_000)
  opinion?: string | null;
}

@InputType({ description: "What the caller's seat says to a slate." })
export class SignSlateInput {
  @Field(() => ID, { description: "The slate." })
  @IsId()
  id!: string;

  @Field({ description: "The `contentHash` the caller saw: another content answers CONFLICT." })
  @IsHash()
  contentHash!: string;

  @Field({ description: "Whether the seat agrees." })
  agrees!: boolean;

  @Field(() => String, { nullable: true, description: "What the seat adds, up to 1,000 characters; needed where it does not agree." })
  @IsOptional()
  @IsText(0, 1_000)
  opinion?: string | null;

  @Field(() => [ID], { nullable: true, description: "Where it does not agree: the nominations it would choose instead, so that the difference shows." })
  @IsOptional()
  @IsIds()
  proposal?: string[] | null;
}
