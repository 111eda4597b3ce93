import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, OneToOne, PrimaryColumn, type Relation, Unique, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { HasMany } from "../../database/has-many";
import { DateTime } from "../../graphql/scalars";
import { OutcomeState } from "./outcome-state";
import { Seat } from "../campaigns/seat";
import { SubjectKind } from "../campaigns/subject-kind";
import { Campaign } from "../campaigns/campaign";
import { Nomination } from "../nominations/nomination";
import type { OutcomeEvent } from "./outcome-event";

/** What became of a candidate after the slate was signed, up to the conferment. A unit sees it from the campaign’s release date on. */
@ObjectType({ description: "What became of a candidate after the slate was signed, up to the conferment. A unit sees it from the campaign’s release date on." })
@Entity({ name: "outcomes", orderBy: { awardPosition: "ASC", order: "ASC", id: "ASC" } })
@Unique(["nominationId"])
@Unique(["id", "unitId", "seat"])
@Index(["campaignId", "state"])
@Check("outcomes_state_check", oneOf("state", OutcomeState))
export class Outcome {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @Field(() => Campaign, { description: "The campaign." })
  @ManyToOne(() => Campaign, { nullable: false })
  campaign!: Relation<Campaign>;

  @Field(() => ID, { description: "The nomination." })
  @Column("uuid")
  nominationId!: string;

  @Field(() => ID, { description: "The unit that recommends." })
  @Column("uuid")
  unitId!: string;

  @Field(() => Seat, { description: "Its seat." })
  @Column("text")
  seat!: Seat;

  @OneToOne(() => Nomination, "outcome", { nullable: false })
  @JoinColumn([
    { name: "nomination_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  nomination!: Relation<Nomination>;

  @Field(() => ID, { description: "The slate that chose or did not choose." })
  @Column("uuid")
  slateId!: string;

  @Field(() => ID, { description: "The award." })
  @Column("uuid")
  awardId!: string;

  @Field(() => Int, { description: "The award’s place in the notice." })
  @Column("int")
  awardPosition!: number;

  @Field({ description: "The award." })
  @Column("text")
  awardName!: string;

  @Field(() => SubjectKind, { description: "Collective or person." })
  @Column("text")
  subjectKind!: SubjectKind;

  @Field({ description: "Name of the person or collective." })
  @Column("text")
  name!: string;

  @Field({ description: "Short name of the unit that recommends." })
  @Column("text")
  unitName!: string;

  @Field({ description: "The nominee’s own employer." })
  @Column("text")
  workplaceName!: string;

  @Field(() => Int, { description: "Place in the order of the votes within the award, from 1." })
  @Column("int")
  order!: number;

  @Field(() => Int, { nullable: true, description: "Place in the ranked reserve of the award (R23), from 1." })
  @Column("int", { nullable: true })
  reserve!: number | null;

  @Field(() => OutcomeState, { description: "Where it stands." })
  @Column("text")
  state!: OutcomeState;

  @Field({ description: "The reason the unit may see." })
  @Column("text")
  reason!: string;

  @HasMany("OutcomeEvent", "outcome", { description: "What happened to it, oldest first." })
  events!: Relation<OutcomeEvent[]>;

  @Field(() => DateTime, { description: "When it last changed, on the domain clock." })
  @Column("timestamptz")
  updatedAt!: string;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
