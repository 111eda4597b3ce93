import { IsOptional } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { IsId, IsPhone, IsText, IsWhole } from "../../graphql/validators";
import { Seat } from "../campaigns/seat";
import { OfficeBody } from "./office-body";
import { OfficePosition } from "./office-position";

@InputType({ description: "A new member of the leading group or the office." })
export class CreateOfficeMemberInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field(() => OfficeBody, { description: "Leading group or office." })
  body!: OfficeBody;

  @Field(() => Seat, { nullable: true, description: "The seat, for the office; one's own. None for the leading group." })
  seat?: Seat | null;

  @Field({ description: "Name." })
  @IsText(1, 50)
  name!: string;

  @Field(() => OfficePosition, { description: "Position." })
  position!: OfficePosition;

  @Field({ description: "The authority the member comes from." })
  @IsText(1, 100)
  organization!: string;

  @Field({ description: "Post there." })
  @IsText(1, 100)
  post!: string;

  @Field(() => String, { nullable: true, description: "Office telephone." })
  @IsOptional()
  @IsPhone()
  phone?: string | null;

  @Field(() => Int, { defaultValue: 0, description: "Order in the list." })
  @IsWhole(0, 9_999)
  rank!: number;
}

@InputType({ description: "Changes to a member; what is left out stays." })
export class UpdateOfficeMemberInput extends ReferenceInput {
  @Field(() => String, { nullable: true, description: "Name." })
  @IsOptional()
  @IsText(1, 50)
  name?: string | null;

  @Field(() => OfficePosition, { nullable: true, description: "Position." })
  position?: OfficePosition | null;

  @Field(() => String, { nullable: true, description: "The authority the member comes from." })
  @IsOptional()
  @IsText(1, 100)
  organization?: string | null;

  @Field(() => String, { nullable: true, description: "Post there." })
  @IsOptional()
  @IsText(1, 100)
  post?: string | null;

  @Field(() => String, { nullable: true, description: "Office telephone; null clears it." })
  @IsOptional()
  @IsPhone()
  phone?: string | null;

  @Field(() => Int, { nullable: true, description: "Order in the list." })
  @IsOptional()
  @IsWhole(0, 9_999)
  rank?: number | null;
}
