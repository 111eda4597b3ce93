import { IsOptional } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { ReferencesInput } from "../../graphql/references-input";
import { IsId, IsPassword, IsText, IsUsername } from "../../graphql/validators";
import { Seat } from "../campaigns/seat";
import { Role } from "./role";

@InputType({ description: "Name and password to sign in with." })
export class LoginInput {
  @Field({ description: "User name." })
  @IsText(1, 64)
  username!: string;

  @Field({ description: "Password." })
  @IsPassword()
  password!: string;

  @Field(() => String, { nullable: true, description: "A code of the authenticator, or a recovery code, where the account has a second factor." })
  @IsOptional()
  @IsText(0, 64)
  totp?: string | null;
}

@InputType({ description: "A new password for oneself." })
export class ChangePasswordInput {
  @Field({ description: "The present password." })
  @IsPassword()
  currentPassword!: string;

  @Field({ description: "The new one, as the policy asks: see `passwordPolicy`." })
  @IsPassword()
  newPassword!: string;
}

@InputType({ description: "A new account." })
export class CreateAccountInput {
  @Field({ description: "3 to 32 lower-case letters, digits, dots or dashes." })
  @IsUsername()
  username!: string;

  @Field({ description: "Name on screen and in histories." })
  @IsText(1, 50)
  displayName!: string;

  @Field(() => Role, { description: "What it may do; fixed from then on." })
  role!: Role;

  @Field(() => Seat, { nullable: true, description: "Needed for OFFICE; taken from the unit for UNIT; limits INTEGRATION to one seat." })
  seat?: Seat | null;

  @Field(() => ID, { nullable: true, description: "Needed for UNIT." })
  @IsOptional()
  @IsId()
  unitId?: string | null;

  @Field(() => String, { nullable: true, description: "First password, which is changed at the first sign-in; not for INTEGRATION, which gets an API key." })
  @IsOptional()
  @IsPassword()
  password?: string | null;
}

@InputType({ description: "A new display name." })
export class UpdateAccountInput extends ReferenceInput {
  @Field({ description: "Name on screen and in histories." })
  @IsText(1, 50)
  displayName!: string;
}

@InputType({ description: "A new password for somebody who forgot theirs." })
export class ResetPasswordInput extends ReferenceInput {
  @Field({ description: "It is changed at the next sign-in. See `passwordPolicy`." })
  @IsPassword()
  password!: string;
}

@InputType({ description: "An account to unlock. It needs no version: a lock is no part of the account." })
export class UnlockAccountInput {
  @Field(() => ID, { description: "The account." })
  @IsId()
  id!: string;
}

@InputType({ description: "For which account an API key is made." })
export class IssueApiKeyInput {
  @Field(() => ID, { description: "An account whose role is INTEGRATION." })
  @IsId()
  accountId!: string;
}

@InputType({ description: "Accounts that wait and shall take effect." })
export class ApproveAccountsInput extends ReferencesInput {}

@InputType({ description: "An account that waits and shall not take effect." })
export class RejectAccountInput extends ReferenceInput {
  @Field({ description: "Why, for whoever made it: 2 to 200 characters." })
  @IsText(2, 200)
  reason!: string;
}
