import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime } from "../../graphql/scalars";
import { Account } from "../accounts/account";
import { type Role } from "../accounts/role";
import { Campaign } from "../campaigns/campaign";
import { type Seat } from "../campaigns/seat";
import { ImportKind } from "./import-kind";
import { ImportState } from "./import-state";

/** A workbook somebody imports: read and tried first, then done as a whole or not at all. */
@ObjectType({ description: "A workbook somebody imports: read and tried first, then, once confirmed, done as a whole or not at all." })
@Entity({ name: "imports", orderBy: { requestedAt: "DESC", id: "DESC" } })
@Check("imports_kind_check", oneOf("kind", ImportKind))
@Check("imports_state_check", oneOf("state", ImportState))
@Check("imports_ended_check", `("state" in ('APPLIED', 'CANCELLED')) = ("ended_at" is not null)`)
export class Import {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ImportKind, { description: "What it is imported as." })
  @Column("text")
  kind!: ImportKind;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  @Index()
  campaignId!: string;

  @ManyToOne(() => Campaign, { nullable: false })
  @JoinColumn({ name: "campaign_id" })
  campaign!: Relation<Campaign>;

  @Field({ description: "The file's name." })
  @Column("text")
  name!: string;

  @Field(() => Int, { description: "Size in bytes." })
  @Column("int")
  size!: number;

  @Field({ description: "SHA-256 of the file, in hexadecimal." })
  @Column("text")
  @Index()
  sha256!: string;

  @Column("text")
  language!: "zh" | "en";

  @Field(() => ImportState, { description: "Where it stands." })
  @Column("text", { default: ImportState.READING })
  state!: ImportState;

  @Field(() => Int, { description: "Rows done: tried while it is read, written while it is applied." })
  @Column("int", { default: 0 })
  done!: number;

  @Field(() => Int, { nullable: true, description: "Rows of the table; null while it is being read." })
  @Column("int", { nullable: true })
  total!: number | null;

  @Field(() => Int, { description: "Rows that add something." })
  @Column("int", { default: 0 })
  created!: number;

  @Field(() => Int, { description: "Rows that change something." })
  @Column("int", { default: 0 })
  changed!: number;

  @Field(() => Int, { description: "Rows that are there already, just so." })
  @Column("int", { default: 0 })
  unchanged!: number;

  @Field(() => Int, { description: "Rows that are wrong." })
  @Column("int", { default: 0 })
  faulty!: number;

  @Field(() => String, { nullable: true, description: "What is wrong with the workbook as a whole, in the words of whoever imports it." })
  @Column("text", { nullable: true })
  problem!: string | null;

  /** SHA-256 over what the rows would do: what is applied is what was confirmed. */
  @Column("text", { nullable: true })
  planHash!: string | null;

  @Column("uuid")
  @Index()
  accountId!: string;

  @ManyToOne(() => Account, { nullable: false })
  @JoinColumn({ name: "account_id" })
  account!: Relation<Account>;

  @Column("text")
  role!: Role;

  @Column("text", { nullable: true })
  seat!: Seat | null;

  @Column("uuid", { nullable: true })
  unitId!: string | null;

  @Field({ description: "Display name of the account that imports it." })
  @Column("text")
  requestedBy!: string;

  @Field(() => DateTime, { description: "When it was sent, on the domain clock." })
  @Column("timestamptz")
  requestedAt!: string;

  @Field(() => DateTime, { nullable: true, description: "When it was applied or cancelled, on the domain clock." })
  @Column("timestamptz", { nullable: true })
  endedAt!: string | null;

  @Field(() => Int, { description: "Counts up with each change; sent back when confirming." })
  @VersionColumn({ default: 1 })
  version!: number;
}
