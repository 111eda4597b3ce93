import { Column, Entity, OneToOne, PrimaryColumn, JoinColumn, type Relation } from "typeorm";
import { Account } from "./account";

/** An account's password, as an argon2id hash. Only the sign-in role of the database reads it; no GraphQL type. */
@Entity({ name: "credentials" })
export class Credential {
  @PrimaryColumn("uuid")
  accountId!: string;

  @OneToOne(() => Account, { nullable: false })
  @JoinColumn()
  account!: Relation<Account>;

  /** argon2id, PHC string format. */
  @Column("text")
  passwordHash!: string;

  @Column("timestamptz", { default: () => "now()" })
  changedAt!: string;

  /** Whether somebody else made it (a first or reset password): it opens nothing but its own change. */
  @Column("boolean", { default: true })
  mustChange!: boolean;
}
