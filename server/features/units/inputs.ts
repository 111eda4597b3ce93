import { IsOptional } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { IsCode, IsId, IsMail, IsMobile, IsPhone, IsText, IsWhole } from "../../graphql/validators";
import { UnitKind } from "./unit-kind";

@InputType({ description: "A new recommending unit of one's own seat." })
export class CreateRecommendingUnitInput {
  @Field({ description: "Short ASCII name, unique, e.g. `shenyang`." })
  @IsCode()
  code!: string;

  @Field({ description: "Full name as on the seal." })
  @IsText(1, 200)
  name!: string;

  @Field({ description: "Name for tables." })
  @IsText(1, 50)
  shortName!: string;

  @Field(() => UnitKind, { description: "Kind of unit." })
  kind!: UnitKind;

  @Field(() => ID, { nullable: true, description: "The unit above it, of the same seat." })
  @IsOptional()
  @IsId()
  parentId?: string | null;

  @Field(() => Int, { defaultValue: 0, description: "Order in the tables." })
  @IsWhole(0, 9_999)
  position!: number;
}

@InputType({ description: "Changes to a unit; what is left out stays. Its seat never changes." })
export class UpdateRecommendingUnitInput extends ReferenceInput {
  @Field(() => String, { nullable: true, description: "Full name as on the seal." })
  @IsOptional()
  @IsText(1, 200)
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Name for tables." })
  @IsOptional()
  @IsText(1, 50)
  shortName?: string | null;

  @Field(() => UnitKind, { nullable: true, description: "Kind of unit." })
  kind?: UnitKind | null;

  @Field(() => ID, { nullable: true, description: "The unit above it; null clears it." })
  @IsOptional()
  @IsId()
  parentId?: string | null;

  @Field(() => Int, { nullable: true, description: "Order in the tables." })
  @IsOptional()
  @IsWhole(0, 9_999)
  position?: number | null;
}

@InputType({ description: "A line of the 评选推荐工作联系表." })
export class RegisterContactInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field(() => ID, { nullable: true, description: "The unit; left out by a unit, which registers its own." })
  @IsOptional()
  @IsId()
  unitId?: string | null;

  @Field({ description: "姓名" })
  @IsText(1, 50)
  name!: string;

  @Field({ description: "职务" })
  @IsText(1, 100)
  post!: string;

  @Field({ description: "办公电话" })
  @IsPhone()
  officePhone!: string;

  @Field({ description: "手机" })
  @IsMobile()
  mobile!: string;

  @Field(() => String, { nullable: true, description: "传真" })
  @IsOptional()
  @IsPhone()
  fax?: string | null;

  @Field({ description: "电子邮箱" })
  @IsMail()
  email!: string;

  @Field(() => String, { nullable: true, description: "备注" })
  @IsOptional()
  @IsText(0, 200)
  remark?: string | null;
}

@InputType({ description: "Changes to a contact; what is left out stays." })
export class UpdateContactInput extends ReferenceInput {
  @Field(() => String, { nullable: true, description: "姓名" })
  @IsOptional()
  @IsText(1, 50)
  name?: string | null;

  @Field(() => String, { nullable: true, description: "职务" })
  @IsOptional()
  @IsText(1, 100)
  post?: string | null;

  @Field(() => String, { nullable: true, description: "办公电话" })
  @IsOptional()
  @IsPhone()
  officePhone?: string | null;

  @Field(() => String, { nullable: true, description: "手机" })
  @IsOptional()
  @IsMobile()
  mobile?: string | null;

  @Field(() => String, { nullable: true, description: "传真; null clears it." })
  @IsOptional()
  @IsPhone()
  fax?: string | null;

  @Field(() => String, { nullable: true, description: "电子邮箱" })
  @IsOptional()
  @IsMail()
  email?: string | null;

  @Field(() => String, { nullable: true, description: "备注; null clears it." })
  @IsOptional()
  @IsText(0, 200)
  remark?: string | null;
}
