import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime } from "../../graphql/scalars";
import type { Seat } from "../campaigns/seat";
import { RecommendingUnit } from "../units/recommending-unit";
import { MailBatch } from "./mail-batch";
import { MailState } from "./mail-state";

/** One mail to one address of a unit's contact form. What it says is its batch's text and what concerns the unit. */
@ObjectType({ description: "One mail of a batch, to one address of a unit's contact form." })
@Entity({ name: "mails", orderBy: { place: "ASC", id: "ASC" } })
@Index("mails_once", ["batchId", "unitId", "address"], { unique: true })
@Check("mails_state_check", oneOf("state", MailState))
@Check("mails_address_check", `("state" = 'NO_ADDRESS') = ("address" is null) and "address" !~ '[[:cntrl:][:space:],;<>"]'`)
@Check("mails_sent_check", `("state" = 'SENT') = ("sent_at" is not null)`)
@Check("mails_refused_check", `"state" <> 'REFUSED' or "problem" is not null`)
export class Mail {
  @Field(() => ID, { description: "UUID; the Message-ID is made of it." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The batch." })
  @Column("uuid")
  batchId!: string;

  @Column("text")
  seat!: Seat;

  @ManyToOne(() => MailBatch, "mails", { nullable: false })
  @JoinColumn([
    { name: "batch_id", referencedColumnName: "id" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  batch!: Relation<MailBatch>;

  @Field(() => ID, { description: "The unit." })
  @Column("uuid")
  unitId!: string;

  @ManyToOne(() => RecommendingUnit, { nullable: false })
  @JoinColumn([
    { name: "unit_id", referencedColumnName: "id" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  unit!: Relation<RecommendingUnit>;

  @Field(() => Int, { description: "Order within the batch." })
  @Column("int")
  place!: number;

  @Field({ description: "The unit's name as the mail addresses it." })
  @Column("text")
  unitName!: string;

  @Field(() => String, { nullable: true, description: "Where it goes: an address of the unit's contact form; null where there is none." })
  @Column("text", { nullable: true })
  address!: string | null;

  @Field({ description: "What concerns this unit, line by line." })
  @Column("text")
  details!: string;

  @Field({ description: "The whole text as it leaves." })
  @Column("text")
  body!: string;

  @Field(() => MailState, { description: "Where it stands." })
  @Column("text", { default: MailState.WAITING })
  state!: MailState;

  @Field(() => String, { nullable: true, description: "What the mail server said where it did not take it, or why it was not sent." })
  @Column("text", { nullable: true })
  problem!: string | null;

  @Field(() => Int, { description: "How often it was tried." })
  @Column("int", { default: 0 })
  attempts!: number;

  @Field(() => DateTime, { nullable: true, description: "When the mail server accepted it, on the domain clock." })
  @Column("timestamptz", { nullable: true })
  sentAt!: string | null;

  /** Not before: real time, after a refusal for the time being. */
  @Column("timestamptz", { nullable: true })
  retryAt!: string | null;
}
