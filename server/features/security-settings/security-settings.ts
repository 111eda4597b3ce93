import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, PrimaryColumn, VersionColumn } from "typeorm";
import { Role } from "../accounts/role";
import { BOUNDS, NEEDING_NO_SECOND_FACTOR, SETTINGS_ID, within } from "./bounds";

/**
 * The security policy. The migration that makes the table writes its one row as GB/T 22239-2019 level 3 and OWASP ASVS 5
 * level 2 ask; the bounds keep anybody from setting it to nothing by mistake.
 */
@ObjectType({ description: "The security policy of the desk: passwords, lock-outs, sessions, second factors (GB/T 22239-2019 level 3, OWASP ASVS 5 level 2)." })
@Entity({ name: "security_settings" })
@Check("security_settings_one_row", `"id" = '${SETTINGS_ID}'`)
@Check("security_settings_bounds", Object.entries(BOUNDS).map(([column, bounds]) => within(column, bounds)).join(" and "))
@Check("security_settings_roles", `array_position("second_factor_roles", null) is null and "second_factor_roles" <@ array[${Object.values(Role).filter((role) => role !== NEEDING_NO_SECOND_FACTOR).map((role) => `'${role}'`).join(", ")}]`)
export class SecuritySettings {
  @Field(() => ID, { description: "UUID, always the same." })
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => Int, { description: "Characters a password has at least." })
  @Column("int")
  passwordMinLength!: number;

  @Field(() => Int, { description: "How many of the four kinds (upper case, lower case, digits, symbols) a password has at least." })
  @Column("int")
  passwordMinKinds!: number;

  @Field(() => Int, { description: "Days after which a password has to be changed; 0: never." })
  @Column("int")
  passwordMaxAgeDays!: number;

  @Field(() => Int, { description: "How many of one's last passwords may not be used again." })
  @Column("int")
  passwordHistory!: number;

  @Field(() => Int, { description: "Wrong passwords in a row until an account is locked." })
  @Column("int")
  lockAfterFailures!: number;

  @Field(() => Int, { description: "Minutes an account or an address stays locked." })
  @Column("int")
  lockMinutes!: number;

  @Field(() => Int, { description: "Wrong sign-ins from one network address, under whatever names, until the address is locked." })
  @Column("int")
  addressFailures!: number;

  @Field(() => Int, { description: "Minutes without use after which a session ends." })
  @Column("int")
  idleMinutes!: number;

  @Field(() => Int, { description: "Hours after which a session ends, used or not." })
  @Column("int")
  sessionHours!: number;

  @Field(() => [Role], { description: "Roles that sign in with a second factor." })
  @Column("text", { array: true })
  secondFactorRoles!: Role[];

  @Field({ description: "Whether a new account waits until the security administrator approves it." })
  @Column("boolean")
  approveAccounts!: boolean;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
