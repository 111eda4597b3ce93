import { Field, ID, Int, ObjectType } from "type-graphql";
import { DateOnly } from "../../graphql/scalars";
import { DayKind } from "./day-kind";

/** When a publicity is over, and by when one must begin (R05, R16). */
@ObjectType({ description: "When a publicity that begins on a day is over, and by when one must begin to be over before the materials' deadline (R05, R16)." })
export class PublicityPlan {
  @Field(() => DateOnly, { description: "Today on the domain clock, in Shanghai." })
  today!: string;

  @Field(() => Int, { description: "Working days a publicity lasts at least, the first day counted where it is worked." })
  workingDays!: number;

  @Field(() => DateOnly, { description: "First day." })
  startsOn!: string;

  @Field(() => DateOnly, { description: "Earliest last day." })
  endsOn!: string;

  @Field(() => DateOnly, { description: "The day after: from then on a nomination shown like this can be submitted." })
  freeFrom!: string;

  @Field(() => DateOnly, { description: "The materials' deadline: the campaign's, or the extension granted to the caller's unit." })
  deadline!: string;

  @Field({ description: "Whether `freeFrom` is not after the deadline." })
  inTime!: boolean;

  @Field(() => DateOnly, { description: "Last day on which a publicity can begin so that submission is still possible on the deadline's day." })
  latestStart!: string;

  @Field(() => DateOnly, { description: "First day on which a nomination whose publicity begins today can be submitted." })
  earliestSubmission!: string;
}

/** One day of a publicity. */
@ObjectType({ description: "One day of a publicity." })
export class PublicityDay {
  @Field(() => DateOnly, { description: "The day." })
  day!: string;

  @Field(() => DayKind, { description: "What it counts for." })
  kind!: DayKind;
}

/** How far a publicity has come. */
@ObjectType({ description: "How far a publicity has come today, in working days (R05)." })
export class PublicityClock {
  @Field(() => ID, { description: "The publicity's id." })
  id!: string;

  @Field(() => DateOnly, { description: "Today on the domain clock, in Shanghai." })
  today!: string;

  @Field(() => Int, { description: "Working days of the whole period." })
  workingDays!: number;

  @Field(() => Int, { description: "Of these, those that are over." })
  gone!: number;

  @Field(() => Int, { description: "Of these, those that are not, today among them." })
  left!: number;

  @Field(() => DateOnly, { description: "First day on which the nomination may be submitted: the day after the last." })
  freeFrom!: string;

  @Field(() => [PublicityDay], { description: "Every day of the period, first to last." })
  days!: PublicityDay[];
}

/** A publicity as it is printed and put up. */
@ObjectType({ description: "A publicity as it is printed and put up, in Chinese: never an ID number or telephone of the nominee." })
export class PublicityNotice {
  @Field(() => ID, { description: "The publicity's id." })
  id!: string;

  @Field({ description: "Heading." })
  title!: string;

  @Field(() => [String], { description: "Paragraphs: what it is about, basic facts, main deeds." })
  body!: string[];

  @Field({ description: "First and last day with the number of working days." })
  period!: string;

  @Field(() => [String], { description: "Paragraphs: in which form to object, and where." })
  howToObject!: string[];

  @Field({ description: "Who puts it up: the nominee's workplace." })
  issuedBy!: string;

  @Field(() => DateOnly, { description: "The day below the signature: the first day." })
  issuedOn!: string;
}
