import { Field, Float, ID, Int, ObjectType } from "type-graphql";

/** One goal the solver reached, and the proof that nothing is better. */
@ObjectType({ description: "One goal the solver reached, and the proof that nothing is better." })
export class SlateStage {
  @Field({ description: "What is made best: `PLACES_FILLED`, then `VOTES`, then `ORDER`." })
  goal!: string;

  @Field(() => Float, { description: "The value of the list." })
  value!: number;

  @Field(() => Float, { description: "The best value any list could have, as the solver proved." })
  bound!: number;

  @Field({ description: "The solver's word for it, `Optimal`." })
  status!: string;
}

/** The list if one rule alone were waived. */
@ObjectType({ description: "The list if one rule alone were waived." })
export class SlateWaived {
  @Field({ description: "The rule." })
  rule!: string;

  @Field(() => [ID], { description: "Nominations that would come onto the list." })
  enters!: string[];

  @Field(() => [ID], { description: "Nominations that would leave it." })
  leaves!: string[];

  @Field(() => Int, { description: "Votes of that list together." })
  votes!: number;
}
