import { IsOptional, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { ReferencesInput } from "../../graphql/references-input";
import { DateOnly } from "../../graphql/scalars";
import { IsCreditCode, IsEach, IsId, IsIdNumber, IsMobile, IsOneOf, IsPhone, IsText, IsWhole } from "../../graphql/validators";
import { AdministrativeRank } from "../workplaces/administrative-rank";
import { WorkplaceNature } from "../workplaces/workplace-nature";
import { Education } from "./education";
import { ETHNIC_GROUPS } from "./ethnic-groups";
import { HonourLevel } from "./honour-level";
import { MENDABLE } from "./mendable";
import { PersonIdentity } from "./person-identity";
import { PoliticalStatus } from "./political-status";
import { ReviewGate } from "./review-gate";
import { Sex } from "./sex";

/** Longest deeds text the desk keeps; the notice asks for about 1,500 characters. */
const LONGEST_DEEDS = 6_000;

@InputType({ description: "The person part of a nomination." })
export class PersonInput {
  @Field(() => String, { nullable: true, description: "身份证号, 18 characters (GB 11643). Needed once; left out when changing other fields." })
  @IsOptional()
  @IsIdNumber()
  idNumber?: string | null;

  @Field(() => String, { nullable: true, description: "手机. Needed once; left out when changing other fields." })
  @IsOptional()
  @IsMobile()
  mobile?: string | null;

  @Field(() => Sex, { description: "性别, as in the ID number." })
  sex!: Sex;

  @Field({ description: "民族, e.g. 汉族." })
  @IsOneOf(ETHNIC_GROUPS, "请从民族字典中选择，例如“汉族”。", "the ethnic group is not one of the 56, e.g. 汉族.")
  ethnicity!: string;

  @Field(() => DateOnly, { description: "Date of birth, as in the ID number." })
  birthDate!: string;

  @Field(() => PoliticalStatus, { description: "政治面貌" })
  politicalStatus!: PoliticalStatus;

  @Field(() => Education, { description: "学历" })
  education!: Education;

  @Field({ description: "职务" })
  @IsText(1, 100)
  post!: string;

  @Field(() => AdministrativeRank, { description: "职务级别" })
  administrativeRank!: AdministrativeRank;

  @Field(() => String, { nullable: true, description: "职称" })
  @IsOptional()
  @IsText(0, 100)
  professionalTitle?: string | null;

  @Field(() => PersonIdentity, { description: "人员身份" })
  identity!: PersonIdentity;

  @Field(() => DateOnly, { description: "从业起始日期" })
  tradeSince!: string;

  @Field(() => String, { nullable: true, description: "曾获省部级以上表彰" })
  @IsOptional()
  @IsText(0, 500)
  honours?: string | null;

  @Field(() => HonourLevel, { defaultValue: HonourLevel.NONE, description: "已获最高表彰级别 (R07)" })
  honourLevel?: HonourLevel;

  @Field({ defaultValue: false, description: "是否享受相应待遇 (R07)" })
  honourTreatment?: boolean;

  @Field(() => String, { nullable: true, description: "失职渎职、违纪违法情况; left out: none (R11)" })
  @IsOptional()
  @IsText(0, 500)
  misconduct?: string | null;
}

@InputType({ description: "The collective part of a nomination." })
export class CollectiveInput {
  @Field(() => WorkplaceNature, { description: "集体性质" })
  nature!: WorkplaceNature;

  @Field(() => AdministrativeRank, { description: "集体级别" })
  administrativeRank!: AdministrativeRank;

  @Field(() => Int, { description: "集体人数, 1 to 1,000,000." })
  @IsWhole(1, 1_000_000)
  headcount!: number;

  @Field({ description: "负责人姓名" })
  @IsText(1, 50)
  leaderName!: string;

  @Field({ description: "负责人职务" })
  @IsText(1, 100)
  leaderPost!: string;

  @Field(() => String, { nullable: true, description: "联系电话. Needed once; left out when changing other fields." })
  @IsOptional()
  @IsPhone()
  phone?: string | null;

  @Field(() => String, { nullable: true, description: "统一社会信用代码, where the collective is a legal body of its own." })
  @IsOptional()
  @IsCreditCode()
  creditCode?: string | null;

  @Field(() => String, { nullable: true, description: "曾获省部级以上表彰" })
  @IsOptional()
  @IsText(0, 500)
  honours?: string | null;

  @Field(() => DateOnly, { nullable: true, description: "最近一次重大责任事故发生日期; left out: none (R10)" })
  lastAccidentOn?: string | null;

  @Field(() => DateOnly, { nullable: true, description: "最近一次违纪违法案件日期; left out: none (R10)" })
  lastCaseOn?: string | null;

  @Field(() => String, { nullable: true, description: "干部职工违纪违法情况; left out: none (R10)" })
  @IsOptional()
  @IsText(0, 500)
  staffViolation?: string | null;
}

@InputType({ description: "A new nomination of one's own unit, as a draft." })
export class CreateNominationInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field(() => ID, { description: "The award." })
  @IsId()
  awardId!: string;

  @Field(() => ID, { nullable: true, description: "The unit; may be left out. Another unit than one's own is refused." })
  @IsOptional()
  @IsId()
  unitId?: string | null;

  @Field(() => ID, { description: "The nominee's employer, entered before with `createWorkplace`." })
  @IsId()
  workplaceId!: string;

  @Field({ description: "Name of the person or collective." })
  @IsText(1, 100)
  name!: string;

  @Field({ defaultValue: "", description: "主要事迹, up to 6,000 characters; may be completed later." })
  @IsText(0, LONGEST_DEEDS)
  deeds!: string;

  @Field(() => PersonInput, { nullable: true, description: "The person, where the award honours persons." })
  @IsOptional()
  @ValidateNested()
  person?: PersonInput | null;

  @Field(() => CollectiveInput, { nullable: true, description: "The collective, where the award honours collectives." })
  @IsOptional()
  @ValidateNested()
  collective?: CollectiveInput | null;
}

@InputType({ description: "Changes to a draft or returned nomination; what is left out stays." })
export class UpdateNominationInput extends ReferenceInput {
  @Field(() => ID, { nullable: true, description: "The nominee's employer." })
  @IsOptional()
  @IsId()
  workplaceId?: string | null;

  @Field(() => String, { nullable: true, description: "Name of the person or collective." })
  @IsOptional()
  @IsText(1, 100)
  name?: string | null;

  @Field(() => String, { nullable: true, description: "主要事迹." })
  @IsOptional()
  @IsText(0, LONGEST_DEEDS)
  deeds?: string | null;

  @Field(() => PersonInput, { nullable: true, description: "The whole person part anew; ID number and mobile may be left out." })
  @IsOptional()
  @ValidateNested()
  person?: PersonInput | null;

  @Field(() => CollectiveInput, { nullable: true, description: "The whole collective part anew; the telephone may be left out." })
  @IsOptional()
  @ValidateNested()
  collective?: CollectiveInput | null;
}

@InputType({ description: "A reviewer's decision on a submitted nomination." })
export class ReviewNominationInput extends ReferenceInput {
  @Field({ description: "Opinion or reason, printed on the 登记表; 2 to 500 characters." })
  @IsText(2, 500)
  opinion!: string;

  @Field(() => [ReviewGate], { defaultValue: [], description: "The gates the reviewer answers for: all four where it is approved (R13)." })
  gates?: ReviewGate[];
}

@InputType({ description: "Returning a submitted nomination for correction." })
export class ReturnNominationInput extends ReviewNominationInput {
  @Field(() => [String], { defaultValue: [], description: "Fields to mend, e.g. `deeds`, `person.tradeSince`." })
  @IsEach(MENDABLE, "请从表单的字段中选择需要修改的内容。", "name fields of the form, e.g. deeds.")
  mendFields?: string[];
}

@InputType({ description: "A reviewer's decision on several submitted nominations, with one opinion." })
export class ReviewNominationsInput extends ReferencesInput {
  @Field({ description: "Opinion or reason, printed on the 登记表 of each; 2 to 500 characters." })
  @IsText(2, 500)
  opinion!: string;

  @Field(() => [ReviewGate], { defaultValue: [], description: "The gates the reviewer answers for, at each: all four where it is approved (R13)." })
  gates?: ReviewGate[];
}

@InputType({ description: "Returning several submitted nominations for the same correction." })
export class ReturnNominationsInput extends ReviewNominationsInput {
  @Field(() => [String], { defaultValue: [], description: "Fields to mend, e.g. `deeds`." })
  @IsEach(MENDABLE, "请从表单的字段中选择需要修改的内容。", "name fields of the form, e.g. deeds.")
  mendFields?: string[];
}

@InputType({ description: "Taking a nominee's eligibility away (R18)." })
export class DisqualifyNominationInput extends ReferenceInput {
  @Field({ description: "What was found, and by whom; 2 to 500 characters." })
  @IsText(2, 500)
  reason!: string;
}

@InputType({ description: "Taking a submission back before anybody has reviewed it." })
export class RecallNominationInput extends ReferenceInput {
  @Field({ description: "Why; 2 to 500 characters. The office reads it in the history." })
  @IsText(2, 500)
  reason!: string;
}

@InputType({ description: "Giving a nomination up." })
export class WithdrawNominationInput extends ReferenceInput {
  @Field({ description: "Why; 2 to 500 characters." })
  @IsText(2, 500)
  reason!: string;
}
