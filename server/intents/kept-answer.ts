import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Account } from "../features/accounts/account";

/**
 * What an account was answered, for the case that it asks again with the same key: written in the transaction of the act
 * itself, so that there is never the one without the other. No field of it is in the API. An answer may hold an API key or
 * an ID number, so it is sealed; the content is there as an HMAC, which nobody can guess at.
 */
@Entity({ name: "idempotency_keys", orderBy: { accountId: "ASC", key: "ASC", place: "ASC" } })
@Check("idempotency_keys_key_check", `"key" ~ '^[\\x21-\\x7e]{8,100}$'`)
@Check("idempotency_keys_fingerprint_check", `length("fingerprint") = 32`)
export class KeptAnswer {
  @PrimaryColumn("uuid")
  accountId!: string;

  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: "account_id" })
  account!: Relation<Account>;

  @PrimaryColumn("text")
  key!: string;

  @PrimaryColumn("text")
  place!: string;

  @Column("bytea")
  fingerprint!: Buffer;

  @Column("bytea")
  answerSealed!: Buffer;

  /** In real time, for the sweep. */
  @Column("timestamptz", { default: () => "now()" })
  @Index()
  answeredAt!: string;
}
