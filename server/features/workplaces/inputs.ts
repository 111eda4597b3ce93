import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { IsCreditCode, IsId, IsText } from "../../graphql/validators";
import { AdministrativeRank } from "./administrative-rank";
import { WorkplaceNature } from "./workplace-nature";

@InputType({ description: "A new workplace of one's own unit." })
export class CreateWorkplaceInput {
  @Field({ description: "Registered name." })
  @IsText(1, 200)
  name!: string;

  @Field({ description: "统一社会信用代码, 18 characters." })
  @IsCreditCode()
  creditCode!: string;

  @Field(() => WorkplaceNature, { description: "Nature." })
  nature!: WorkplaceNature;

  @Field(() => AdministrativeRank, { defaultValue: AdministrativeRank.NONE, description: "Administrative rank (R08)." })
  administrativeRank!: AdministrativeRank;

  @Field(() => ID, { nullable: true, description: "The workplace it belongs to (R06)." })
  @IsOptional()
  @IsId()
  parentId?: string | null;
}

@InputType({ description: "Changes to a workplace; what is left out stays." })
export class UpdateWorkplaceInput extends ReferenceInput {
  @Field(() => String, { nullable: true, description: "Registered name." })
  @IsOptional()
  @IsText(1, 200)
  name?: string | null;

  @Field(() => String, { nullable: true, description: "统一社会信用代码." })
  @IsOptional()
  @IsCreditCode()
  creditCode?: string | null;

  @Field(() => WorkplaceNature, { nullable: true, description: "Nature." })
  nature?: WorkplaceNature | null;

  @Field(() => AdministrativeRank, { nullable: true, description: "Administrative rank." })
  administrativeRank?: AdministrativeRank | null;

  @Field(() => ID, { nullable: true, description: "The workplace it belongs to; null clears it." })
  @IsOptional()
  @IsId()
  parentId?: string | null;
}
