import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime } from "../../graphql/scalars";
import { type Seat } from "../campaigns/seat";
import { Nomination } from "../nominations/nomination";
import { CommentScope } from "./comment-scope";
import { CommentSide } from "./comment-side";

/** A remark on a nomination. Taken back, its text is blanked; who wrote one and when stays as the trace. */
@ObjectType({ description: "A remark (意见) on a nomination, between unit and office or among the colleagues of one side. Taken back, its text is blanked and the trace stays." })
@Entity({ name: "comments", orderBy: { writtenAt: "ASC", id: "ASC" } })
@Check("comments_scope_check", oneOf("scope", CommentScope))
@Check("comments_side_check", oneOf("side", CommentSide))
@Check("comments_author_unit_check", `("side" = 'UNIT') = ("author_unit_id" is not null)`)
@Check("comments_text_check", `case when "removed_at" is null then char_length(btrim("text")) between 1 and 2000 else "text" = '' end`)
export class Comment {
  @Field(() => ID, { description: "UUID, ordered by time." })
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

  @ManyToOne(() => Nomination, { nullable: false })
  @JoinColumn([
    { name: "nomination_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  nomination!: Relation<Nomination>;

  @Field(() => CommentScope, { description: "Whom it is for." })
  @Column("text")
  scope!: CommentScope;

  @Field(() => CommentSide, { description: "On which side it was written." })
  @Column("text")
  side!: CommentSide;

  @Field({ description: "What it says; empty once it is taken back." })
  @Column("text")
  text!: string;

  @Field(() => String, { nullable: true, description: "The field or part of the form it is about, e.g. `deeds`, `person.tradeSince`; null for the whole." })
  @Column("text", { nullable: true })
  about!: string | null;

  @Field(() => ID, { nullable: true, description: "The comment it answers." })
  @Column("uuid", { nullable: true })
  @Index()
  replyToId!: string | null;

  @ManyToOne(() => Comment)
  @JoinColumn({ name: "reply_to_id" })
  replyTo!: Relation<Comment> | null;

  @Field(() => ID, { description: "The account that wrote it." })
  @Column("uuid")
  authorId!: string;

  @Field({ description: "Its display name at that time." })
  @Column("text")
  authorName!: string;

  /** The author's unit, which is above the nomination's where a city writes on a county's; null for an office. */
  @Column("uuid", { nullable: true })
  authorUnitId!: string | null;

  @Field(() => DateTime, { description: "When it was written, on the domain clock." })
  @Column("timestamptz")
  writtenAt!: string;

  @Field(() => DateTime, { nullable: true, description: "When its author took it back, on the domain clock; null while it stands." })
  @Column("timestamptz", { nullable: true })
  removedAt!: string | null;

  @Field(() => Int, { description: "Counts up with each change; sent back when taking it back." })
  @VersionColumn({ default: 1 })
  version!: number;
}
