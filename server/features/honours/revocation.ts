import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { HasMany } from "../../database/has-many";
import { DateOnly, DateTime } from "../../graphql/scalars";
import { RevocationState } from "./revocation-state";
import { Honour } from "./honour";
import type { RevocationOpinion } from "./revocation-opinion";

/** Proceedings to revoke an honour (撤销称号, R19): cause, evidence, opinions, decision. */
@ObjectType({ description: "Proceedings to revoke an honour (撤销称号, R19): cause, evidence, opinions, decision." })
@Entity({ name: "revocations", orderBy: { proposedAt: "ASC", id: "ASC" } })
@Index("revocations_one_open", ["honourId"], { unique: true, where: `"state" = 'PROPOSED'` })
@Check("revocations_state_check", oneOf("state", RevocationState))
@Check("revocations_decided_check", `("state" = 'PROPOSED') = ("decided_on" is null) and num_nulls("decided_by_id", "decided_by", "decided_on", "document", "decision") in (0, 5)`)
@Check("revocations_two_people_check", `"decided_by_id" is null or "decided_by_id" <> "proposed_by_id"`)
export class Revocation {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The honour." })
  @Column("uuid")
  honourId!: string;

  @Field(() => Honour, { description: "The honour." })
  @ManyToOne(() => Honour, "revocations", { nullable: false })
  honour!: Relation<Honour>;

  @Field(() => RevocationState, { description: "Where it stands." })
  @Column("text", { default: RevocationState.PROPOSED })
  state!: RevocationState;

  @Field({ description: "What happened: which discipline or law was broken." })
  @Column("text")
  cause!: string;

  @Field({ description: "The papers it rests on, by name and number." })
  @Column("text")
  evidence!: string;

  @Field(() => ID, { description: "The account that proposed." })
  @Column("uuid")
  proposedById!: string;

  @Field({ description: "Display name of the account that proposed." })
  @Column("text")
  proposedBy!: string;

  @Field(() => DateTime, { description: "When, on the domain clock." })
  @Column("timestamptz")
  proposedAt!: string;

  @HasMany("RevocationOpinion", "revocation", { description: "Opinions on it, oldest first." })
  opinions!: Relation<RevocationOpinion[]>;

  @Field(() => ID, { nullable: true, description: "The account that decided." })
  @Column("uuid", { nullable: true })
  decidedById!: string | null;

  @Field(() => String, { nullable: true, description: "Display name of the account that decided." })
  @Column("text", { nullable: true })
  decidedBy!: string | null;

  @Field(() => DateOnly, { nullable: true, description: "The day of the decision." })
  @Column("date", { nullable: true })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true, description: "Number of the decision." })
  @Column("text", { nullable: true })
  document!: string | null;

  @Field(() => String, { nullable: true, description: "Grounds of the decision." })
  @Column("text", { nullable: true })
  decision!: string | null;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
