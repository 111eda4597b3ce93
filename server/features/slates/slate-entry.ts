import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { Seat } from "../campaigns/seat";
import { Nomination } from "../nominations/nomination";
import { Slate } from "./slate";

/** One candidate on a slate: chosen, in reserve, or kept out, and why. */
@ObjectType({ description: "One candidate on a slate: chosen, in reserve, or kept out, and why." })
@Entity({ name: "slate_entries", orderBy: { awardPosition: "ASC", order: "ASC" } })
@Unique(["slateId", "nominationId"])
@Unique(["slateId", "awardId", "order"])
@Check("slate_entries_chosen_check", `not ("chosen" and not "majority") and ("reserve" is null or not "chosen")`)
export class SlateEntry {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The slate." })
  @Column("uuid")
  slateId!: string;

  @Field(() => Slate, { description: "The slate." })
  @ManyToOne(() => Slate, "entries", { nullable: false })
  slate!: Relation<Slate>;

  @Field(() => ID, { description: "The nomination." })
  @Column("uuid")
  nominationId!: string;

  @Column("uuid")
  unitId!: string;

  @Field(() => Seat, { description: "The seat of the unit that recommends." })
  @Column("text")
  seat!: Seat;

  @ManyToOne(() => Nomination, { nullable: false })
  @JoinColumn([
    { name: "nomination_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  nomination!: Relation<Nomination>;

  @Field(() => ID, { description: "The award." })
  @Column("uuid")
  awardId!: string;

  @Field(() => Int, { description: "The award’s place in the notice." })
  @Column("int")
  awardPosition!: number;

  @Field({ description: "The award." })
  @Column("text")
  awardName!: string;

  @Field({ description: "Name of the person or collective." })
  @Column("text")
  name!: string;

  @Field({ description: "Short name of the unit that recommends." })
  @Column("text")
  unitName!: string;

  @Field({ description: "The nominee’s own employer." })
  @Column("text")
  workplaceName!: string;

  @Field(() => Int, { description: "Votes in the round that decided on the candidate." })
  @Column("int")
  votes!: number;

  @Field(() => Int, { description: "Place in the order of the votes within the award, from 1; run-offs have decided ties." })
  @Column("int")
  order!: number;

  @Field({ description: "Whether the candidate reached the majority; only those may be chosen." })
  @Column("boolean")
  majority!: boolean;

  @Field({ description: "Whether the votes alone would choose the candidate." })
  @Column("boolean")
  byVotes!: boolean;

  @Field({ description: "Whether the slate chooses the candidate." })
  @Column("boolean")
  chosen!: boolean;

  @Field(() => Int, { nullable: true, description: "Place in the ranked reserve of the award, from 1." })
  @Column("int", { nullable: true })
  reserve!: number | null;

  @Field(() => [String], { description: "Rules that keep out a candidate whom the votes alone would choose." })
  @Column("text", { array: true })
  displacedBy!: string[];

  @Field(() => ID, { nullable: true, description: "Nomination that takes the place." })
  @Column("uuid", { nullable: true })
  replacedBy!: string | null;
}
