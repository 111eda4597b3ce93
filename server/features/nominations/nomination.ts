import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique, VersionColumn, VirtualColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { Derived } from "../../database/derived";
import { HasMany, HasOne } from "../../database/has-many";
import { DateTime } from "../../graphql/scalars";
import type { Attachment } from "../attachments/attachment";
import { Award } from "../campaigns/award";
import { Campaign } from "../campaigns/campaign";
import { Seat } from "../campaigns/seat";
import { SubjectKind } from "../campaigns/subject-kind";
import type { Outcome } from "../outcomes/outcome";
import type { ProcedureRecord } from "../procedure/procedure-record";
import type { Publicity } from "../publicity/publicity";
import type { Snapshot } from "../snapshots/snapshot";
import { Finding } from "../rules/finding";
import { RecommendingUnit } from "../units/recommending-unit";
import type { Waiver } from "../waivers/waiver";
import { Workplace } from "../workplaces/workplace";
import type { Collective } from "./collective";
import type { NominationEvent } from "./nomination-event";
import { NominationState } from "./nomination-state";
import type { Person } from "./person";
import type { Review } from "./review";
import { ReviewLevel } from "./review-level";

/** A unit's nomination of one collective or one person for one award (推荐对象). */
@ObjectType({ description: "推荐对象: a unit's nomination of one collective or one person for one award." })
@Entity({ name: "nominations", orderBy: { createdAt: "DESC", id: "DESC" } })
@Unique(["id", "unitId", "seat"])
@Index("nominations_identity_once", ["campaignId", "identityIndex"], { unique: true, where: `"state" <> 'WITHDRAWN'` })
@Index(["campaignId", "state", "createdAt", "id"])
@Index(["unitId", "state"])
@Index(["seat", "state", "createdAt", "id"])
@Index(["seat", "createdAt", "id"])
@Check("nominations_state_check", oneOf("state", NominationState))
@Check("nominations_pending_level_check", `("state" = 'SUBMITTED') = ("pending_level" is not null) and ("pending_level" is null or ${oneOf("pending_level", ReviewLevel)})`)
@Check("nominations_submitted_check", `"state" in ('DRAFT', 'WITHDRAWN') or "submitted_at" is not null`)
@Check("nominations_decided_check", `"state" not in ('CANDIDATE', 'REJECTED') or "decided_at" is not null`)
export class Nomination {
  @Field(() => ID, { description: "UUID, ordered by time." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @Field(() => Campaign, { description: "The campaign." })
  @ManyToOne(() => Campaign, { nullable: false })
  campaign!: Relation<Campaign>;

  @Field(() => ID, { description: "The award it is for." })
  @Column("uuid")
  awardId!: string;

  @Field(() => SubjectKind, { description: "Collective or person, as the award says." })
  @Column("text")
  subjectKind!: SubjectKind;

  @Field(() => Award, { description: "The award it is for." })
  @ManyToOne(() => Award, { nullable: false })
  @JoinColumn([
    { name: "award_id", referencedColumnName: "id" },
    { name: "campaign_id", referencedColumnName: "campaignId" },
    { name: "subject_kind", referencedColumnName: "subjectKind" },
  ])
  award!: Relation<Award>;

  @Field(() => ID, { description: "The unit that recommends." })
  @Column("uuid")
  unitId!: string;

  @Field(() => RecommendingUnit, { description: "The unit that recommends." })
  @ManyToOne(() => RecommendingUnit, { nullable: false })
  @JoinColumn([
    { name: "unit_id", referencedColumnName: "id" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  unit!: Relation<RecommendingUnit>;

  @Field(() => Seat, { description: "The unit's seat." })
  @Column("text")
  seat!: Seat;

  @Field(() => ID, { description: "The nominee's own employer." })
  @Column("uuid")
  workplaceId!: string;

  @Field(() => Workplace, { description: "The nominee's own employer." })
  @ManyToOne(() => Workplace, { nullable: false })
  @JoinColumn([
    { name: "workplace_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
  ])
  workplace!: Relation<Workplace>;

  @Field({ description: "Name of the person or collective." })
  @Column("text")
  name!: string;

  @Field(() => Int, { description: "Order of recommendation within unit and award, from 1." })
  @Column("int")
  position!: number;

  @Field(() => NominationState, { description: "Where it stands." })
  @Column("text", { default: NominationState.DRAFT })
  state!: NominationState;

  @Field(() => ReviewLevel, { nullable: true, description: "The level that reviews next, while it is submitted." })
  @Column("text", { nullable: true })
  pendingLevel!: ReviewLevel | null;

  @Field({ description: "主要事迹: third person, about 1,500 characters (R14, notice 三（五）)." })
  @Column("text")
  deeds!: string;

  @Field(() => Int, { description: "Characters of the deeds, white space not counted (R14)." })
  @VirtualColumn({ type: "int", query: (row) => `char_length(regexp_replace(${row}.deeds, '[[:space:]]', '', 'g'))` })
  deedsLength!: number;

  @Field(() => Boolean, { description: "Whether it is being shown today in the nominee's unit (R05): a draft or returned one within its publicity." })
  @VirtualColumn({
    type: "boolean",
    query: (row) => `${row}.state in ('DRAFT', 'RETURNED') and exists (select 1 from publicities p where p.nomination_id = ${row}.id and p.state = 'CURRENT' and app.today() between p.starts_on and p.ends_on)`,
  })
  inPublicity!: boolean;

  @Field(() => Int, { description: "How many objections against it are open: they hold it until they are closed (R05)." })
  @VirtualColumn({ type: "int", query: (row) => `select count(*)::int from objections o where o.nomination_id = ${row}.id and o.outcome is null` })
  openObjections!: number;

  /** Blind index of who this is: the ID number, or the collective's credit code (R20). */
  @Column("bytea")
  identityIndex!: Buffer;

  @HasOne("Person", "nomination", { description: "The person, where the award honours persons." })
  person!: Relation<Person> | null;

  @HasOne("Collective", "nomination", { description: "The collective, where the award honours collectives." })
  collective!: Relation<Collective> | null;

  @HasMany("Review", "nomination", { description: "Every review, oldest first." })
  reviews!: Relation<Review[]>;

  @HasMany("ProcedureRecord", "nomination", { description: "The steps in the workplace, oldest first (R04)." })
  procedure!: Relation<ProcedureRecord[]>;

  @HasMany("Publicity", "nomination", { description: "Every publicity, oldest first (R05)." })
  publicities!: Relation<Publicity[]>;

  @HasMany("Waiver", "nomination", { description: "Requests to waive a rule, newest first." })
  waivers!: Relation<Waiver[]>;

  @HasMany("Snapshot", "nomination", { description: "Frozen copies, oldest first." })
  snapshots!: Relation<Snapshot[]>;

  @HasMany("Attachment", "nomination", { description: "Files on it and on its parts, oldest first; those taken off stay as a trace." })
  attachments!: Relation<Attachment[]>;

  @HasOne("Outcome", "nomination", { description: "What became of it after the vote, once the caller may see it." })
  outcome!: Relation<Outcome> | null;

  @HasMany("NominationEvent", "nomination", { description: "Its history, oldest first." })
  events!: Relation<NominationEvent[]>;

  @Field(() => [Finding], { description: "What every rule of the campaign says to it as it stands, today." })
  @Derived((row) => `app.nomination_facts(${row}.id)`)
  findings!: Finding[];

  @Field(() => DateTime, { nullable: true, description: "When it was last submitted, on the domain clock." })
  @Column("timestamptz", { nullable: true })
  submittedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the office approved or rejected it, on the domain clock." })
  @Column("timestamptz", { nullable: true })
  decidedAt!: string | null;

  @Field(() => DateTime, { description: "When it was drafted, on the domain clock." })
  @Column("timestamptz")
  createdAt!: string;

  @Field(() => DateTime, { description: "When it last changed, on the domain clock." })
  @Column("timestamptz")
  updatedAt!: string;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
