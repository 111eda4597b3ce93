import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from "typeorm";
import { Account } from "../accounts/account";

/**
 * What an account's authenticator shares with the desk. No GraphQL type: nobody but the server reads it. A new one is
 * pending until a first code proves that it was taken over; the one before counts until then.
 */
@Entity({ name: "second_factors" })
@Check("second_factors_confirmed_check", `("secret_sealed" is null) = ("confirmed_at" is null)`)
export class SecondFactor {
  @PrimaryColumn("uuid")
  accountId!: string;

  @OneToOne(() => Account, { nullable: false })
  @JoinColumn({ name: "account_id" })
  account!: Relation<Account>;

  /** The secret that counts, in Base32, sealed. */
  @Column("bytea", { nullable: true })
  secretSealed!: Buffer | null;

  /** The secret just offered, in Base32, sealed. */
  @Column("bytea", { nullable: true })
  pendingSealed!: Buffer | null;

  /** The step of the last code that was used: this one and those before it are used up. */
  @Column("int", { nullable: true })
  lastStep!: number | null;

  /** When the secret was taken over, in real time. */
  @Column("timestamptz", { nullable: true })
  confirmedAt!: Date | null;
}
