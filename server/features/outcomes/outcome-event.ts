import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { DateTime } from "../../graphql/scalars";
import { OutcomeState } from "./outcome-state";
import { Outcome } from "./outcome";

/** A step of an outcome, written once. */
@ObjectType({ description: "A step of an outcome, written once." })
@Entity({ name: "outcome_events", orderBy: { occurredAt: "ASC", id: "ASC" } })
@Index(["outcomeId"])
export class OutcomeEvent {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The outcome." })
  @Column("uuid")
  outcomeId!: string;

  @Column("uuid")
  unitId!: string;

  @Column("text")
  seat!: string;

  @Field(() => Outcome, { description: "The outcome." })
  @ManyToOne(() => Outcome, "events", { nullable: false })
  @JoinColumn([
    { name: "outcome_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  outcome!: Relation<Outcome>;

  @Field(() => OutcomeState, { nullable: true, description: "State before." })
  @Column("text", { nullable: true })
  fromState!: OutcomeState | null;

  @Field(() => OutcomeState, { description: "State after." })
  @Column("text")
  toState!: OutcomeState;

  @Field(() => String, { nullable: true, description: "Number of the document it rests on." })
  @Column("text", { nullable: true })
  document!: string | null;

  @Field({ description: "Why; the unit may see it." })
  @Column("text")
  reason!: string;

  @Field({ description: "Display name of the account that did it." })
  @Column("text")
  actorName!: string;

  @Field(() => DateTime, { description: "When, on the domain clock." })
  @Column("timestamptz")
  occurredAt!: string;
}
