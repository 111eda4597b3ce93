import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation, VersionColumn } from "typeorm";
import { DateTime } from "../../graphql/scalars";
import { Campaign } from "../campaigns/campaign";
import { Seat } from "../campaigns/seat";
import { RecommendingUnit } from "./recommending-unit";

/** One line of a unit's 评选推荐工作联系表 (annex 3). */
@ObjectType({ description: "One line of a unit's 评选推荐工作联系表 (annex 3): who is responsible for the work." })
@Entity({ name: "unit_contacts", orderBy: { registeredAt: "ASC" } })
@Check("unit_contacts_mobile_sealed_check", 'get_byte("mobile_sealed", 0) <> 0')
@Index(["unitId"])
export class UnitContact {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @Field(() => Campaign, { description: "The campaign." })
  @ManyToOne(() => Campaign, { nullable: false })
  campaign!: Relation<Campaign>;

  @Field(() => ID, { description: "The unit." })
  @Column("uuid")
  unitId!: string;

  @Field(() => RecommendingUnit, { description: "The unit." })
  @ManyToOne(() => RecommendingUnit, "contacts", { nullable: false })
  @JoinColumn([
    { name: "unit_id", referencedColumnName: "id" },
    { name: "seat", referencedColumnName: "seat" },
  ])
  unit!: Relation<RecommendingUnit>;

  @Field(() => Seat, { description: "The unit's seat." })
  @Column("text")
  seat!: Seat;

  @Field({ description: "姓名" })
  @Column("text")
  name!: string;

  @Field({ description: "职务" })
  @Column("text")
  post!: string;

  @Field({ description: "办公电话" })
  @Column("text")
  officePhone!: string;

  @Field({ description: "手机, the middle hidden." })
  @Column("text")
  mobileMasked!: string;

  /** Sealed by `Vault`. */
  @Column("bytea")
  mobileSealed!: Buffer;

  @Field(() => String, { nullable: true, description: "传真" })
  @Column("text", { nullable: true })
  fax!: string | null;

  @Field({ description: "电子邮箱" })
  @Column("text")
  email!: string;

  @Field(() => String, { nullable: true, description: "备注" })
  @Column("text", { nullable: true })
  remark!: string | null;

  @Field(() => DateTime, { description: "When it was registered, on the domain clock." })
  @Column("timestamptz")
  registeredAt!: string;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
