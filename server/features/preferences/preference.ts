import { Check, Column, Entity, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { Account } from "../accounts/account";

/** One setting of one account. A trigger allows 100 of them and 64 KiB in all. */
@Entity({ name: "preferences" })
@Unique(["accountId", "key"])
@Check("preferences_key_check", `"key" ~ '^[A-Za-z][A-Za-z0-9_.-]{0,79}$'`)
@Check("preferences_value_check", `octet_length("value"::text) <= 8192`)
export class Preference {
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Column("uuid")
  accountId!: string;

  @ManyToOne(() => Account, { nullable: false })
  account!: Relation<Account>;

  @Column("text")
  key!: string;

  @Column("jsonb")
  value!: unknown;

  @Column("timestamptz", { default: () => "now()" })
  changedAt!: string;
}
