import { Field, ID, ObjectType } from "type-graphql";
import { Check, Column, Entity, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateOnly, DateTime } from "../../graphql/scalars";
import { ReportStage } from "./report-stage";
import { Campaign } from "../campaigns/campaign";

/** A report of the province to the national office (上报). */
@ObjectType({ description: "A report of the province to the national office (上报)." })
@Entity({ name: "national_reports", orderBy: { reportedOn: "ASC", id: "ASC" } })
@Unique(["campaignId", "document"])
@Check("national_reports_stage_check", oneOf("stage", ReportStage))
export class NationalReport {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @Field(() => Campaign, { description: "The campaign." })
  @ManyToOne(() => Campaign, { nullable: false })
  campaign!: Relation<Campaign>;

  @Field(() => ReportStage, { description: "First review or formal materials." })
  @Column("text")
  stage!: ReportStage;

  @Field({ description: "Number of the document." })
  @Column("text")
  document!: string;

  @Field(() => DateOnly, { description: "The day it left." })
  @Column("date")
  reportedOn!: string;

  @Field(() => [ID], { description: "The nominations reported." })
  @Column("uuid", { array: true })
  nominationIds!: string[];

  @Field(() => String, { nullable: true, description: "Anything else." })
  @Column("text", { nullable: true })
  note!: string | null;

  @Field({ description: "Display name of the account that put it on record." })
  @Column("text")
  recordedBy!: string;

  @Field(() => DateTime, { description: "When, on the domain clock." })
  @Column("timestamptz")
  recordedAt!: string;
}
