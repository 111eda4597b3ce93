import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime, Json } from "../../graphql/scalars";
import { Account } from "../accounts/account";
import { Campaign } from "../campaigns/campaign";
import { NoticeKind } from "./notice-kind";

/**
 * Something that happened and concerns one account. Made by trigger in the transaction of the event, so that no verb can
 * forget it; its words are the dashboard's, made of kind and facts.
 */
@ObjectType({ description: "站内消息: something that happened and concerns the caller's account. Nobody else reads it." })
@Entity({ name: "notices", orderBy: { createdAt: "DESC", id: "DESC" } })
@Index(["accountId", "createdAt", "id"])
@Index("notices_unread", ["accountId"], { where: `"read_at" is null` })
@Index("notices_deadline_once", ["accountId", "subjectId"], { unique: true, where: `"kind" = 'DEADLINE_NEAR'` })
@Index(["subjectId"])
@Check("notices_kind_check", oneOf("kind", NoticeKind))
export class Notice {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Column("uuid")
  accountId!: string;

  @ManyToOne(() => Account, { nullable: false })
  account!: Relation<Account>;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @ManyToOne(() => Campaign, { nullable: false })
  campaign!: Relation<Campaign>;

  @Field(() => NoticeKind, { description: "What happened." })
  @Column("text")
  kind!: NoticeKind;

  @Field({ description: "GraphQL type of what it is about, e.g. `Nomination`." })
  @Column("text")
  subjectType!: string;

  @Field(() => ID, { description: "Which one it is about." })
  @Column("uuid")
  subjectId!: string;

  @Field(() => Json, { description: "What its words are made of, e.g. `{name, award, unit}`: names of nominees, units and awards, days and numbers; no reasons, telephones or ID numbers." })
  @Column("jsonb", { default: "{}" })
  facts!: Record<string, string | number | boolean | null>;

  @Field(() => DateTime, { description: "When it happened, on the domain clock." })
  @Column("timestamptz")
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: "When it was read, on the domain clock; null before." })
  @Column("timestamptz", { nullable: true })
  readAt!: string | null;
}
