import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { Derived } from "../../database/derived";
import { DateTime } from "../../graphql/scalars";
import { Seat } from "../campaigns/seat";
import { RecommendingUnit } from "../units/recommending-unit";
import { AccountState } from "./account-state";
import { Role } from "./role";

/** One person's way in (or one system's, for INTEGRATION). Secrets are kept apart, in `credentials`. */
@ObjectType({ description: "One person's way in, or one system's. Passwords and keys are kept apart and never shown." })
@Entity({ name: "accounts", orderBy: { username: "ASC" } })
@Check("accounts_role_check", oneOf("role", Role))
@Check("accounts_state_check", oneOf("state", AccountState))
@Check("accounts_seat_check", `("role" in ('OFFICE', 'UNIT') and "seat" is not null) or ("role" = 'INTEGRATION') or ("role" not in ('OFFICE', 'UNIT') and "seat" is null)`)
@Check("accounts_two_people_check", `"decided_by_id" <> "requested_by_id"`)
@Check("accounts_unit_check", `("role" = 'UNIT') = ("unit_id" is not null)`)
export class Account {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field({ description: "Name to sign in with: 3–32 lower-case letters, digits, dots and dashes." })
  @Column("text", { unique: true })
  username!: string;

  @Field({ description: "Name on screen and in histories." })
  @Column("text")
  displayName!: string;

  @Field(() => Role, { description: "What the account may do. Fixed once made: another task needs another account." })
  @Column("text")
  role!: Role;

  @Field(() => Seat, { nullable: true, description: "The seat, for OFFICE and UNIT." })
  @Column("text", { nullable: true })
  seat!: Seat | null;

  @Column("uuid", { nullable: true })
  unitId!: string | null;

  @Field(() => RecommendingUnit, { nullable: true, description: "The unit, for UNIT." })
  @ManyToOne(() => RecommendingUnit)
  @JoinColumn([
    { name: "unit_id", referencedColumnName: "id" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  unit!: Relation<RecommendingUnit> | null;

  @Field(() => AccountState, { description: "Whether it may sign in, or waits for approval." })
  @Column("text", { default: AccountState.ACTIVE })
  state!: AccountState;

  @Field(() => String, { nullable: true, description: "Why it was not approved, where it was not." })
  @Column("text", { nullable: true })
  rejectionReason!: string | null;

  /** Who asked for it to take effect: made it, or enabled it again. Filled by the database; null from the console. */
  @Column("uuid", { nullable: true })
  requestedById!: string | null;

  /** Who approved or rejected that. Filled by the database. */
  @Column("uuid", { nullable: true })
  decidedById!: string | null;

  @Field({ description: "Whether it signs in with a second factor, too." })
  @Column("boolean", { default: false })
  secondFactor!: boolean;

  @Field(() => DateTime, { nullable: true, description: "Last sign-in, in real time." })
  @Column("timestamptz", { nullable: true })
  lastSignInAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: "Until when it is locked after too many wrong sign-ins, at the place they came from; null where it is not." })
  @Derived((row) => `app.locked_until(${row}.id)`)
  lockedUntil!: string | null;

  @Field(() => DateTime, { description: "When it was made." })
  @CreateDateColumn({ type: "timestamptz" })
  createdAt!: string;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
