import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { DateTime } from "../../graphql/scalars";
import { Account } from "../accounts/account";
import { Role } from "../accounts/role";
import { SessionKind } from "../accounts/session-kind";
import { AuditOutcome } from "../audit/audit-outcome";

/** A line of the login log: the view `sign_ins` of the audit trail. */
@ObjectType({ description: "A sign-in, a refused one, its end, or the issue of an API key: a line of the audit trail." })
@Entity({ name: "sign_ins", synchronize: false, orderBy: { occurredAt: "DESC", id: "DESC" } })
export class SignIn {
  @Field(() => ID, { description: "UUID, ordered by time." })
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => DateTime, { description: "When, in real time." })
  @Column("timestamptz")
  occurredAt!: string;

  @Field(() => ID, { nullable: true, description: "The account; null for a name nobody has." })
  @Column("uuid", { nullable: true })
  accountId!: string | null;

  @Field(() => Account, { nullable: true, description: "The account; null for a name nobody has." })
  @ManyToOne(() => Account)
  @JoinColumn()
  account!: Relation<Account> | null;

  @Field({ description: "Display name of whoever signed in or issued the key, or the name given at a failed sign-in; `***` where what was given there is no user name." })
  @Column("text")
  name!: string;

  @Field(() => Role, { nullable: true, description: "The account's role." })
  @Column("text", { nullable: true })
  role!: Role | null;

  @Field(() => SessionKind, { description: "Browser or API key." })
  @Column("text")
  kind!: SessionKind;

  @Field({ description: "`login`, `logout`, `refreshSession` (a copied token was refused) or `issueApiKey`." })
  @Column("text")
  action!: string;

  @Field(() => AuditOutcome, { description: "How it ended." })
  @Column("text")
  outcome!: AuditOutcome;

  @Field(() => String, { nullable: true, description: "Error code where it was refused." })
  @Column("text", { nullable: true })
  code!: string | null;

  @Field({ description: "Network address of the caller." })
  @Column("text")
  address!: string;
}
