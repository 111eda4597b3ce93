import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation, Unique, VersionColumn, VirtualColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime } from "../../graphql/scalars";
import { Campaign } from "../campaigns/campaign";
import { Seat } from "../campaigns/seat";
import { Audience } from "./audience";

const mine = (row: string, column: string): string => `select r.${column} from announcement_receipts r where r.announcement_id = ${row}.id and r.account_id = (select app.account_id())`;
const readers = (row: string, which = "true"): string => `select count(*)::int from app.announcement_readers(${row}.id) r where ${which}`;

/** What an office tells its units or the leading group. Its text never changes; a wrong one is withdrawn. */
@ObjectType({ description: "公告: what an office tells its units or the leading group. Its text never changes; a wrong one is withdrawn." })
@Entity({ name: "announcements", orderBy: { publishedAt: "DESC", id: "DESC" } })
@Unique(["id", "seat"])
@Index(["campaignId", "publishedAt"])
@Check("announcements_seat_check", oneOf("seat", Seat))
@Check("announcements_audience_check", oneOf("audience", Audience))
@Check("announcements_withdrawn_check", `num_nulls("withdrawn_at", "withdrawn_by", "withdraw_reason") in (0, 3)`)
export class Announcement {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @ManyToOne(() => Campaign, { nullable: false })
  campaign!: Relation<Campaign>;

  @Field(() => Seat, { description: "The seat whose office published it." })
  @Column("text")
  seat!: Seat;

  @Field(() => Audience, { description: "Whom it is for." })
  @Column("text")
  audience!: Audience;

  @Field({ description: "标题" })
  @Column("text")
  title!: string;

  @Field({ description: "正文: plain text." })
  @Column("text")
  text!: string;

  @Field({ description: "Whether its readers confirm that they have taken note (已阅知)." })
  @Column("boolean", { default: false })
  important!: boolean;

  @Field({ description: "Display name of the account that published it." })
  @Column("text")
  publishedBy!: string;

  @Field(() => DateTime, { description: "When, on the domain clock." })
  @Column("timestamptz")
  publishedAt!: string;

  @Field(() => DateTime, { nullable: true, description: "When it was withdrawn, on the domain clock; null while it stands." })
  @Column("timestamptz", { nullable: true })
  withdrawnAt!: string | null;

  @Field(() => String, { nullable: true, description: "Display name of the account that withdrew it." })
  @Column("text", { nullable: true })
  withdrawnBy!: string | null;

  @Field(() => String, { nullable: true, description: "Why it was withdrawn." })
  @Column("text", { nullable: true })
  withdrawReason!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the caller opened it, on the domain clock; null before, and for those who are not its readers." })
  @VirtualColumn({ type: "timestamptz", query: (row) => mine(row, "read_at") })
  readAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When the caller confirmed it (已阅知), on the domain clock." })
  @VirtualColumn({ type: "timestamptz", query: (row) => mine(row, "confirmed_at") })
  confirmedAt!: string | null;

  @Field(() => Int, { description: "How many units or members it is for; 0 to those who are readers themselves." })
  @VirtualColumn({ type: "int", query: (row) => readers(row) })
  readers!: number;

  @Field(() => Int, { description: "How many of them have opened it; 0 to those who are readers themselves." })
  @VirtualColumn({ type: "int", query: (row) => readers(row, "r.read_at is not null") })
  readersDone!: number;

  @Field(() => Int, { description: "Counts up with each change; sent back when withdrawing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
