import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateOnly, DateTime } from "../../graphql/scalars";
import { type Seat } from "../campaigns/seat";
import { Nomination } from "../nominations/nomination";
import { ProcedureStep } from "./procedure-step";

/** What the unit puts on record of one step of the procedure, with the minutes that prove it (R04). */
@ObjectType({ description: "What the unit puts on record of one step of the procedure, with the minutes that prove it (R04, notice 三（二）)." })
@Entity({ name: "procedure_records", orderBy: { heldOn: "ASC", step: "DESC" } })
@Unique(["nominationId", "step"])
@Check("procedure_records_step_check", oneOf("step", ProcedureStep))
@Check("procedure_records_present_check", `"present" > 0`)
@Check("procedure_records_votes_check", `coalesce("votes_for", 0) >= 0 and coalesce("votes_against", 0) >= 0 and coalesce("votes_abstain", 0) >= 0
  and coalesce("votes_for", 0) + coalesce("votes_against", 0) + coalesce("votes_abstain", 0) <= "present"`)
export class ProcedureRecord {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The nomination." })
  @Column("uuid")
  nominationId!: string;

  @Column("uuid")
  unitId!: string;

  @Column("text")
  seat!: Seat;

  @ManyToOne(() => Nomination, "procedure", { nullable: false })
  @JoinColumn([
    { name: "nomination_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  nomination!: Relation<Nomination>;

  @Field(() => ProcedureStep, { description: "Which step." })
  @Column("text")
  step!: ProcedureStep;

  @Field(() => DateOnly, { description: "The day of the meeting." })
  @Column("date")
  heldOn!: string;

  @Field({ description: "Where it was held." })
  @Column("text")
  place!: string;

  @Field(() => Int, { description: "How many were present." })
  @Column("int")
  present!: number;

  @Field(() => Int, { nullable: true, description: "Votes for, where there was a vote." })
  @Column("int", { nullable: true })
  votesFor!: number | null;

  @Field(() => Int, { nullable: true, description: "Votes against." })
  @Column("int", { nullable: true })
  votesAgainst!: number | null;

  @Field(() => Int, { nullable: true, description: "Abstentions." })
  @Column("int", { nullable: true })
  votesAbstain!: number | null;

  @Field(() => String, { nullable: true, description: "What was resolved." })
  @Column("text", { nullable: true })
  resolution!: string | null;

  @Field(() => String, { nullable: true, description: "Name and number of the minutes, e.g. 党委会议纪要〔2024〕12号." })
  @Column("text", { nullable: true })
  evidence!: string | null;

  @Field({ description: "Display name of the account that put it on record." })
  @Column("text")
  recordedBy!: string;

  @Field(() => DateTime, { description: "When it was put on record, on the domain clock." })
  @Column("timestamptz")
  recordedAt!: string;

  @Field(() => Int, { description: "Counts up with each change." })
  @VersionColumn({ default: 1 })
  version!: number;
}
