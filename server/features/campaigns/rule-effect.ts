import { Field, ID, Int, ObjectType } from "type-graphql";
import { FindingVerdict } from "../rules/finding";

/** A nomination to which a rule would say something else. */
@ObjectType({ description: "A nomination to which a rule would say something else." })
export class VerdictChange {
  @Field(() => ID, { description: "The nomination." })
  nominationId!: string;

  @Field({ description: "Its name." })
  name!: string;

  @Field({ description: "Its unit." })
  unit!: string;

  @Field(() => FindingVerdict, { nullable: true, description: "What the rule says before; null: nothing." })
  before!: FindingVerdict | null;

  @Field(() => FindingVerdict, { nullable: true, description: "What it says afterwards; null: nothing." })
  after!: FindingVerdict | null;
}

/** What another setting of a rule alters. */
@ObjectType({ description: "What another setting of a rule alters, by the facts of today. To be silent and to pass are one: neither leaves anything to mend." })
export class RuleEffect {
  @Field({ description: "R01 … R23." })
  rule!: string;

  @Field(() => FindingVerdict, { nullable: true, description: "What a rule of the whole campaign says before; null: nothing, or a rule of nominations." })
  campaignBefore!: FindingVerdict | null;

  @Field(() => FindingVerdict, { nullable: true, description: "What a rule of the whole campaign says afterwards; null: nothing, or a rule of nominations." })
  campaignAfter!: FindingVerdict | null;

  @Field(() => [VerdictChange], { description: "Nominations that stand (not withdrawn, rejected or disqualified) and the caller may see, whose verdict changes." })
  changes!: VerdictChange[];

  @Field(() => Int, { nullable: true, description: "How many more change at the other seat; null for R14, which is judged by texts that do not leave their seat." })
  hidden!: number | null;
}
