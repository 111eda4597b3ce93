import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime } from "../../graphql/scalars";
import { type Seat } from "../campaigns/seat";
import { Nomination } from "./nomination";
import { NominationAct } from "./nomination-act";
import { NominationState } from "./nomination-state";

/** One line of a nomination's history, seen by the unit, its office and the auditor. Never changed. */
@ObjectType({ description: "One line of a nomination's history (经过), seen by the unit, its office and the auditor. Never changed." })
@Entity({ name: "nomination_events", orderBy: { occurredAt: "ASC", id: "ASC" } })
@Check("nomination_events_act_check", oneOf("act", NominationAct))
@Check("nomination_events_from_state_check", oneOf("from_state", NominationState))
@Check("nomination_events_to_state_check", oneOf("to_state", NominationState))
export class NominationEvent {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The nomination." })
  @Column("uuid")
  @Index()
  nominationId!: string;

  @Column("uuid")
  unitId!: string;

  @Column("text")
  seat!: Seat;

  @ManyToOne(() => Nomination, "events", { nullable: false })
  @JoinColumn([
    { name: "nomination_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  nomination!: Relation<Nomination>;

  @Field(() => NominationAct, { description: "What was done." })
  @Column("text")
  act!: NominationAct;

  @Field(() => NominationState, { nullable: true, description: "State before." })
  @Column("text", { nullable: true })
  fromState!: NominationState | null;

  @Field(() => NominationState, { description: "State after." })
  @Column("text")
  toState!: NominationState;

  @Column("uuid")
  actorId!: string;

  @Field({ description: "Display name of the account at that time." })
  @Column("text")
  actorName!: string;

  @Field(() => String, { nullable: true, description: "Opinion or reason given." })
  @Column("text", { nullable: true })
  reason!: string | null;

  @Field(() => DateTime, { description: "When, on the domain clock." })
  @Column("timestamptz")
  occurredAt!: string;
}
