import { ArrayMaxSize, ArrayMinSize, IsOptional, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { says } from "../../graphql/says";
import { DateOnly } from "../../graphql/scalars";
import { IsId, IsText, IsWhole } from "../../graphql/validators";

/** More copies than anybody asks for; a typing slip is refused. */
const MOST_COPIES = 99;

@InputType({ description: "Copies of one paper in a delivery." })
export class ArrivalLineInput {
  @Field(() => ID, { nullable: true, description: "The nomination it is about; left out for a paper of the unit as a whole." })
  @IsOptional()
  @IsId()
  nominationId?: string | null;

  @Field({ description: "The paper, as the campaign's R17 calls it." })
  @IsText(1, 100)
  paper!: string;

  @Field(() => Int, { description: "How many copies, 1 to 99." })
  @IsWhole(1, MOST_COPIES)
  copies!: number;

  @Field({ description: "Whether they are printed on the paper size R17 names (A4)." })
  a4!: boolean;

  @Field({ description: "Whether they bear the unit's seal." })
  sealed!: boolean;
}

@InputType({ description: "One delivery of one unit: all lines are recorded or none." })
export class RecordArrivalsInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field(() => ID, { description: "The unit, of one's own seat." })
  @IsId()
  unitId!: string;

  @Field(() => DateOnly, { description: "The day it arrived; not after today." })
  arrivedOn!: string;

  @Field(() => String, { nullable: true, description: "备注, at most 500 characters." })
  @IsOptional()
  @IsText(0, 500)
  remark?: string | null;

  @Field(() => [ArrivalLineInput], { description: "1 to 200 lines." })
  @ValidateNested({ each: true })
  @ArrayMinSize(1, { message: says("请至少登记一种材料的份数。", "needs at least one line.") })
  @ArrayMaxSize(200, { message: says("一次最多登记 200 行，请分次登记。", "takes at most 200 lines; use several calls.") })
  lines!: ArrivalLineInput[];
}

@InputType({ description: "Taking a recorded arrival off; the row stays as the trace." })
export class RemoveArrivalInput extends ReferenceInput {
  @Field({ description: "Why; 2 to 500 characters." })
  @IsText(2, 500)
  reason!: string;
}
