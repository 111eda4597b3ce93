import { ArrayMaxSize, IsOptional, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { DateTime } from "../../graphql/scalars";
import { IsId, IsIds, IsReceipt, IsText, IsWhole } from "../../graphql/validators";
import { BallotMethod } from "./ballot-method";
import { CandidateOrder } from "./candidate-order";
import { PaperChoice } from "./paper-choice";
import { RecusalGround } from "./recusal-ground";

@InputType({ description: "The next round of an award. Which round it is, its places and its candidates follow from the rounds before." })
export class PrepareBallotInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field(() => ID, { description: "The award." })
  @IsId()
  awardId!: string;

  @Field(() => BallotMethod, { description: "How papers are returned." })
  method!: BallotMethod;

  @Field(() => CandidateOrder, { description: "In what order the paper lists the candidates." })
  candidateOrder!: CandidateOrder;

  @Field(() => DateTime, { description: "From when votes are taken, on the domain clock." })
  opensAt!: string;

  @Field(() => DateTime, { description: "Until when votes are taken, on the domain clock." })
  closesAt!: string;

  @Field(() => Int, { nullable: true, description: "The most candidates one paper may mark, 1 to 200. Left out: as many as there are places." })
  @IsOptional()
  @IsWhole(1, 200)
  maximumMarks?: number | null;

  @Field(() => [ID], { nullable: true, description: "Voters, by the ids of `electorate`. Left out: the whole leading group; electronically those with an account." })
  @IsOptional()
  @IsIds()
  voterIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: "Scrutineers, by the ids of `electorate`: one of each seat at least. Left out: all staff of both seats." })
  @IsOptional()
  @IsIds()
  scrutineerIds?: string[] | null;
}

@InputType({ description: "A voter keeps out of the decision on a candidate, as the office knows." })
export class RecordRecusalInput {
  @Field(() => ID, { description: "The voter in the round." })
  @IsId()
  voterId!: string;

  @Field(() => ID, { description: "The candidate in the round." })
  @IsId()
  candidateId!: string;

  @Field(() => RecusalGround, { description: "Why." })
  ground!: RecusalGround;

  @Field({ description: "The reason in writing, 2 to 500 characters." })
  @IsText(2, 500)
  reason!: string;
}

@InputType({ description: "The caller keeps out of the decision on a candidate. It cannot be taken back." })
export class DeclareRecusalInput {
  @Field(() => ID, { description: "The candidate in the round." })
  @IsId()
  candidateId!: string;

  @Field(() => RecusalGround, { description: "Why." })
  ground!: RecusalGround;

  @Field({ description: "The reason in writing, 2 to 500 characters." })
  @IsText(2, 500)
  reason!: string;
}

@InputType({ description: "A vote. The receipt is made on the voter's own device and known to nobody else; with it the voter finds the paper in the published count." })
export class CastVoteInput {
  @Field(() => ID, { description: "The round." })
  @IsId()
  ballotId!: string;

  @Field(() => PaperChoice, { description: "MARKED, BLANK or ABSTAINED." })
  choice!: PaperChoice;

  @Field(() => [ID], { description: "Ids of the marked candidates; none unless MARKED." })
  @IsIds()
  marks!: string[];

  @Field({ description: "20 characters of Crockford's base32, drawn at random, e.g. `7K3QX-0D4WM-P9T2A-HC8VN`." })
  @IsReceipt()
  receipt!: string;
}

@InputType({ description: "Closing a round: once everybody has voted, or when its time is over." })
export class CloseBallotInput extends ReferenceInput {
  @Field(() => Int, { nullable: true, description: "On paper: how many papers were handed out." })
  @IsOptional()
  @IsWhole(0, 1_000)
  issued?: number | null;

  @Field(() => [ID], { nullable: true, description: "On paper: the voters who put a paper into the urn." })
  @IsOptional()
  @IsIds()
  presentVoterIds?: string[] | null;
}

@InputType({ description: "One paper as a scrutineer reads it." })
export class ReadPaperInput {
  @Field(() => Int, { description: "The number the scrutineers wrote on the paper when they took it from the urn, from 1." })
  @IsWhole(1, 1_000)
  number!: number;

  @Field(() => PaperChoice, { description: "What it says as a whole." })
  choice!: PaperChoice;

  @Field(() => [ID], { description: "Ids of the marked candidates." })
  @IsIds()
  marks!: string[];

  @Field(() => String, { nullable: true, description: "Why it is void; needed for a void one." })
  @IsOptional()
  @IsText(2, 200)
  voidReason?: string | null;
}

@InputType({ description: "Everything one scrutineer reads from the papers of a round." })
export class ReadPapersInput {
  @Field(() => ID, { description: "The round." })
  @IsId()
  ballotId!: string;

  @Field(() => [ReadPaperInput], { description: "Every paper in the urn." })
  @ValidateNested({ each: true })
  @ArrayMaxSize(1_000)
  papers!: ReadPaperInput[];

  @Field(() => String, { nullable: true, description: "Why an earlier reading is changed; needed for a second one." })
  @IsOptional()
  @IsText(2, 500)
  reason?: string | null;
}

@InputType({ description: "Declaring a round void. Nothing of it is removed." })
export class VoidBallotInput extends ReferenceInput {
  @Field({ description: "Why; 2 to 500 characters." })
  @IsText(2, 500)
  reason!: string;
}
