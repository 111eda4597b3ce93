import { Field, ID, InputType } from "type-graphql";
import { LIMITS } from "../../graphql/limits/limits";
import { IsId, IsText } from "../../graphql/validators";

@InputType({ description: "An operation an integration may run." })
export class RegisterOperationInput {
  @Field(() => ID, { description: "The integration." })
  @IsId()
  accountId!: string;

  @Field({ description: "One named operation with its fragments, as the integration will send it, to the letter." })
  @IsText(1, LIMITS.characters)
  document!: string;
}

@InputType({ description: "An operation that is to run no more." })
export class RemoveOperationInput {
  @Field(() => ID, { description: "The registered operation." })
  @IsId()
  id!: string;
}
