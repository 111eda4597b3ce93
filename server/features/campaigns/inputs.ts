import { IsOptional } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { DateOnly } from "../../graphql/scalars";
import { IsCode, IsFraction, IsId, IsText, IsWhole } from "../../graphql/validators";
import { MajorityBase } from "../ballots/majority-base";
import { ReviewLevel } from "../nominations/review-level";
import { PublicityStage } from "../outcomes/publicity-stage";
import { Deadline } from "./deadline";

@InputType({ description: "A new campaign, to be prepared: from a preset or from an earlier campaign." })
export class CreateCampaignDraftInput {
  @Field(() => String, { nullable: true, description: "Name of a preset that ships with the desk; default `notice-2024-182`." })
  preset?: string | null;

  @Field(() => ID, { nullable: true, description: "An earlier campaign to take awards, offices, rules and members from, instead of a preset. Places are not taken over." })
  @IsOptional()
  @IsId()
  cloneOf?: string | null;

  @Field({ description: "Short ASCII name, unique, e.g. `liaoning-2025-miit`." })
  @IsCode()
  code!: string;

  @Field({ description: "Name as the notice gives it." })
  @IsText(1, 200)
  name!: string;

  @Field({ description: "Number of the notice, e.g. 辽人社函〔2025〕1号." })
  @IsText(1, 100)
  noticeNumber!: string;

  @Field(() => Int, { description: "Calendar year." })
  @IsWhole(2000, 2100)
  year!: number;

  @Field(() => DateOnly, { description: "The day from which look-back periods and seniority are counted (R10, R12)." })
  referenceDate!: string;

  @Field(() => DateOnly, { description: "Last day for the contact form (R16)." })
  contactDeadline!: string;

  @Field(() => DateOnly, { description: "Last day for the first-review materials (R16)." })
  materialsDeadline!: string;
}

@InputType({ description: "Changes to a campaign in preparation; what is left out stays." })
export class UpdateCampaignInput extends ReferenceInput {
  @Field(() => String, { nullable: true, description: "Name as the notice gives it." })
  @IsOptional()
  @IsText(1, 200)
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Number of the notice." })
  @IsOptional()
  @IsText(1, 100)
  noticeNumber?: string | null;

  @Field(() => DateOnly, { nullable: true, description: "The day from which look-back periods and seniority are counted; R10 and R12 follow." })
  referenceDate?: string | null;

  @Field(() => DateOnly, { nullable: true, description: "Last day for the contact form; R16 follows." })
  contactDeadline?: string | null;

  @Field(() => DateOnly, { nullable: true, description: "Last day for the first-review materials; R16 follows." })
  materialsDeadline?: string | null;

  @Field(() => [ReviewLevel], { nullable: true, description: "The levels that review: OFFICE alone, or UNIT and then OFFICE." })
  reviewLevels?: ReviewLevel[] | null;

  @Field(() => Boolean, { nullable: true, description: "Whether a draft already keeps one of its unit's places." })
  reserveAtDraft?: boolean | null;

  @Field(() => String, { nullable: true, description: "The part of the voters that must return a paper, e.g. `2/3`." })
  @IsOptional()
  @IsFraction()
  votingQuorum?: string | null;

  @Field(() => MajorityBase, { nullable: true, description: "Of whom more than half must mark a candidate." })
  votingMajority?: MajorityBase | null;

  @Field(() => [PublicityStage], { nullable: true, description: "When the province shows the list: before or after the national first review, both, or never." })
  publicityStages?: PublicityStage[] | null;

  @Field(() => DateOnly, { nullable: true, description: "The day from which results are shown to units; null: at once." })
  resultsFrom?: string | null;
}

@InputType({ description: "Changes to an award of a campaign in preparation; what is left out stays." })
export class UpdateAwardInput {
  @Field(() => ID, { description: "The award." })
  @IsId()
  id!: string;

  @Field(() => Int, { description: "Version of the campaign when it was read." })
  @IsWhole(1, 2_147_483_647)
  version!: number;

  @Field(() => String, { nullable: true, description: "Title on screen and paper." })
  @IsOptional()
  @IsText(1, 50)
  name?: string | null;

  @Field(() => Int, { nullable: true, description: "How many the province reports (R01)." })
  @IsOptional()
  @IsWhole(0, 9_999)
  provinceQuota?: number | null;
}

@InputType({ description: "The end of a campaign." })
export class CloseCampaignInput extends ReferenceInput {
  @Field({ description: "Why; it stands in the audit trail." })
  @IsText(1, 500)
  reason!: string;
}

@InputType({ description: "More time for one unit of one's own seat (R16)." })
export class GrantExtensionInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field(() => ID, { description: "The unit, of one's own seat." })
  @IsId()
  unitId!: string;

  @Field(() => Deadline, { description: "Which deadline." })
  deadline!: Deadline;

  @Field(() => DateOnly, { description: "The unit's own last day: later than the one that binds it now, not past." })
  until!: string;

  @Field({ description: "Why; it stands with the extension." })
  @IsText(1, 500)
  reason!: string;
}
