import { Field, ID, Int, ObjectType } from "type-graphql";
import { Seat } from "../campaigns/seat";
import { PaperChoice } from "./paper-choice";

@ObjectType({ description: "Somebody who may vote, or watch the count." })
export class Elector {
  @Field({ description: "`VOTER` or `SCRUTINEER`." })
  part!: string;

  @Field(() => ID, { description: "What the input of `prepareBallot` names them by." })
  id!: string;

  @Field(() => ID, { nullable: true, description: "The account; null for a member without one, who votes on paper." })
  accountId!: string | null;

  @Field({ description: "Name." })
  name!: string;

  @Field({ description: "The authority a member comes from; empty where the list of members does not say." })
  organization!: string;

  @Field(() => Seat, { nullable: true, description: "A scrutineer's seat." })
  seat!: Seat | null;
}

@ObjectType({ description: "A paper as one scrutineer read it." })
export class PaperRead {
  @Field(() => PaperChoice, { description: "What it says as a whole." })
  choice!: PaperChoice;

  @Field(() => [ID], { description: "Ids of the marked candidates." })
  marks!: string[];
}

@ObjectType({ description: "A paper that two scrutineers read differently." })
export class ReadingDifference {
  @Field(() => Int, { description: "The paper's number." })
  number!: number;

  @Field({ description: "`MISSING_IN_FIRST`, `MISSING_IN_SECOND`, `CHOICE` or `MARKS`." })
  kind!: string;

  @Field({ description: "The one scrutineer." })
  firstBy!: string;

  @Field({ description: "The other." })
  secondBy!: string;

  @Field(() => PaperRead, { nullable: true, description: "As the one read it; null: not at all." })
  first!: PaperRead | null;

  @Field(() => PaperRead, { nullable: true, description: "As the other read it; null: not at all." })
  second!: PaperRead | null;
}
