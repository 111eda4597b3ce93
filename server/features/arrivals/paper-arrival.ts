import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, VersionColumn } from "typeorm";
import { DateOnly, DateTime } from "../../graphql/scalars";
import { Campaign } from "../campaigns/campaign";
import { Seat } from "../campaigns/seat";
import { Nomination } from "../nominations/nomination";
import { RecommendingUnit } from "../units/recommending-unit";

/**
 * Copies of one paper that came to the office on one day (R17, notice 三（五）). Several arrivals of a paper add up.
 * A wrong one is taken off with a reason and recorded anew: the row stays as the trace and counts no more.
 */
@ObjectType({ description: "纸质材料收件: copies of one paper that came to the office on one day (R17). Several of one paper add up; one that was taken off stays as a trace." })
@Entity({ name: "paper_arrivals", orderBy: { arrivedOn: "DESC", recordedAt: "DESC", id: "DESC" } })
@Index(["campaignId", "unitId", "paper"])
@Index(["nominationId"])
@Check("paper_arrivals_copies_check", `"copies" between 1 and 99`)
@Check("paper_arrivals_removed_check", `num_nulls("removed_at", "removed_by", "remove_reason") in (0, 3)`)
export class PaperArrival {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @ManyToOne(() => Campaign, { nullable: false })
  campaign!: Relation<Campaign>;

  @Field(() => ID, { description: "The unit whose paper it is." })
  @Column("uuid")
  unitId!: string;

  @Field(() => Seat, { description: "The unit's seat." })
  @Column("text")
  seat!: Seat;

  @Field(() => RecommendingUnit, { description: "The unit whose paper it is." })
  @ManyToOne(() => RecommendingUnit, { nullable: false })
  @JoinColumn([
    { name: "unit_id", referencedColumnName: "id" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  unit!: Relation<RecommendingUnit>;

  @Field(() => ID, { nullable: true, description: "The nomination it is about; null for a paper of the unit as a whole." })
  @Column("uuid", { nullable: true })
  nominationId!: string | null;

  @Field(() => Nomination, { nullable: true, description: "The nomination it is about; null for a paper of the unit as a whole." })
  @ManyToOne(() => Nomination, { nullable: true })
  @JoinColumn([
    { name: "nomination_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  nomination!: Relation<Nomination> | null;

  @Field({ description: "The paper, as the campaign's R17 calls it, e.g. 推荐工作报告." })
  @Column("text")
  paper!: string;

  @Field(() => Int, { description: "How many copies, 1 to 99." })
  @Column("int")
  copies!: number;

  @Field({ description: "Whether they are printed on the paper size R17 names (A4)." })
  @Column("boolean")
  a4!: boolean;

  @Field({ description: "Whether they bear the unit's seal." })
  @Column("boolean")
  sealed!: boolean;

  @Field(() => DateOnly, { description: "The day they arrived." })
  @Column("date")
  arrivedOn!: string;

  @Field({ description: "Display name of the account that received them." })
  @Column("text")
  receivedBy!: string;

  @Field(() => String, { nullable: true, description: "备注" })
  @Column("text", { nullable: true })
  remark!: string | null;

  @Field(() => DateTime, { description: "When they were recorded, on the domain clock." })
  @Column("timestamptz")
  recordedAt!: string;

  @Field(() => DateTime, { nullable: true, description: "When the line was taken off, on the domain clock; null while it counts." })
  @Column("timestamptz", { nullable: true })
  removedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Display name of the account that took it off." })
  @Column("text", { nullable: true })
  removedBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was taken off." })
  @Column("text", { nullable: true })
  removeReason!: string | null;

  @Field(() => Int, { description: "Counts up with each change; sent back when taking it off." })
  @VersionColumn({ default: 1 })
  version!: number;
}
