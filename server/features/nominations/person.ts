import { Field, ObjectType } from "type-graphql";
import { Check, Column, Entity, JoinColumn, OneToOne, PrimaryColumn, type Relation } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateOnly } from "../../graphql/scalars";
import { type Seat } from "../campaigns/seat";
import { AdministrativeRank } from "../workplaces/administrative-rank";
import { Education } from "./education";
import { HonourLevel } from "./honour-level";
import { Nomination } from "./nomination";
import { PersonIdentity } from "./person-identity";
import { PoliticalStatus } from "./political-status";
import { Sex } from "./sex";

/** The person part of a nomination: the columns of the 登记表 and 汇总表. */
@ObjectType({ description: "The person part of a nomination: the columns of the 登记表 and 汇总表." })
@Entity({ name: "persons" })
@Check("persons_sex_check", oneOf("sex", Sex))
@Check("persons_political_status_check", oneOf("political_status", PoliticalStatus))
@Check("persons_education_check", oneOf("education", Education))
@Check("persons_rank_check", oneOf("administrative_rank", AdministrativeRank))
@Check("persons_identity_check", oneOf("identity", PersonIdentity))
@Check("persons_honour_level_check", oneOf("honour_level", HonourLevel))
@Check("persons_trade_since_check", `"trade_since" > "birth_date"`)
export class Person {
  @PrimaryColumn("uuid")
  nominationId!: string;

  @Column("uuid")
  unitId!: string;

  @Column("text")
  seat!: Seat;

  @OneToOne(() => Nomination, "person", { nullable: false })
  @JoinColumn([
    { name: "nomination_id", referencedColumnName: "id" },
    { name: "unit_id", referencedColumnName: "unitId" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  nomination!: Relation<Nomination>;

  @Field(() => Sex, { description: "性别" })
  @Column("text")
  sex!: Sex;

  @Field({ description: "民族, e.g. 汉族 (GB/T 3304)." })
  @Column("text")
  ethnicity!: string;

  @Field(() => DateOnly, { description: "Date of birth; papers show year and month only." })
  @Column("date")
  birthDate!: string;

  @Field(() => PoliticalStatus, { description: "政治面貌" })
  @Column("text")
  politicalStatus!: PoliticalStatus;

  @Field(() => Education, { description: "学历" })
  @Column("text")
  education!: Education;

  @Field({ description: "职务" })
  @Column("text")
  post!: string;

  @Field(() => AdministrativeRank, { description: "职务级别 (R08, R09)" })
  @Column("text")
  administrativeRank!: AdministrativeRank;

  @Field(() => String, { nullable: true, description: "职称" })
  @Column("text", { nullable: true })
  professionalTitle!: string | null;

  @Field(() => PersonIdentity, { description: "人员身份 (R13 身份关)" })
  @Column("text")
  identity!: PersonIdentity;

  @Field(() => DateOnly, { description: "从业起始日期: since when in the trade (R12)." })
  @Column("date")
  tradeSince!: string;

  @Field(() => String, { nullable: true, description: "曾获省部级以上表彰 (R07)" })
  @Column("text", { nullable: true })
  honours!: string | null;

  @Field(() => HonourLevel, { description: "已获最高表彰级别 (R07)" })
  @Column("text", { default: HonourLevel.NONE })
  honourLevel!: HonourLevel;

  @Field({ description: "是否享受相应待遇 (R07)" })
  @Column("boolean", { default: false })
  honourTreatment!: boolean;

  @Field(() => String, { nullable: true, description: "失职渎职、违纪违法情况, as the unit declares it; null: none (R11)" })
  @Column("text", { nullable: true })
  misconduct!: string | null;

  @Field({ description: "ID number with the middle hidden, e.g. 2199**********002X." })
  @Column("text")
  idNumberMasked!: string;

  /** Sealed by `Vault`; opened by nobody yet but the vault's key. */
  @Column("bytea")
  idNumberSealed!: Buffer;

  @Field({ description: "Mobile number with the middle hidden." })
  @Column("text")
  mobileMasked!: string;

  /** Sealed by `Vault`. */
  @Column("bytea")
  mobileSealed!: Buffer;
}
