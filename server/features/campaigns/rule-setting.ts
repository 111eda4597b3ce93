import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, Entity, ManyToOne, PrimaryColumn, type Relation, Unique } from "typeorm";
import { oneOf } from "../../database/checks";
import { Json } from "../../graphql/scalars";
import { Campaign } from "./campaign";
import { RuleKind } from "./rule-kind";

/** How one rule is set for one campaign; dates and numbers of rules live here, never in code. */
@ObjectType({ description: "How one rule is set for one campaign; dates and numbers of rules live here, never in code." })
@Entity({ name: "rule_settings", orderBy: { rule: "ASC" } })
@Unique(["campaignId", "rule"])
@Check("rule_settings_kind_check", oneOf("kind", RuleKind))
export class RuleSetting {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field(() => ID, { description: "The campaign." })
  @Column("uuid")
  campaignId!: string;

  @ManyToOne(() => Campaign, "ruleSettings", { nullable: false })
  campaign!: Relation<Campaign>;

  @Field({ description: "R01 … R23." })
  @Column("text")
  rule!: string;

  @Field({ description: "What the rule is called on screen." })
  @Column("text")
  title!: string;

  @Field({ description: "Article of the notice it rests on, e.g. 三（三）; or the basis of a default." })
  @Column("text")
  article!: string;

  @Field({ description: "The sentence it rests on, quoted." })
  @Column("text")
  source!: string;

  @Field(() => RuleKind, { description: "How strictly it binds." })
  @Column("text")
  kind!: RuleKind;

  @Field({ description: "Whether it is applied." })
  @Column("boolean")
  enabled!: boolean;

  @Field(() => Int, { description: "Counts up with each change; verdicts are reproducible by it." })
  @Column("int", { default: 1 })
  version!: number;

  @Field(() => Json, { description: "Its dates and numbers." })
  @Column("jsonb", { default: {} })
  parameters!: object;
}
