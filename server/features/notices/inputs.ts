import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { IsIds } from "../../graphql/validators";

@InputType({ description: "Which notices of one's own to mark as read." })
export class MarkNoticesReadInput {
  @Field(() => [ID], { nullable: true, description: "These; at most 1,000. Left out: all there are." })
  @IsOptional()
  @IsIds()
  ids?: string[] | null;
}
