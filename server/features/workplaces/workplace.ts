import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, Unique, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime } from "../../graphql/scalars";
import { Seat } from "../campaigns/seat";
import { RecommendingUnit } from "../units/recommending-unit";
import { AdministrativeRank } from "./administrative-rank";
import { WorkplaceNature } from "./workplace-nature";

/** The nominee's own employer (所在单位), entered by the unit that recommends. */
@ObjectType({ description: "所在单位: the nominee's own employer, entered by the unit that recommends." })
@Entity({ name: "workplaces", orderBy: { name: "ASC" } })
@Unique(["unitId", "creditCode"])
@Unique(["id", "unitId"])
@Index(["rootCode"])
@Check("workplaces_nature_check", oneOf("nature", WorkplaceNature))
@Check("workplaces_rank_check", oneOf("administrative_rank", AdministrativeRank))
@Check("workplaces_parent_check", `"parent_id" <> "id"`)
export class Workplace {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The recommending unit that entered it." })
  @Column("uuid")
  unitId!: string;

  @Field(() => RecommendingUnit, { description: "The recommending unit that entered it." })
  @ManyToOne(() => RecommendingUnit, { nullable: false })
  @JoinColumn([
    { name: "unit_id", referencedColumnName: "id" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  unit!: Relation<RecommendingUnit>;

  @Field(() => Seat, { description: "The recommending unit's seat." })
  @Column("text")
  seat!: Seat;

  @Field({ description: "Registered name." })
  @Column("text")
  name!: string;

  @Field({ description: "统一社会信用代码, 18 characters (GB 32100-2015)." })
  @Column("text")
  creditCode!: string;

  @Field(() => WorkplaceNature, { description: "Nature." })
  @Column("text")
  nature!: WorkplaceNature;

  @Field(() => AdministrativeRank, { description: "Administrative rank of the workplace (R08)." })
  @Column("text", { default: AdministrativeRank.NONE })
  administrativeRank!: AdministrativeRank;

  @Field(() => ID, { nullable: true, description: "The workplace it belongs to, e.g. a workshop's company (R06)." })
  @Column("uuid", { nullable: true })
  parentId!: string | null;

  @Field(() => Workplace, { nullable: true, description: "The workplace it belongs to, e.g. a workshop's company (R06)." })
  @ManyToOne(() => Workplace)
  @JoinColumn([
    { name: "parent_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
  ])
  parent!: Relation<Workplace> | null;

  /** Credit code of the topmost workplace it belongs to, kept by a trigger: two workplaces with the same one are the same (R06). */
  @Column({ type: "text", insert: false, update: false })
  rootCode!: string;

  @Field(() => DateTime, { description: "When it was entered." })
  @CreateDateColumn({ type: "timestamptz" })
  createdAt!: string;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
