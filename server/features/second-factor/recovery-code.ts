import { Column, Entity, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { Account } from "../accounts/account";

/** One of the codes that stand in for a lost authenticator, each once. Only its hash is kept. */
@Entity({ name: "recovery_codes" })
@Unique("recovery_codes_once", ["accountId", "codeHash"])
export class RecoveryCode {
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Column("uuid")
  accountId!: string;

  @ManyToOne(() => Account, { nullable: false })
  account!: Relation<Account>;

  /** SHA-256: 120 random bits need no slow hash (OWASP ASVS 5, 6.5.2). */
  @Column("bytea")
  codeHash!: Buffer;

  /** When it was used, in real time; null before. */
  @Column("timestamptz", { nullable: true })
  usedAt!: Date | null;
}
