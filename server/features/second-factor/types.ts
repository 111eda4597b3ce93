import { Field, Int, ObjectType } from "type-graphql";
import { DateTime } from "../../graphql/scalars";

@ObjectType({ description: "What an authenticator app takes over. Shown this once; it counts when a first code has confirmed it." })
export class SecondFactorSetup {
  @Field({ description: "The secret in Base32, to be typed where no camera is." })
  secret!: string;

  @Field({ description: "The same as an `otpauth://` address." })
  uri!: string;

  @Field({ description: "The address as a QR code: an SVG image, made by the server." })
  qr!: string;
}

@ObjectType({ description: "Codes that stand in for a lost authenticator, each once. Shown this once." })
export class RecoveryCodes {
  @Field(() => [String], { description: "The codes; those given before count no more." })
  codes!: string[];
}

@ObjectType({ description: "One's own second factor." })
export class OwnSecondFactor {
  @Field(() => DateTime, { nullable: true, description: "Since when there is one, in real time; null where there is none." })
  since!: string | null;

  @Field({ description: "Whether the role signs in with one; then it cannot be removed." })
  required!: boolean;

  @Field(() => Int, { description: "How many recovery codes are left." })
  recoveryCodesLeft!: number;
}
