import { Field, ID, Int, ObjectType } from "type-graphql";

@ObjectType({ description: "One line of the national office's file, and what it comes to." })
export class FeedbackFileLine {
  @Field(() => Int, { description: "Line of the file, from 1." })
  line!: number;

  @Field({ description: "The name as the file writes it." })
  name!: string;

  @Field(() => ID, { nullable: true, description: "The nomination it means; null where that is not clear." })
  nominationId!: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is listed; null where that cannot be read." })
  listed!: boolean | null;

  @Field(() => String, { nullable: true, description: "The reason the file gives." })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: "Why the line cannot be recorded as it stands, in the caller's language." })
  problem!: string | null;
}

@ObjectType({ description: "A nominee reported whom the file does not name." })
export class FeedbackFileMissing {
  @Field(() => ID, { description: "The nomination." })
  nominationId!: string;

  @Field({ description: "Name of the person or collective." })
  name!: string;

  @Field({ description: "The award." })
  awardName!: string;

  @Field({ description: "Short name of the unit that recommends." })
  unitName!: string;
}

@ObjectType({ description: "A file of the national office as the desk reads it. Nothing is recorded by reading it." })
export class FeedbackFile {
  @Field(() => [FeedbackFileLine], { description: "Its lines, in order; empty ones left out." })
  lines!: FeedbackFileLine[];

  @Field(() => [FeedbackFileMissing], { description: "Whom it does not name." })
  missing!: FeedbackFileMissing[];
}

@ObjectType({ description: "How far the candidates of one award got: each number counts whoever got that far, wherever they stand now." })
export class OutcomeTotal {
  @Field(() => ID, { description: "The award." })
  awardId!: string;

  @Field({ description: "ASCII name of the award." })
  code!: string;

  @Field({ description: "Title on screen." })
  name!: string;

  @Field(() => Int, { description: "How many the province reports (R01)." })
  places!: number;

  @Field(() => Int, { description: "Who stood in the votes." })
  candidates!: number;

  @Field(() => Int, { description: "Selected, by the slate or a back-fill." })
  selected!: number;

  @Field(() => Int, { description: "Reported for the national first review." })
  reported!: number;

  @Field(() => Int, { description: "Listed by the national office." })
  listed!: number;

  @Field(() => Int, { description: "Not listed." })
  notListed!: number;

  @Field(() => Int, { description: "Formally reported." })
  formallyReported!: number;

  @Field(() => Int, { description: "Given the title, also where it was revoked later." })
  conferred!: number;

  @Field(() => Int, { description: "Not given the title." })
  notConferred!: number;

  @Field(() => Int, { description: "Titles revoked (R19)." })
  revoked!: number;

  @Field(() => Int, { description: "Withdrawn or disqualified after having been selected." })
  dropped!: number;
}
