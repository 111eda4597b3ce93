import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { Account } from "../accounts/account";
import type { Seat } from "../campaigns/seat";
import { Announcement } from "./announcement";

/** That an account opened an announcement, and confirmed it. Not part of the API: the announcement and its readers say it. */
@Entity({ name: "announcement_receipts" })
@Unique(["announcementId", "accountId"])
export class AnnouncementReceipt {
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Column("uuid")
  announcementId!: string;

  /** The announcement's. */
  @Column("text")
  seat!: Seat;

  @ManyToOne(() => Announcement, { nullable: false })
  @JoinColumn([
    { name: "announcement_id", referencedColumnName: "id" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  announcement!: Relation<Announcement>;

  @Column("uuid")
  accountId!: string;

  @ManyToOne(() => Account, { nullable: false })
  account!: Relation<Account>;

  /** Display name of the account at that time. */
  @Column("text")
  name!: string;

  /** The account's unit; none for a member of the leading group. */
  @Column("uuid", { nullable: true })
  unitId!: string | null;

  @Column("timestamptz")
  readAt!: string;

  @Column("timestamptz", { nullable: true })
  confirmedAt!: string | null;
}
