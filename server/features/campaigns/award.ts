import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { oneOf } from "../../database/checks";
import { Campaign } from "./campaign";
import { SubjectKind } from "./subject-kind";

/** One title of a campaign and how many of it the province may report (R01). */
@ObjectType({ description: "One title of a campaign and how many of it the province may report (R01, notice 一)." })
@Entity({ name: "awards", orderBy: { position: "ASC" } })
@Unique(["campaignId", "code"])
@Unique(["id", "campaignId", "subjectKind"])
@Check("awards_subject_kind_check", oneOf("subject_kind", SubjectKind))
@Check("awards_province_quota_check", `"province_quota" >= 0`)
export class Award {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @ManyToOne(() => Campaign, "awards", { nullable: false })
  campaign!: Relation<Campaign>;

  @Field({ description: "ASCII name, e.g. `MODEL_WORKER`." })
  @Column("text")
  code!: string;

  @Field({ description: "Title on screen and paper, e.g. 劳动模范." })
  @Column("text")
  name!: string;

  @Field(() => SubjectKind, { description: "Whether it honours a collective or a person." })
  @Column("text")
  subjectKind!: SubjectKind;

  @Field(() => Int, { description: "How many the province reports to the national office." })
  @Column("int")
  provinceQuota!: number;

  @Field(() => Int, { description: "Order in the notice." })
  @Column("int")
  position!: number;
}
