import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, PrimaryColumn, type Relation, Unique, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { HasMany } from "../../database/has-many";
import { DateOnly, DateTime } from "../../graphql/scalars";
import { HonourLevel } from "../nominations/honour-level";
import { HonourState } from "./honour-state";
import { Seat } from "../campaigns/seat";
import { SubjectKind } from "../campaigns/subject-kind";
import type { HonourItem } from "./honour-item";
import type { Revocation } from "./revocation";

/** A line of the honours register (荣誉登记簿): who holds or held which honour. Annotated, never removed. */
@ObjectType({ description: "A line of the honours register (荣誉登记簿): who holds or held which honour. Annotated, never removed." })
@Entity({ name: "honours", orderBy: { conferredOn: "DESC", id: "DESC" } })
@Unique(["nominationId"])
@Index(["identityIndex"])
@Index("honours_certificate_once", ["campaignId", "certificateNumber"], { unique: true, where: `"certificate_number" is not null and "campaign_id" is not null` })
@Check("honours_state_check", oneOf("state", HonourState))
@Check("honours_level_check", oneOf("level", HonourLevel))
@Check("honours_subject_kind_check", oneOf("subject_kind", SubjectKind))
@Check("honours_revoked_check", `("state" = 'REVOKED') = ("revoked_on" is not null)`)
@Check("honours_treatment_check", `"treatment_stopped_on" is null or "state" = 'REVOKED' and not "treatment"`)
@Check("honours_place_check", `num_nulls("campaign_id", "nomination_id", "unit_id", "seat") in (0, 4)`)
export class Honour {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { nullable: true, description: "The campaign of this desk in which it was conferred; null for earlier ones." })
  @Column("uuid", { nullable: true })
  campaignId!: string | null;

  @Field(() => ID, { nullable: true, description: "The nomination it rests on; null for earlier ones." })
  @Column("uuid", { nullable: true })
  nominationId!: string | null;

  @Field(() => ID, { nullable: true, description: "The unit that recommended; null for earlier ones." })
  @Column("uuid", { nullable: true })
  unitId!: string | null;

  @Field(() => Seat, { nullable: true, description: "Its seat; null for earlier ones." })
  @Column("text", { nullable: true })
  seat!: Seat | null;

  @Field({ description: "The campaign, or what honoured before." })
  @Column("text")
  campaignName!: string;

  @Field({ description: "The title." })
  @Column("text")
  awardName!: string;

  @Field(() => SubjectKind, { description: "Collective or person." })
  @Column("text")
  subjectKind!: SubjectKind;

  @Field({ description: "Name of the person or collective." })
  @Column("text")
  holderName!: string;

  @Field({ description: "The employer at the time." })
  @Column("text")
  workplaceName!: string;

  /** Blind index of who this is (R07, R20). */
  @Column("bytea")
  identityIndex!: Buffer;

  @Field(() => HonourLevel, { description: "Level of the honour (R07)." })
  @Column("text")
  level!: HonourLevel;

  @Field({ description: "Whether its treatment is enjoyed (R07); false once it was stopped." })
  @Column("boolean")
  treatment!: boolean;

  @Field(() => String, { nullable: true, description: "Number of the certificate." })
  @Column("text", { nullable: true })
  certificateNumber!: string | null;

  @Field(() => DateOnly, { description: "The day it was conferred." })
  @Column("date")
  conferredOn!: string;

  @Field({ description: "The decision it rests on." })
  @Column("text")
  document!: string;

  @Field(() => HonourState, { description: "Whether it stands." })
  @Column("text", { default: HonourState.CONFERRED })
  state!: HonourState;

  @HasMany("HonourItem", "honour", { description: "What was handed over: plaque or medal, certificate." })
  items!: Relation<HonourItem[]>;

  @HasMany("Revocation", "honour", { description: "Proceedings to revoke it, oldest first." })
  revocations!: Relation<Revocation[]>;

  @Field(() => DateOnly, { nullable: true, description: "The day it was revoked." })
  @Column("date", { nullable: true })
  revokedOn!: string | null;

  @Field(() => DateOnly, { nullable: true, description: "The day from which its treatment stopped." })
  @Column("date", { nullable: true })
  treatmentStoppedOn!: string | null;

  @Field({ description: "Display name of the account that entered it." })
  @Column("text")
  recordedBy!: string;

  @Field(() => DateTime, { description: "When, on the domain clock." })
  @Column("timestamptz")
  recordedAt!: string;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
