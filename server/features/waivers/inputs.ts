import { Field, ID, InputType } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { ReferencesInput } from "../../graphql/references-input";
import { IsId, IsOneOf, IsText } from "../../graphql/validators";
import { ruleIds } from "../rules/registry";

@InputType({ description: "A request to waive a rule for a nomination of one's own unit." })
export class RequestWaiverInput {
  @Field(() => ID, { description: "The nomination." })
  @IsId()
  nominationId!: string;

  @Field({ description: "The rule, e.g. R06: one that binds in principle and is broken now." })
  @IsOneOf(ruleIds, "没有这项规定，编号为 R01 至 R23。", "there is no such rule; they are R01 to R23.")
  rule!: string;

  @Field({ description: "Why the nomination should stand all the same; 2 to 500 characters." })
  @IsText(2, 500)
  justification!: string;
}

@InputType({ description: "What is decided on a request to waive a rule." })
export class DecideWaiverInput extends ReferenceInput {
  @Field({ description: "True: the rule is waived for this nomination." })
  grant!: boolean;

  @Field({ description: "Opinion, printed on the papers; 2 to 500 characters." })
  @IsText(2, 500)
  opinion!: string;
}

@InputType({ description: "What is decided on several requests to waive a rule, with one opinion." })
export class DecideWaiversInput extends ReferencesInput {
  @Field({ description: "True: the rules are waived for these nominations." })
  grant!: boolean;

  @Field({ description: "Opinion, printed on the papers of each; 2 to 500 characters." })
  @IsText(2, 500)
  opinion!: string;
}
