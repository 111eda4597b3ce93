import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { IsId, IsText } from "../../graphql/validators";

@InputType({ description: "Somebody else's session to end, and why." })
export class EndSessionInput {
  @Field(() => ID, { description: "The session." })
  @IsId()
  id!: string;

  @Field({ description: "Why: 2 to 200 characters." })
  @IsText(2, 200)
  reason!: string;
}

@InputType({ description: "One of one's own sessions to end. Who asks proves again to be the owner of the account." })
export class EndOwnSessionInput {
  @Field(() => ID, { description: "The session." })
  @IsId()
  id!: string;

  @Field({ description: "The present password." })
  @IsText(1, 128)
  password!: string;

  @Field(() => String, { nullable: true, description: "A code of the authenticator or a recovery code: needed where the account has a second factor." })
  @IsOptional()
  @IsText(6, 64)
  totp?: string | null;
}
