import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { IsId, IsOneOf, IsText } from "../../graphql/validators";
import { MENDABLE } from "../nominations/mendable";
import { CommentScope } from "./comment-scope";

@InputType({ description: "A remark on a nomination." })
export class AddCommentInput {
  @Field(() => ID, { description: "The nomination." })
  @IsId()
  nominationId!: string;

  @Field(() => CommentScope, { description: "Whom it is for; it cannot be changed afterwards." })
  scope!: CommentScope;

  @Field({ description: "What it says; 1 to 2,000 characters. Not the place for ID numbers and telephones." })
  @IsText(1, 2000)
  text!: string;

  @Field(() => String, { nullable: true, description: "The field or part of the form it is about, e.g. `deeds`; left out for the whole." })
  @IsOptional()
  @IsOneOf(MENDABLE, "请从表单的字段中选择意见所针对的内容。", "names a field of the form, e.g. deeds.")
  about?: string | null;

  @Field(() => ID, { nullable: true, description: "The comment it answers." })
  @IsOptional()
  @IsId()
  replyToId?: string | null;
}
