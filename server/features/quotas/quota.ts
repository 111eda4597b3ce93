import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique, VersionColumn, VirtualColumn } from "typeorm";
import { HasMany } from "../../database/has-many";
import { Award } from "../campaigns/award";
import { Campaign } from "../campaigns/campaign";
import { Seat } from "../campaigns/seat";
import { type SubjectKind } from "../campaigns/subject-kind";
import { RecommendingUnit } from "../units/recommending-unit";
import type { QuotaEntry } from "./quota-entry";

/**
 * How many places a unit has for an award (annex 2), and how many are in use.
 * All counters are moved by the ledger alone: a row in `quota_entries` changes them in the same statement.
 */
@ObjectType({ description: "How many places a unit has for an award (推荐名额分配表, annex 2) and how many are in use (R03)." })
@Entity({ name: "quotas", orderBy: { unitId: "ASC", awardId: "ASC" } })
@Unique(["campaignId", "awardId", "unitId"])
@Unique(["id", "campaignId", "awardId", "unitId", "seat"])
@Index(["unitId"])
@Check("quotas_places_not_negative", `"places" >= 0`)
@Check("quotas_used_not_negative", `"used" >= 0`)
@Check("quotas_counters_not_negative", `"reserved" >= 0 and "forfeited" >= 0`)
@Check("quotas_used_within_places", `"used" + "reserved" + "forfeited" <= "places"`)
export class Quota {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @Field(() => Campaign, { description: "The campaign." })
  @ManyToOne(() => Campaign, { nullable: false })
  campaign!: Relation<Campaign>;

  @Field(() => ID, { description: "The award." })
  @Column("uuid")
  awardId!: string;

  @Column("text")
  subjectKind!: SubjectKind;

  @Field(() => Award, { description: "The award." })
  @ManyToOne(() => Award, { nullable: false })
  @JoinColumn([
    { name: "award_id", referencedColumnName: "id" },
    { name: "campaign_id", referencedColumnName: "campaignId" },
    { name: "subject_kind", referencedColumnName: "subjectKind" },
  ])
  award!: Relation<Award>;

  @Field(() => ID, { description: "The unit." })
  @Column("uuid")
  unitId!: string;

  @Field(() => RecommendingUnit, { description: "The unit." })
  @ManyToOne(() => RecommendingUnit, "quotas", { nullable: false })
  @JoinColumn([
    { name: "unit_id", referencedColumnName: "id" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  unit!: Relation<RecommendingUnit>;

  @Field(() => Seat, { description: "The unit's seat." })
  @Column("text")
  seat!: Seat;

  @Field(() => Int, { description: "Places given; zero is allowed." })
  @Column("int", { default: 0 })
  places!: number;

  @Field(() => Int, { description: "Places in use by nominations that are submitted or further." })
  @Column("int", { default: 0 })
  used!: number;

  @Field(() => Int, { description: "Places kept for drafts, where the campaign reserves them." })
  @Column("int", { default: 0 })
  reserved!: number;

  @Field(() => Int, { description: "Places lost by a breach; nobody gets them (R18)." })
  @Column("int", { default: 0 })
  forfeited!: number;

  @Field(() => Int, { description: "Places still free." })
  @VirtualColumn({ type: "int", query: (row) => `${row}.places - ${row}.used - ${row}.reserved - ${row}.forfeited` })
  free!: number;

  @HasMany("QuotaEntry", "quota", { description: "Every movement of the counters, oldest first." })
  entries!: Relation<QuotaEntry[]>;

  @Field(() => Int, { description: "Counts up with each change of the places; sent back when changing them." })
  @VersionColumn({ default: 1 })
  version!: number;
}
