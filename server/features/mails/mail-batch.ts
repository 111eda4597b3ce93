import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique, VersionColumn, VirtualColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { HasMany } from "../../database/has-many";
import { DateOnly, DateTime } from "../../graphql/scalars";
import { Announcement } from "../announcements/announcement";
import { Campaign } from "../campaigns/campaign";
import { Seat } from "../campaigns/seat";
import type { Mail } from "./mail";
import { MailBatchKind } from "./mail-batch-kind";
import { MailBatchState } from "./mail-batch-state";

const count = (row: string, states: string): string => `select count(*)::int from mails m where m.batch_id = ${row}.id and m.state in (${states})`;

/** Mails of one seat about one thing. Nothing leaves before somebody of the office has looked at the batch and released it. */
@ObjectType({ description: "发件箱: mails of one seat about one thing. Nothing leaves before somebody of the office has looked at the batch and released it." })
@Entity({ name: "mail_batches", orderBy: { preparedAt: "DESC", id: "DESC" } })
@Unique(["id", "seat"])
@Index(["campaignId", "preparedAt"])
@Index("mail_batches_automatic_once", ["campaignId", "seat", "kind", "dueOn"], { unique: true, where: `"automatic"` })
@Check("mail_batches_seat_check", oneOf("seat", Seat))
@Check("mail_batches_kind_check", oneOf("kind", MailBatchKind))
@Check("mail_batches_state_check", oneOf("state", MailBatchState))
@Check("mail_batches_due_check", `("kind" in ('REMINDER_CONTACT', 'REMINDER_MATERIALS', 'REMINDER_PAPERS')) = ("due_on" is not null)`)
@Check("mail_batches_announcement_check", `("kind" in ('ANNOUNCEMENT', 'UNREAD')) = ("announcement_id" is not null)`)
@Check("mail_batches_released_check", `("state" in ('RELEASED', 'SENT')) = ("released_at" is not null) and num_nulls("released_at", "released_by") in (0, 2)`)
@Check("mail_batches_line_check", `"subject" !~ '[[:cntrl:]]'`)
export class MailBatch {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @ManyToOne(() => Campaign, { nullable: false })
  campaign!: Relation<Campaign>;

  @Field(() => Seat, { description: "The seat whose office sends it." })
  @Column("text")
  seat!: Seat;

  @Field(() => MailBatchKind, { description: "What the mails say." })
  @Column("text")
  kind!: MailBatchKind;

  @Field(() => MailBatchState, { description: "Where it stands." })
  @Column("text", { default: MailBatchState.PREPARED })
  state!: MailBatchState;

  @Field(() => DateOnly, { nullable: true, description: "The deadline it reminds of; null for other kinds." })
  @Column("date", { nullable: true })
  dueOn!: string | null;

  @Field(() => ID, { nullable: true, description: "The announcement it is about; null for other kinds." })
  @Column("uuid", { nullable: true })
  announcementId!: string | null;

  @ManyToOne(() => Announcement)
  @JoinColumn([
    { name: "announcement_id", referencedColumnName: "id" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  announcement!: Relation<Announcement> | null;

  @Field({ description: "Subject of every mail." })
  @Column("text")
  subject!: string;

  @Field({ description: "Text of every mail; {单位} stands for the unit's name, {事项} for what concerns that unit." })
  @Column("text")
  text!: string;

  @Field({ description: "Whether the desk prepared it by itself, some working days before the deadline." })
  @Column("boolean", { default: false })
  automatic!: boolean;

  @Field({ description: "Display name of the account that prepared it." })
  @Column("text")
  preparedBy!: string;

  @Field(() => DateTime, { description: "When, on the domain clock." })
  @Column("timestamptz")
  preparedAt!: string;

  @Field(() => String, { nullable: true, description: "Display name of the account that released it." })
  @Column("text", { nullable: true })
  releasedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was released, on the domain clock." })
  @Column("timestamptz", { nullable: true })
  releasedAt!: string | null;

  @HasMany("Mail", "batch", { description: "Its mails, in the units' order." })
  mails!: Relation<Mail[]>;

  @Field(() => Int, { description: "How many mails wait to be sent." })
  @VirtualColumn({ type: "int", query: (row) => count(row, "'WAITING'") })
  waiting!: number;

  @Field(() => Int, { description: "How many mails the mail server has accepted." })
  @VirtualColumn({ type: "int", query: (row) => count(row, "'SENT'") })
  sent!: number;

  @Field(() => Int, { description: "How many units have no address, or were refused for good." })
  @VirtualColumn({ type: "int", query: (row) => count(row, "'NO_ADDRESS', 'REFUSED'") })
  unreached!: number;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
