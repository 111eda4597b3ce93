import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateOnly, DateTime } from "../../graphql/scalars";
import { RecommendingUnit } from "../units/recommending-unit";
import { Campaign } from "./campaign";
import { Deadline } from "./deadline";
import { Seat } from "./seat";

/** More time granted to one unit, with the reason (R16). Never changed; the latest one counts. */
@ObjectType({ description: "More time granted to one unit, with the reason (R16). Never changed; the latest one counts." })
@Entity({ name: "deadline_extensions", orderBy: { grantedAt: "DESC", id: "DESC" } })
@Index(["campaignId", "unitId", "deadline"])
@Check("deadline_extensions_deadline_check", oneOf("deadline", Deadline))
export class DeadlineExtension {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @ManyToOne(() => Campaign, "extensions", { nullable: false })
  campaign!: Relation<Campaign>;

  @Field(() => ID, { description: "The unit." })
  @Column("uuid")
  unitId!: string;

  @Field(() => Seat, { description: "The unit's seat." })
  @Column("text")
  seat!: Seat;

  @Field(() => RecommendingUnit, { description: "The unit." })
  @ManyToOne(() => RecommendingUnit, { nullable: false })
  @JoinColumn([
    { name: "unit_id", referencedColumnName: "id" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  unit!: Relation<RecommendingUnit>;

  @Field(() => Deadline, { description: "Which deadline." })
  @Column("text")
  deadline!: Deadline;

  @Field(() => DateOnly, { description: "The unit's own last day." })
  @Column("date")
  until!: string;

  @Field({ description: "Why." })
  @Column("text")
  reason!: string;

  @Field({ description: "Display name of the account that granted it." })
  @Column("text")
  grantedBy!: string;

  @Field(() => DateTime, { description: "When it was granted, on the domain clock." })
  @Column("timestamptz")
  grantedAt!: string;
}
