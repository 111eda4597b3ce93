import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation, Unique, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { Derived } from "../../database/derived";
import { HasMany } from "../../database/has-many";
import { DateTime } from "../../graphql/scalars";
import { SlateState } from "./slate-state";
import { Campaign } from "../campaigns/campaign";
import { SlateStage, SlateWaived } from "./types";
import type { SlateConfirmation } from "./slate-confirmation";
import type { SlateEntry } from "./slate-entry";
import type { SlateSignature } from "./slate-signature";

/** The list the province reports, made from the votes and the rules that bind the whole list; the leading group confirms it and both seats sign. */
@ObjectType({ description: "The list the province reports, made from the votes and the rules that bind the whole list; the leading group confirms it and both seats sign." })
@Entity({ name: "slates", orderBy: { number: "DESC" } })
@Unique(["campaignId", "number"])
@Index("slates_one_standing", ["campaignId"], { unique: true, where: `"state" in ('COMPOSED', 'CONFIRMED')` })
@Index("slates_one_signed", ["campaignId"], { unique: true, where: `"state" = 'SIGNED'` })
@Check("slates_state_check", oneOf("state", SlateState))
@Check("slates_signed_check", `("state" = 'SIGNED') = ("signed_at" is not null)`)
export class Slate {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @Field(() => Campaign, { description: "The campaign." })
  @ManyToOne(() => Campaign, { nullable: false })
  campaign!: Relation<Campaign>;

  @Field(() => Int, { description: "Slates of the campaign, from 1; a later one takes the place of an unsigned earlier one." })
  @Column("int")
  number!: number;

  @Field(() => SlateState, { description: "Where it stands." })
  @Column("text", { default: SlateState.COMPOSED })
  state!: SlateState;

  @HasMany("SlateEntry", "slate", { description: "Everybody who stood in the votes, by award and order." })
  entries!: Relation<SlateEntry[]>;

  @HasMany("SlateConfirmation", "slate", { description: "What the members of the leading group said." })
  confirmations!: Relation<SlateConfirmation[]>;

  @HasMany("SlateSignature", "slate", { description: "What the two seats said, oldest first; the last word of each counts." })
  signatures!: Relation<SlateSignature[]>;

  @Field(() => Int, { description: "Votes of those chosen together." })
  @Column("int")
  votes!: number;

  @Field(() => Int, { description: "The fewest members of the leading group that must agree: more than half of the voters who have an account." })
  @Column("int")
  confirmationsNeeded!: number;

  @Field(() => Int, { description: "Places that stay empty." })
  @Column("int")
  placesOpen!: number;

  @Field(() => [String], { description: "Rules that together leave places empty which could be filled without them; empty where they do not contradict each other." })
  @Column("text", { array: true })
  conflict!: string[];

  /** Proof, what waiving a rule would change: see the fields of the same names. */
  @Column("jsonb")
  analysis!: object;

  /** The whole problem as it was solved, for whoever wants to solve it again. */
  @Column("jsonb")
  problem!: object;

  @Field(() => [SlateStage], { description: "What the solver proved: in each stage the best value equals its bound." })
  @Derived((row) => `${row}.analysis -> 'proof'`)
  proof!: SlateStage[];

  @Field(() => [SlateWaived], { description: "What the list would be if a rule alone were waived." })
  @Derived((row) => `${row}.analysis -> 'waived'`)
  waived!: SlateWaived[];

  @Field({ description: "SHA-256 of the problem and the list, hexadecimal: what was confirmed and signed." })
  @Column("text")
  contentHash!: string;

  @Field({ description: "Display name of the account that had it composed." })
  @Column("text")
  composedBy!: string;

  @Field(() => DateTime, { description: "When, on the domain clock." })
  @Column("timestamptz")
  composedAt!: string;

  @Field(() => DateTime, { nullable: true, description: "When the second seat signed, on the domain clock." })
  @Column("timestamptz", { nullable: true })
  signedAt!: string | null;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
