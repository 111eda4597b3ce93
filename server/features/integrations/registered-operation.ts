import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { DateTime } from "../../graphql/scalars";
import { Account } from "../accounts/account";

/** An operation that an integration may run where only trusted ones do. It is not changed: another text is another operation. */
@ObjectType({ description: "An operation that an integration's API key may run where only registered operations do. Another text is another operation." })
@Entity({ name: "registered_operations", orderBy: { registeredAt: "DESC", id: "DESC" } })
@Index("registered_operations_once", ["accountId", "sha256"], { unique: true })
@Check("registered_operations_sha256_check", `"sha256" = encode(sha256(convert_to("document", 'UTF8')), 'hex')`)
@Check("registered_operations_document_check", `char_length("document") <= 20000`)
export class RegisteredOperation {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The integration it is registered for." })
  @Column("uuid")
  accountId!: string;

  @Field(() => Account, { description: "The integration it is registered for." })
  @ManyToOne(() => Account, { nullable: false })
  account!: Relation<Account>;

  @Field({ description: "Name of the operation." })
  @Column("text")
  name!: string;

  @Field({ description: "Its text, as it is sent to the letter." })
  @Column("text")
  document!: string;

  @Field({ description: "SHA-256 of the text, which can be sent as `documentId` in its stead." })
  @Column("text")
  sha256!: string;

  @Field({ description: "Display name of the account that registered it." })
  @Column("text")
  registeredBy!: string;

  @Field(() => DateTime, { description: "When it was registered." })
  @Column("timestamptz", { default: () => "now()" })
  registeredAt!: string;
}
