import { ArrayMaxSize, ArrayMinSize, IsOptional, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { says } from "../../graphql/says";
import { IsId, IsText, IsWhole } from "../../graphql/validators";

/** More places than any unit gets; a typing slip is refused. */
const MOST_PLACES = 999;

@InputType({ description: "Places of one unit for one award." })
export class AllocationInput {
  @Field(() => ID, { description: "The unit, of one's own seat." })
  @IsId()
  unitId!: string;

  @Field(() => ID, { description: "The award." })
  @IsId()
  awardId!: string;

  @Field(() => Int, { description: "Places, 0 to 999." })
  @IsWhole(0, MOST_PLACES)
  places!: number;

  @Field(() => Int, { nullable: true, description: "The quota's version when it was read; left out where there is none yet." })
  @IsOptional()
  @IsWhole(1, 2_147_483_647)
  version?: number | null;
}

@InputType({ description: "Many places at once: all are given or none." })
export class AllocateQuotasInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field({ description: "Why; it stands in the ledger." })
  @IsText(1, 200)
  reason!: string;

  @Field(() => [AllocationInput], { description: "1 to 500 lines." })
  @ValidateNested({ each: true })
  @ArrayMinSize(1, { message: says("请至少修改一个名额。", "needs at least one line.") })
  @ArrayMaxSize(500, { message: says("一次最多修改 500 个名额，请分批办理。", "takes at most 500 lines; use several calls.") })
  allocations!: AllocationInput[];
}

@InputType({ description: "Another number of places for one quota." })
export class AdjustQuotaInput extends ReferenceInput {
  @Field(() => Int, { description: "Places, 0 to 999, not below what is used." })
  @IsWhole(0, MOST_PLACES)
  places!: number;

  @Field({ description: "Why; it stands in the ledger." })
  @IsText(1, 200)
  reason!: string;
}
