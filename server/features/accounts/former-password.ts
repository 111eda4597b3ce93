import { Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { Account } from "./account";

/** A password that an account had: written by a trigger, read by the server where a new one is chosen. */
@Entity({ name: "former_passwords" })
export class FormerPassword {
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Column("uuid")
  @Index()
  accountId!: string;

  @ManyToOne(() => Account, { nullable: false })
  account!: Relation<Account>;

  /** argon2id, PHC string format. */
  @Column("text")
  passwordHash!: string;
}
