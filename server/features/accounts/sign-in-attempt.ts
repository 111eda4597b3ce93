import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Account } from "./account";

/** Sign-ins tried under one name, or from one address, since the last that was right. */
@Entity({ name: "sign_in_attempts" })
export class SignInAttempt {
  /** Keyed hash of the name or the address: some type their password where the name belongs. */
  @PrimaryColumn("bytea")
  key!: Buffer;

  /** Whose name it is; null for an address, and for a name that nobody has, which is counted like any other. */
  @Column("uuid", { nullable: true })
  @Index()
  accountId!: string | null;

  @ManyToOne(() => Account)
  account!: Relation<Account> | null;

  @Column("int", { default: 1 })
  count!: number;

  @Column("timestamptz", { default: () => "now()" })
  lastAt!: Date;

  @Column("timestamptz", { nullable: true })
  lockedUntil!: Date | null;
}
