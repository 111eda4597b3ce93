import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, Index, ManyToOne, PrimaryColumn, type Relation, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { DateTime, Json } from "../../graphql/scalars";
import { Campaign } from "./campaign";
import { RuleChangeState } from "./rule-change-state";

/** The change of a rule's setting in a running campaign: proposed with a reason, in force once a second person confirms it. */
@ObjectType({ description: "The change of a rule's setting in a running campaign: proposed with a reason, in force once a second person confirms it." })
@Entity({ name: "rule_changes", orderBy: { proposedAt: "DESC", id: "DESC" } })
@Index("rule_changes_one_proposed", ["campaignId", "rule"], { unique: true, where: `"state" = 'PROPOSED'` })
@Check("rule_changes_state_check", oneOf("state", RuleChangeState))
@Check("rule_changes_two_people_check", `"decided_by_id" is null or "decided_by_id" <> "proposed_by_id"`)
@Check("rule_changes_decided_check", `("state" = 'PROPOSED') = ("decided_at" is null)`)
export class RuleChange {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @Field(() => Campaign, { description: "The campaign." })
  @ManyToOne(() => Campaign, "ruleChanges", { nullable: false })
  campaign!: Relation<Campaign>;

  @Field({ description: "R01 … R23." })
  @Column("text")
  rule!: string;

  @Field({ description: "Whether it is to be applied." })
  @Column("boolean")
  enabled!: boolean;

  @Field(() => Json, { description: "The dates and numbers to be set." })
  @Column("jsonb")
  parameters!: object;

  @Field({ description: "Whether it was applied before." })
  @Column("boolean")
  enabledBefore!: boolean;

  @Field(() => Json, { description: "The dates and numbers before." })
  @Column("jsonb")
  parametersBefore!: object;

  @Field({ description: "Why." })
  @Column("text")
  reason!: string;

  @Field(() => RuleChangeState, { description: "Where it stands." })
  @Column("text", { default: RuleChangeState.PROPOSED })
  state!: RuleChangeState;

  @Field(() => ID, { description: "The account that proposed it; it needs another one to confirm it." })
  @Column("uuid")
  proposedById!: string;

  @Field({ description: "Display name of the account that proposed it." })
  @Column("text")
  proposedBy!: string;

  @Field(() => DateTime, { description: "When it was proposed, on the domain clock." })
  @Column("timestamptz")
  proposedAt!: string;

  @Column("uuid", { nullable: true })
  decidedById!: string | null;

  @Field(() => String, { nullable: true, description: "Display name of the second person." })
  @Column("text", { nullable: true })
  decidedBy!: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was decided, on the domain clock." })
  @Column("timestamptz", { nullable: true })
  decidedAt!: string | null;

  @Field(() => Int, { description: "Counts up with each change; sent back when deciding." })
  @VersionColumn({ default: 1 })
  version!: number;
}
