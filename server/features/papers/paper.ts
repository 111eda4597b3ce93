import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime } from "../../graphql/scalars";
import { Account } from "../accounts/account";
import { type Role } from "../accounts/role";
import { Campaign } from "../campaigns/campaign";
import { Seat } from "../campaigns/seat";
import { PaperKind } from "./paper-kind";
import { PaperState } from "./paper-state";
import type { PaperOptions } from "./paper-maker";

/** A paper somebody asked for: what of, by whom, and the file that was made. Packages are numbered and stay; other files go after a while. */
@ObjectType({ description: "A paper somebody asked for: a form, table, list, dossier or package. Made in the background, then read at `/papers/<id>`." })
@Entity({ name: "papers", orderBy: { requestedAt: "DESC", id: "DESC" } })
@Check("papers_kind_check", oneOf("kind", PaperKind))
@Check("papers_state_check", oneOf("state", PaperState))
@Check("papers_ready_check", `("state" = 'READY') = ("ready_at" is not null) and ("ready_at" is null) = ("sha256" is null)`)
@Check("papers_number_check", `"number" is null or "kind" = 'PACKAGE'`)
export class Paper {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => PaperKind, { description: "What it is." })
  @Column("text")
  kind!: PaperKind;

  @Field(() => ID, { nullable: true, description: "The campaign: of what it is about, too; null for papers of none." })
  @Column("uuid", { nullable: true })
  @Index()
  campaignId!: string | null;

  @ManyToOne(() => Campaign, { nullable: true })
  @JoinColumn({ name: "campaign_id" })
  campaign!: Relation<Campaign> | null;

  @Field(() => Seat, { nullable: true, description: "The seat it is about; null for both." })
  @Column("text", { nullable: true })
  aboutSeat!: Seat | null;

  @Field(() => ID, { nullable: true, description: "The unit it is about, where it is about one." })
  @Column("uuid", { nullable: true })
  aboutUnitId!: string | null;

  @Field(() => ID, { nullable: true, description: "The nomination, publicity, waiver, revocation, round of voting or import it is about." })
  @Column("uuid", { nullable: true })
  subjectId!: string | null;

  @Column("jsonb", { default: () => "'{}'" })
  options!: PaperOptions;

  /** Language of its words; official papers are Chinese in any case. */
  @Column("text")
  language!: "zh" | "en";

  @Field(() => PaperState, { description: "Where its making stands." })
  @Column("text", { default: PaperState.WAITING })
  state!: PaperState;

  @Field(() => Int, { description: "How much is done, in rows or parts." })
  @Column("int", { default: 0 })
  done!: number;

  @Field(() => Int, { nullable: true, description: "Of how much; null while that is not known." })
  @Column("int", { nullable: true })
  total!: number | null;

  @Field(() => String, { nullable: true, description: "Why it could not be made, in the words of whoever asked." })
  @Column("text", { nullable: true })
  problem!: string | null;

  @Field(() => String, { nullable: true, description: "The file's name." })
  @Column("text", { nullable: true })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "Media type." })
  @Column("text", { nullable: true })
  mediaType!: string | null;

  @Field(() => Int, { nullable: true, description: "Size in bytes." })
  @Column("int", { nullable: true })
  size!: number | null;

  @Field(() => String, { nullable: true, description: "SHA-256 of the file, in hexadecimal." })
  @Column("text", { nullable: true })
  @Index()
  sha256!: string | null;

  @Field(() => Int, { nullable: true, description: "A package's number among those of its scope, from 1." })
  @Column("int", { nullable: true })
  number!: number | null;

  @Field(() => ID, { nullable: true, description: "The package a supplement says the changes since." })
  @Column("uuid", { nullable: true })
  baseId!: string | null;

  /** What a package holds, with hashes: what a supplement is compared with. */
  @Column("jsonb", { nullable: true })
  manifest!: unknown;

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

  @Field({ description: "Display name of the account that asked." })
  @Column("text")
  requestedBy!: string;

  @Field(() => DateTime, { description: "When it was asked for, on the domain clock." })
  @Column("timestamptz")
  requestedAt!: string;

  @Field(() => DateTime, { nullable: true, description: "When it was ready, on the domain clock." })
  @Column("timestamptz", { nullable: true })
  readyAt!: string | null;

  @Field(() => Int, { description: "Counts up with each change." })
  @VersionColumn({ default: 1 })
  version!: number;
}
