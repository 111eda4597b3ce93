import { Field, ID, Int, ObjectType } from "type-graphql";
import { Check, Column, CreateDateColumn, Entity, PrimaryColumn, type Relation, VersionColumn } from "typeorm";
import { oneOf } from "../../database/checks";
import { Derived } from "../../database/derived";
import { HasMany, HasOne } from "../../database/has-many";
import { DateOnly, DateTime } from "../../graphql/scalars";
import { MajorityBase } from "../ballots/majority-base";
import { ReviewLevel } from "../nominations/review-level";
import { PublicityStage } from "../outcomes/publicity-stage";
import { Finding } from "../rules/finding";
import type { OfficeMember } from "../office/office-member";
import type { Retention } from "../retention/retention";
import type { Award } from "./award";
import { CampaignState } from "./campaign-state";
import type { DeadlineExtension } from "./deadline-extension";
import type { Office } from "./office";
import type { RuleChange } from "./rule-change";
import type { RuleSetting } from "./rule-setting";

/** One 评选推荐 campaign: what is awarded, by when, under which settings of the rules. */
@ObjectType({ description: "One 评选推荐 campaign: what is awarded, by when, under which settings of the rules." })
@Entity({ name: "campaigns", orderBy: { year: "DESC", code: "ASC" } })
@Check("campaigns_state_check", oneOf("state", CampaignState))
@Check("campaigns_review_levels_check", `"review_levels" in ('{OFFICE}', '{UNIT,OFFICE}')`)
@Check("campaigns_voting_quorum_check", `"voting_quorum" ~ '^[1-9][0-9]?/[1-9][0-9]?$' and split_part("voting_quorum", '/', 1)::int <= split_part("voting_quorum", '/', 2)::int`)
@Check("campaigns_voting_majority_check", oneOf("voting_majority", MajorityBase))
@Check("campaigns_publicity_stages_check", `"publicity_stages" <@ array['BEFORE_FIRST_REVIEW', 'AFTER_FIRST_REVIEW']`)
@Check("campaigns_remind_check", `"remind_working_days" between 0 and 30`)
@Check("campaigns_deadlines_check", `"contact_deadline" <= "materials_deadline"`)
export class Campaign {
  @Field(() => ID, { description: "UUID." })
  @PrimaryColumn("uuid", { default: () => "uuidv7()" })
  id!: string;

  @Field({ description: "Short ASCII name, unique, e.g. `liaoning-2024-miit`." })
  @Column("text", { unique: true })
  code!: string;

  @Field({ description: "Name as the notice gives it." })
  @Column("text")
  name!: string;

  @Field({ description: "Number of the notice the campaign rests on, e.g. 辽人社函〔2024〕182号." })
  @Column("text")
  noticeNumber!: string;

  @Field(() => [String], { description: "The authorities that run it, in the notice's order." })
  @Column("text", { array: true })
  organizers!: string[];

  @Field(() => Int, { description: "Calendar year." })
  @Column("int")
  year!: number;

  @Field(() => CampaignState, { description: "Where the campaign stands." })
  @Column("text", { default: CampaignState.DRAFT })
  state!: CampaignState;

  @Field(() => DateOnly, { description: "The day from which look-back periods and seniority are counted (R10, R12)." })
  @Column("date")
  referenceDate!: string;

  @Field(() => DateOnly, { description: "Last day for the contact form, to the end of that day in Shanghai (notice 三（五）)." })
  @Column("date")
  contactDeadline!: string;

  @Field(() => DateOnly, { description: "Last day for the first-review materials, to the end of that day in Shanghai (notice 三（五）)." })
  @Column("date")
  materialsDeadline!: string;

  @Field(() => [ReviewLevel], { description: "The levels that review a submitted nomination, in order; the office is always last." })
  @Column("text", { array: true, default: "{OFFICE}" })
  reviewLevels!: ReviewLevel[];

  @Field({ description: "Whether a draft already keeps one of its unit's places." })
  @Column("boolean", { default: false })
  reserveAtDraft!: boolean;

  @Field(() => DateOnly, { nullable: true, description: "The day from which results are shown to units; null: at once." })
  @Column("date", { nullable: true })
  resultsFrom!: string | null;

  @Field({ description: "The part of the voters entitled that must return a paper in a vote of the leading group, e.g. `2/3`." })
  @Column("text", { default: "2/3" })
  votingQuorum!: string;

  @Field(() => MajorityBase, { description: "Of whom more than half must mark a candidate in a vote of the leading group." })
  @Column("text", { default: MajorityBase.ENTITLED })
  votingMajority!: MajorityBase;

  @Field(() => [PublicityStage], { description: "When the province shows the list to the public: before or after the national first review, or both." })
  @Column("text", { array: true, default: "{AFTER_FIRST_REVIEW}" })
  publicityStages!: PublicityStage[];

  @Field({ description: "Whether its allocation and nominations are invented for demonstration." })
  @Column("boolean", { default: false })
  demonstration!: boolean;

  @Field(() => Int, { description: "How many working days before a deadline late units are reminded; 0: never." })
  @Column("int", { default: 3 })
  remindWorkingDays!: number;

  @HasMany("Award", "campaign", { description: "What is awarded, in the notice's order." })
  awards!: Relation<Award[]>;

  @HasMany("Office", "campaign", { description: "The two seats of the office with their addresses." })
  offices!: Relation<Office[]>;

  @HasMany("RuleSetting", "campaign", { description: "How each rule of the notice is set." })
  ruleSettings!: Relation<RuleSetting[]>;

  @Field(() => [Finding], { description: "What the rules of a whole campaign say to it as it stands, both seats together (R01, R02, R09, R15)." })
  @Derived((row) => `app.campaign_facts(${row}.id)`)
  findings!: Finding[];

  @HasMany("RuleChange", "campaign", { description: "Proposed and confirmed changes of rule settings, newest first." })
  ruleChanges!: Relation<RuleChange[]>;

  @HasMany("DeadlineExtension", "campaign", { description: "Late entries granted to single units, newest first." })
  extensions!: Relation<DeadlineExtension[]>;

  @HasMany("OfficeMember", "campaign", { description: "The leading group and the office's staff." })
  members!: Relation<OfficeMember[]>;

  @HasOne("Retention", "campaign", { description: "Until when the personal data of the nominations is kept; null before the campaign is closed. For the offices, the administrators and the auditor." })
  retention!: Relation<Retention> | null;

  @Field(() => DateTime, { description: "When the campaign was entered." })
  @CreateDateColumn({ type: "timestamptz" })
  createdAt!: string;

  @Field(() => Int, { description: "Counts up with each change; sent back when changing." })
  @VersionColumn({ default: 1 })
  version!: number;
}
