import { IsOptional, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { DateOnly } from "../../graphql/scalars";
import { IsId, IsText, IsWhole } from "../../graphql/validators";
import { HonourLevel } from "../nominations/honour-level";
import { PersonIdentity } from "../nominations/person-identity";
import { Sex } from "../nominations/sex";
import { AdministrativeRank } from "../workplaces/administrative-rank";
import { WorkplaceNature } from "../workplaces/workplace-nature";

@InputType({ description: "The person part of a form that is being filled: what is not filled in yet is left out." })
export class DraftPersonInput {
  @Field(() => String, { nullable: true, description: "身份证号; one that is not right yet is passed over (R20)." })
  @IsOptional()
  @IsText(0, 50)
  idNumber?: string | null;

  @Field(() => Sex, { nullable: true, description: "性别" })
  sex?: Sex | null;

  @Field(() => DateOnly, { nullable: true, description: "出生日期" })
  birthDate?: string | null;

  @Field(() => AdministrativeRank, { nullable: true, description: "职务级别 (R08)" })
  administrativeRank?: AdministrativeRank | null;

  @Field(() => PersonIdentity, { nullable: true, description: "人员身份 (R13)" })
  identity?: PersonIdentity | null;

  @Field(() => DateOnly, { nullable: true, description: "从业起始日期 (R12)" })
  tradeSince?: string | null;

  @Field(() => HonourLevel, { nullable: true, description: "已获最高表彰级别; left out: none (R07)" })
  honourLevel?: HonourLevel | null;

  @Field(() => Boolean, { nullable: true, description: "是否享受相应待遇; left out: no (R07)" })
  honourTreatment?: boolean | null;

  @Field(() => String, { nullable: true, description: "失职渎职、违纪违法情况; left out: none (R11)" })
  @IsOptional()
  @IsText(0, 500)
  misconduct?: string | null;
}

@InputType({ description: "The collective part of a form that is being filled: what is not filled in yet is left out." })
export class DraftCollectiveInput {
  @Field(() => WorkplaceNature, { nullable: true, description: "集体性质" })
  nature?: WorkplaceNature | null;

  @Field(() => AdministrativeRank, { nullable: true, description: "集体级别 (R08)" })
  administrativeRank?: AdministrativeRank | null;

  @Field(() => Int, { nullable: true, description: "集体人数" })
  @IsOptional()
  @IsWhole(0, 1_000_000)
  headcount?: number | null;

  @Field(() => String, { nullable: true, description: "统一社会信用代码 of its own; one that is not right yet is passed over (R20)." })
  @IsOptional()
  @IsText(0, 50)
  creditCode?: string | null;

  @Field(() => DateOnly, { nullable: true, description: "最近一次重大责任事故发生日期; left out: none (R10)" })
  lastAccidentOn?: string | null;

  @Field(() => DateOnly, { nullable: true, description: "最近一次违纪违法案件日期; left out: none (R10)" })
  lastCaseOn?: string | null;

  @Field(() => String, { nullable: true, description: "干部职工违纪违法情况; left out: none (R10)" })
  @IsOptional()
  @IsText(0, 500)
  staffViolation?: string | null;
}

@InputType({ description: "A nomination's form as it stands on the screen, saved or not." })
export class DraftFindingsInput {
  @Field(() => ID, { nullable: true, description: "The nomination that is being changed; left out for a new one. What the form leaves out is taken from it." })
  @IsOptional()
  @IsId()
  nominationId?: string | null;

  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field(() => ID, { description: "The award." })
  @IsId()
  awardId!: string;

  @Field(() => ID, { nullable: true, description: "The nominee's employer, one of the unit's own." })
  @IsOptional()
  @IsId()
  workplaceId?: string | null;

  @Field(() => String, { nullable: true, description: "Name of the person or collective." })
  @IsOptional()
  @IsText(0, 100)
  name?: string | null;

  @Field(() => String, { nullable: true, description: "主要事迹, up to 6,000 characters." })
  @IsOptional()
  @IsText(0, 6_000)
  deeds?: string | null;

  @Field(() => DraftPersonInput, { nullable: true, description: "The whole person part, where the award honours persons." })
  @IsOptional()
  @ValidateNested()
  person?: DraftPersonInput | null;

  @Field(() => DraftCollectiveInput, { nullable: true, description: "The whole collective part, where the award honours collectives." })
  @IsOptional()
  @ValidateNested()
  collective?: DraftCollectiveInput | null;
}
