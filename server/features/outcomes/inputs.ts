import { ArrayMaxSize, ArrayMinSize, IsOptional, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { says } from "../../graphql/says";
import { DateOnly } from "../../graphql/scalars";
import { IsId, IsIds, IsText, IsWhole } from "../../graphql/validators";
import { PublicityStage } from "./publicity-stage";
import { ReportStage } from "./report-stage";

/** More lines than any province reports; a wrong file is refused. */
const MOST_LINES = 5_000;
const TOO_FEW = says("请至少填写一行。", "needs at least one line.");
const TOO_MANY = says(`一次最多 ${MOST_LINES} 行，请分批办理。`, `takes at most ${MOST_LINES} lines; use several calls.`);

@InputType({ description: "A publicity of the whole list in the province." })
export class OpenProvincialPublicityInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field(() => PublicityStage, { description: "Before the first review, of those selected; or after it, of those listed. One of the campaign's stages." })
  stage!: PublicityStage;

  @Field(() => DateOnly, { description: "First day; it counts where it is worked." })
  startsOn!: string;

  @Field(() => DateOnly, { description: "Last day, to its end; R05's working days at least." })
  endsOn!: string;

  @Field({ description: "Where it is shown, e.g. the web site's address." })
  @IsText(1, 200)
  place!: string;

  @Field(() => String, { nullable: true, description: "Name and number of the notice." })
  @IsOptional()
  @IsText(0, 200)
  evidence?: string | null;
}

@InputType({ description: "Taking a publicity in the province down; another one may then show the list." })
export class StopProvincialPublicityInput extends ReferenceInput {
  @Field({ description: "Why; 2 to 500 characters." })
  @IsText(2, 500)
  reason!: string;
}

@InputType({ description: "A report of the province to the national office." })
export class ReportToNationalInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field(() => ReportStage, { description: "First review: of those selected. Formal: of those listed." })
  stage!: ReportStage;

  @Field({ description: "Number of the document, once a campaign." })
  @IsText(1, 200)
  document!: string;

  @Field(() => DateOnly, { description: "The day it left, today at the latest." })
  reportedOn!: string;

  @Field(() => [ID], { nullable: true, description: "The nominations reported. Left out: all that are due." })
  @IsOptional()
  @IsIds()
  nominationIds?: string[] | null;

  @Field(() => String, { nullable: true, description: "Anything else." })
  @IsOptional()
  @IsText(0, 500)
  note?: string | null;
}

@InputType({ description: "What the national office says to one nominee." })
export class FeedbackLineInput {
  @Field(() => ID, { description: "The nomination, reported for the first review." })
  @IsId()
  nominationId!: string;

  @Field(() => Boolean, { description: "Whether it is listed (入围)." })
  listed!: boolean;

  @Field(() => String, { nullable: true, description: "Why; needed where it is not listed. The unit may see it." })
  @IsOptional()
  @IsText(0, 500)
  reason?: string | null;
}

@InputType({ description: "What the national office says after its first review; all lines are recorded or none." })
export class RecordFeedbackInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field({ description: "Number of the national office's document." })
  @IsText(1, 200)
  document!: string;

  @Field(() => [FeedbackLineInput], { description: "1 to 5,000 lines, each nominee once." })
  @ValidateNested({ each: true })
  @ArrayMinSize(1, { message: TOO_FEW })
  @ArrayMaxSize(MOST_LINES, { message: TOO_MANY })
  lines!: FeedbackLineInput[];
}

@InputType({ description: "Whether one nominee was given the title." })
export class ConfermentLineInput {
  @Field(() => ID, { description: "The nomination, formally reported." })
  @IsId()
  nominationId!: string;

  @Field(() => Boolean, { description: "Whether the title is conferred." })
  conferred!: boolean;

  @Field(() => String, { nullable: true, description: "Number of the certificate; needed where it is conferred, once a campaign." })
  @IsOptional()
  @IsText(0, 100)
  certificateNumber?: string | null;

  @Field(() => String, { nullable: true, description: "Why; needed where it is not conferred. The unit may see it." })
  @IsOptional()
  @IsText(0, 500)
  reason?: string | null;
}

@InputType({ description: "The decision that confers the titles; all lines are recorded or none." })
export class RecordConfermentInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field({ description: "Number of the decision." })
  @IsText(1, 200)
  document!: string;

  @Field(() => DateOnly, { description: "The day of the decision, today at the latest." })
  conferredOn!: string;

  @Field(() => [ConfermentLineInput], { description: "1 to 5,000 lines, each nominee once." })
  @ValidateNested({ each: true })
  @ArrayMinSize(1, { message: TOO_FEW })
  @ArrayMaxSize(MOST_LINES, { message: TOO_MANY })
  lines!: ConfermentLineInput[];
}

@InputType({ description: "Filling one place that was lost, from the ranked reserve (R23)." })
export class BackFillInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field(() => ID, { description: "The award in which a place is free." })
  @IsId()
  awardId!: string;

  @Field(() => String, { nullable: true, description: "Number of the document it rests on." })
  @IsOptional()
  @IsText(0, 200)
  document?: string | null;

  @Field({ description: "Why; 2 to 500 characters. The unit may see it." })
  @IsText(2, 500)
  reason!: string;
}

@InputType({ description: "From when on units see what became of their nominations." })
export class SetResultsDateInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field(() => Int, { description: "Its version when it was read." })
  @IsWhole(1, 2_147_483_647)
  version!: number;

  @Field(() => DateOnly, { nullable: true, description: "The first day on which units see it; null: at once." })
  resultsFrom!: string | null;
}
