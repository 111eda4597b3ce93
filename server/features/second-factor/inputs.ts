import { IsOptional } from "class-validator";
import { Field, InputType } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { IsText } from "../../graphql/validators";

@InputType({ description: "Who begins to set up a second factor proves again to be the owner of the account." })
export class BeginSecondFactorInput {
  @Field({ description: "The present password." })
  @IsText(1, 128)
  password!: string;

  @Field(() => String, { nullable: true, description: "A code of the present authenticator or a recovery code: needed where there is one already." })
  @IsOptional()
  @IsText(6, 64)
  totp?: string | null;
}

@InputType({ description: "The first code of the authenticator that has just taken the secret over." })
export class ConfirmSecondFactorInput {
  @Field({ description: "The six digits it shows." })
  @IsText(6, 64)
  totp!: string;
}

@InputType({ description: "Password and code, asked again before the second factor is changed." })
export class OwnSecondFactorInput {
  @Field({ description: "The present password." })
  @IsText(1, 128)
  password!: string;

  @Field({ description: "A code of the authenticator, or a recovery code." })
  @IsText(6, 64)
  totp!: string;
}

@InputType({ description: "Whose second factor is taken away, and why." })
export class ResetSecondFactorInput extends ReferenceInput {
  @Field({ description: "How the person was recognised, and what was lost: 2 to 200 characters." })
  @IsText(2, 200)
  reason!: string;
}
