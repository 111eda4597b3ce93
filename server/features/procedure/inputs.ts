import { IsOptional } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { DateOnly } from "../../graphql/scalars";
import { IsId, IsText, IsWhole } from "../../graphql/validators";
import { ProcedureStep } from "./procedure-step";

/** More people than any workplace of the trade has. */
const MOST_PEOPLE = 1_000_000;

@InputType({ description: "One step of the procedure as it was held. The whole record anew, where there is one: what is left out is empty." })
export class RecordProcedureStepInput {
  @Field(() => ID, { description: "The nomination, a draft or returned." })
  @IsId()
  nominationId!: string;

  @Field(() => ProcedureStep, { description: "Which step." })
  step!: ProcedureStep;

  @Field(() => DateOnly, { description: "The day of the meeting, not one to come." })
  heldOn!: string;

  @Field({ description: "Where it was held." })
  @IsText(1, 200)
  place!: string;

  @Field(() => Int, { description: "How many were present." })
  @IsWhole(1, MOST_PEOPLE)
  present!: number;

  @Field(() => Int, { nullable: true, description: "Votes for; needed where other votes are given." })
  @IsOptional()
  @IsWhole(0, MOST_PEOPLE)
  votesFor?: number | null;

  @Field(() => Int, { nullable: true, description: "Votes against." })
  @IsOptional()
  @IsWhole(0, MOST_PEOPLE)
  votesAgainst?: number | null;

  @Field(() => Int, { nullable: true, description: "Abstentions." })
  @IsOptional()
  @IsWhole(0, MOST_PEOPLE)
  votesAbstain?: number | null;

  @Field(() => String, { nullable: true, description: "What was resolved; needed of the deliberation." })
  @IsOptional()
  @IsText(0, 2_000)
  resolution?: string | null;

  @Field(() => String, { nullable: true, description: "Name and number of the minutes, e.g. 党委会议纪要〔2024〕12号." })
  @IsOptional()
  @IsText(0, 200)
  evidence?: string | null;

  @Field(() => Int, { nullable: true, description: "The record's version when it was read; left out where there is none yet." })
  @IsOptional()
  @IsWhole(1, 2_147_483_647)
  version?: number | null;
}
