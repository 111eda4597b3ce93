import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation, VersionColumn } from "typeorm";
import { Derived } from "../../database/derived";
import { DateOnly, DateTime } from "../../graphql/scalars";
import { Campaign } from "../campaigns/campaign";
import { RetentionExtent } from "./retention-extent";
import { LEAST_DAYS } from "./terms";

/**
 * Until when a campaign's personal data is kept. Made by trigger when the campaign is closed, for ten years: the shortest
 * term of the rules for records of public bodies (国家档案局令第8号), since what is erased cannot be brought back. An office
 * whose archive has the papers sets it shorter: no longer than needed (《个人信息保护法》 art. 19).
 */
@ObjectType({ description: "个人信息保存期限: until when the personal data of a campaign's nominations is kept. It begins when the campaign is closed, with ten years." })
@Entity({ name: "retentions" })
@Check("retentions_term_check", `"anonymise_on" - "closed_on" >= ${LEAST_DAYS}`)
@Check("retentions_set_check", `num_nulls("reason", "set_by", "set_at") in (0, 3)`)
@Check("retentions_done_check", `("anonymised_at" is null) = ("extent" is null) and ("anonymised_at" is null or "told_on" is not null)`)
export class Retention {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Column("uuid")
  campaignId!: string;

  @OneToOne(() => Campaign, "retention", { nullable: false })
  @JoinColumn()
  campaign!: Relation<Campaign>;

  @Field(() => DateOnly, { description: "The day the campaign was closed." })
  @Column("date")
  closedOn!: string;

  @Field(() => DateOnly, { description: "The day from which the data is anonymised: 184 days after the closing at the earliest, and thirty after the notice." })
  @Column("date")
  anonymiseOn!: string;

  @Field(() => String, { nullable: true, description: "Why the day is another than ten years after the closing; null where it is not." })
  @Column("text", { nullable: true })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: "Display name of the account that set the day." })
  @Column("text", { nullable: true })
  setBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the day was set." })
  @Column("timestamptz", { nullable: true })
  setAt!: string | null;

  @Field(() => DateOnly, { nullable: true, description: "The day both offices were told; null before, and again when another day is set." })
  @Column("date", { nullable: true })
  toldOn!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the data was anonymised." })
  @Column("timestamptz", { nullable: true })
  anonymisedAt!: string | null;

  @Field(() => RetentionExtent, { description: "How much would be anonymised today, or was." })
  @Derived((row) => `coalesce(${row}.extent, app.retention_extent(${row}.campaign_id))`)
  amount!: RetentionExtent;

  /** How much it was, once it is done. */
  @Column("jsonb", { nullable: true })
  extent!: object | null;

  /** SHA-256 of contents that are still to be taken from the store. */
  @Column("text", { array: true, default: "{}" })
  contents!: string[];

  /** Events of the trail up to here have been blanked; the rest follows when it is 184 days old. */
  @Column("timestamptz", { nullable: true })
  eventsUntil!: string | null;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
