import { Field, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateOnly } from "../../graphql/scalars";
import { type Seat } from "../campaigns/seat";
import { AdministrativeRank } from "../workplaces/administrative-rank";
import { WorkplaceNature } from "../workplaces/workplace-nature";
import { Nomination } from "./nomination";

/** The collective part of a nomination: the columns of the 登记表 and 汇总表. */
@ObjectType({ description: "The collective part of a nomination: the columns of the 登记表 and 汇总表." })
@Entity({ name: "collectives" })
@Check("collectives_nature_check", oneOf("nature", WorkplaceNature))
@Check("collectives_rank_check", oneOf("administrative_rank", AdministrativeRank))
@Check("collectives_headcount_check", `"headcount" > 0`)
export class Collective {
  @PrimaryColumn("uuid")
  nominationId!: string;

  @Column("uuid")
  unitId!: string;

  @Column("text")
  seat!: Seat;

  @OneToOne(() => Nomination, "collective", { nullable: false })
  @JoinColumn([
    { name: "nomination_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  nomination!: Relation<Nomination>;

  @Field(() => WorkplaceNature, { description: "集体性质" })
  @Column("text")
  nature!: WorkplaceNature;

  @Field(() => AdministrativeRank, { description: "集体级别 (R08)" })
  @Column("text")
  administrativeRank!: AdministrativeRank;

  @Field(() => Int, { description: "集体人数" })
  @Column("int")
  headcount!: number;

  @Field({ description: "负责人姓名" })
  @Column("text")
  leaderName!: string;

  @Field({ description: "负责人职务" })
  @Column("text")
  leaderPost!: string;

  @Field({ description: "联系电话 with the middle hidden." })
  @Column("text")
  phoneMasked!: string;

  /** Sealed by `Vault`. */
  @Column("bytea")
  phoneSealed!: Buffer;

  @Field(() => String, { nullable: true, description: "统一社会信用代码 of the collective itself, where it is a legal body of its own." })
  @Column("text", { nullable: true })
  creditCode!: string | null;

  @Field(() => String, { nullable: true, description: "曾获省部级以上表彰 (R07)" })
  @Column("text", { nullable: true })
  honours!: string | null;

  @Field(() => DateOnly, { nullable: true, description: "最近一次重大责任事故发生日期; null: none (R10)" })
  @Column("date", { nullable: true })
  lastAccidentOn!: string | null;

  @Field(() => DateOnly, { nullable: true, description: "最近一次违纪违法案件日期; null: none (R10)" })
  @Column("date", { nullable: true })
  lastCaseOn!: string | null;

  @Field(() => String, { nullable: true, description: "干部职工违纪违法情况, as the unit declares it; null: none (R10)" })
  @Column("text", { nullable: true })
  staffViolation!: string | null;
}
