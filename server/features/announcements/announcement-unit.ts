import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import type { Seat } from "../campaigns/seat";
import { RecommendingUnit } from "../units/recommending-unit";
import { Announcement } from "./announcement";

/** One of the units an announcement was published to, where it is not for all of a seat. Not part of the API: its readers are. */
@Entity({ name: "announcement_units" })
@Unique(["announcementId", "unitId"])
@Index(["unitId"])
export class AnnouncementUnit {
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Column("uuid")
  announcementId!: string;

  @Column("uuid")
  unitId!: string;

  @Column("text")
  seat!: Seat;

  @ManyToOne(() => Announcement, { nullable: false })
  @JoinColumn([
    { name: "announcement_id", referencedColumnName: "id" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  announcement!: Relation<Announcement>;

  @ManyToOne(() => RecommendingUnit, { nullable: false })
  @JoinColumn([
    { name: "unit_id", referencedColumnName: "id" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  unit!: Relation<RecommendingUnit>;
}
