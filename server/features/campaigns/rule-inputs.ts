import { Field, ID, InputType, Int } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { Json } from "../../graphql/scalars";
import { IsId, IsText, IsWhole } from "../../graphql/validators";

/** A setting of a rule. */
@InputType({ description: "A setting of a rule." })
abstract class RuleInput {
  @Field(() => ID, { description: "The campaign." })
  @IsId()
  campaignId!: string;

  @Field({ description: "R01 … R23." })
  rule!: string;

  @Field({ description: "Whether it is to be applied." })
  enabled!: boolean;

  @Field(() => Json, { description: "Its dates and numbers, as the rule takes them." })
  parameters!: unknown;
}

@InputType({ description: "A setting of a rule in a campaign in preparation." })
export class SetRuleInput extends RuleInput {
  @Field(() => Int, { description: "Version of the rule's setting when it was read." })
  @IsWhole(1, 2_147_483_647)
  version!: number;
}

@InputType({ description: "Another setting of a rule in a running campaign." })
export class ProposeRuleChangeInput extends RuleInput {
  @Field({ description: "Why." })
  @IsText(1, 500)
  reason!: string;
}

@InputType({ description: "A second person's decision on a proposed change." })
export class DecideRuleChangeInput extends ReferenceInput {
  @Field({ description: "True: it is in force from now on. False: it is dropped." })
  confirm!: boolean;
}
