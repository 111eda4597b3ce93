import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateOnly, DateTime, Json } from "../../graphql/scalars";
import { PublicityStage } from "./publicity-stage";
import { Campaign } from "../campaigns/campaign";

/** A publicity of the whole list in the province (省级公示). */
@ObjectType({ description: "A publicity of the whole list in the province (省级公示)." })
@Entity({ name: "provincial_publicities", orderBy: { startsOn: "ASC", id: "ASC" } })
@Index("provincial_publicities_one_standing", ["campaignId", "stage"], { unique: true, where: `"stop_reason" is null` })
@Check("provincial_publicities_stage_check", oneOf("stage", PublicityStage))
@Check("provincial_publicities_period_check", `"starts_on" <= "ends_on"`)
export class ProvincialPublicity {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @Field(() => Campaign, { description: "The campaign." })
  @ManyToOne(() => Campaign, { nullable: false })
  campaign!: Relation<Campaign>;

  @Field(() => PublicityStage, { description: "Before the first review, or of those the national office listed." })
  @Column("text")
  stage!: PublicityStage;

  @Field(() => DateOnly, { description: "First day." })
  @Column("date")
  startsOn!: string;

  @Field(() => DateOnly, { description: "Last day; at least R05’s working days, both counted." })
  @Column("date")
  endsOn!: string;

  @Field({ description: "Where, e.g. the web site’s address." })
  @Column("text")
  place!: string;

  @Field(() => String, { nullable: true, description: "Name and number of the notice." })
  @Column("text", { nullable: true })
  evidence!: string | null;

  @Field(() => Json, { description: "What was shown of each nominee: name, award, workplace. Never an ID number or telephone." })
  @Column("jsonb")
  shown!: object;

  @Field({ description: "SHA-256 of what was shown, hexadecimal." })
  @Column("text")
  shownHash!: string;

  @Field(() => String, { nullable: true, description: "Why it was taken down; null while it stands." })
  @Column("text", { nullable: true })
  stopReason!: string | null;

  @Field({ description: "Display name of the account that put it on record." })
  @Column("text")
  recordedBy!: string;

  @Field(() => DateTime, { description: "When, on the domain clock." })
  @Column("timestamptz")
  recordedAt!: string;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
