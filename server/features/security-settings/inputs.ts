import { Field, InputType, Int } from "type-graphql";
import { ReferenceInput } from "../../graphql/reference-input";
import { IsEach, IsWhole } from "../../graphql/validators";
import { Role } from "../accounts/role";
import { BOUNDS, NEEDING_NO_SECOND_FACTOR } from "./bounds";

const ROLES = Object.values(Role).filter((role) => role !== NEEDING_NO_SECOND_FACTOR);

@InputType({ description: "The whole security policy as it shall be." })
export class UpdateSecuritySettingsInput extends ReferenceInput {
  @Field(() => Int, { description: "Characters a password has at least, 8 to 64." })
  @IsWhole(...BOUNDS.password_min_length)
  passwordMinLength!: number;

  @Field(() => Int, { description: "How many of the four kinds of characters a password has at least, 1 to 4." })
  @IsWhole(...BOUNDS.password_min_kinds)
  passwordMinKinds!: number;

  @Field(() => Int, { description: "Days after which a password has to be changed, up to 365; 0: never." })
  @IsWhole(...BOUNDS.password_max_age_days)
  passwordMaxAgeDays!: number;

  @Field(() => Int, { description: "How many of one's last passwords may not be used again, up to 24." })
  @IsWhole(...BOUNDS.password_history)
  passwordHistory!: number;

  @Field(() => Int, { description: "Wrong passwords in a row until an account is locked, 3 to 20." })
  @IsWhole(...BOUNDS.lock_after_failures)
  lockAfterFailures!: number;

  @Field(() => Int, { description: "Minutes an account or an address stays locked, up to a day." })
  @IsWhole(...BOUNDS.lock_minutes)
  lockMinutes!: number;

  @Field(() => Int, { description: "Wrong sign-ins from one address until it is locked, 10 to 10,000: a whole office may share one." })
  @IsWhole(...BOUNDS.address_failures)
  addressFailures!: number;

  @Field(() => Int, { description: "Minutes without use after which a session ends, 5 to 480." })
  @IsWhole(...BOUNDS.idle_minutes)
  idleMinutes!: number;

  @Field(() => Int, { description: "Hours after which a session ends, used or not, 1 to 24." })
  @IsWhole(...BOUNDS.session_hours)
  sessionHours!: number;

  @Field(() => [Role], { description: "Roles that sign in with a second factor; not INTEGRATION, which has no password." })
  @IsEach(ROLES, "系统对接账号没有密码，不能要求第二因子。", "an integration has no password and can have no second factor.")
  secondFactorRoles!: Role[];

  @Field({ description: "Whether a new account waits until the security administrator approves it." })
  approveAccounts!: boolean;
}
