import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateOnly, DateTime } from "../../graphql/scalars";
import { type Seat } from "../campaigns/seat";
import { Nomination } from "../nominations/nomination";
import { ObjectionOutcome } from "./objection-outcome";
import { ObjectorKind } from "./objector-kind";
import { Publicity } from "./publicity";

/** An objection against a nominee who is being shown. It holds the nomination until it is closed (R05). */
@ObjectType({ description: "An objection (异议) against a nominee who is being shown. It holds the nomination until it is closed (R05)." })
@Entity({ name: "objections", orderBy: { receivedOn: "ASC", id: "ASC" } })
@Check("objections_objector_kind_check", oneOf("objector_kind", ObjectorKind))
@Check("objections_objector_contact_sealed_check", 'get_byte("objector_contact_sealed", 0) <> 0')
@Check("objections_outcome_check", oneOf("outcome", ObjectionOutcome))
@Check("objections_closed_check", `("outcome" is null) = ("closed_at" is null) and ("outcome" is null or "handling" is not null)`)
export class Objection {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The publicity it was made against." })
  @Column("uuid")
  @Index()
  publicityId!: string;

  @Field(() => Publicity, { description: "The publicity it was made against." })
  @ManyToOne(() => Publicity, "objections", { nullable: false })
  publicity!: Relation<Publicity>;

  @Field(() => ID, { description: "The nomination." })
  @Column("uuid")
  @Index()
  nominationId!: string;

  @Column("uuid")
  unitId!: string;

  @Column("text")
  seat!: Seat;

  @Field(() => Nomination, { description: "The nomination." })
  @ManyToOne(() => Nomination, { nullable: false })
  @JoinColumn([
    { name: "nomination_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  nomination!: Relation<Nomination>;

  @Field(() => DateOnly, { description: "The day it was received, in writing." })
  @Column("date")
  receivedOn!: string;

  @Field(() => ObjectorKind, { description: "In whose name." })
  @Column("text")
  objectorKind!: ObjectorKind;

  @Field({ description: "Who objects: seen by the seat that handles it and the auditor alone." })
  @Column("text")
  objectorName!: string;

  @Field(() => String, { nullable: true, description: "How to reach the objector, the middle hidden: seen by the seat that handles it and the auditor alone." })
  @Column("text", { nullable: true })
  objectorContactMasked!: string | null;

  /** Sealed by `Vault`. */
  @Column("bytea", { nullable: true })
  objectorContactSealed!: Buffer | null;

  @Field({ description: "What is objected." })
  @Column("text")
  content!: string;

  @Field(() => String, { nullable: true, description: "How it was looked into, and what was found." })
  @Column("text", { nullable: true })
  handling!: string | null;

  @Field(() => ObjectionOutcome, { nullable: true, description: "What it came to; null while it is open." })
  @Column("text", { nullable: true })
  outcome!: ObjectionOutcome | null;

  @Field(() => DateTime, { nullable: true, description: "When it was closed, on the domain clock." })
  @Column("timestamptz", { nullable: true })
  closedAt!: string | null;

  @Field({ description: "Display name of the account that put it on record." })
  @Column("text")
  recordedBy!: string;

  @Field(() => DateTime, { description: "When it was put on record, on the domain clock." })
  @Column("timestamptz")
  recordedAt!: string;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
