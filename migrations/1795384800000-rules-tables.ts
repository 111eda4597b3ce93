import type { MigrationInterface, QueryRunner } from "typeorm";

/** Procedure, publicity, waivers, snapshots, extensions, changes of rules: their tables, and what older tables learn. */
export class RulesTables1795384800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "calendar_years" ("id" uuid NOT NULL DEFAULT uuidv7(), "year" integer NOT NULL, "holidays" date array NOT NULL, "make_up_days" date array NOT NULL, "source" text NOT NULL, "entered_by" text NOT NULL, "entered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "calendar_years_year_key" UNIQUE ("year"), CONSTRAINT "calendar_years_year_check" CHECK ("year" between 2000 and 2100), CONSTRAINT "calendar_years_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "deadline_extensions" ("id" uuid NOT NULL DEFAULT uuidv7(), "campaign_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "seat" text NOT NULL, "deadline" text NOT NULL, "until" date NOT NULL, "reason" text NOT NULL, "granted_by" text NOT NULL, "granted_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "deadline_extensions_deadline_check" CHECK ("deadline" in ('CONTACT', 'MATERIALS')), CONSTRAINT "deadline_extensions_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "deadline_extensions_campaign_id_unit_id_deadline_idx" ON "deadline_extensions"  ("campaign_id", "unit_id", "deadline") `);
    await runner.query(`CREATE TABLE "rule_changes" ("id" uuid NOT NULL DEFAULT uuidv7(), "campaign_id" uuid NOT NULL, "rule" text NOT NULL, "enabled" boolean NOT NULL, "parameters" jsonb NOT NULL, "enabled_before" boolean NOT NULL, "parameters_before" jsonb NOT NULL, "reason" text NOT NULL, "state" text NOT NULL DEFAULT 'PROPOSED', "proposed_by_id" uuid NOT NULL, "proposed_by" text NOT NULL, "proposed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "decided_by_id" uuid, "decided_by" text, "decided_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "rule_changes_decided_check" CHECK (("state" = 'PROPOSED') = ("decided_at" is null)), CONSTRAINT "rule_changes_two_people_check" CHECK ("decided_by_id" is null or "decided_by_id" <> "proposed_by_id"), CONSTRAINT "rule_changes_state_check" CHECK ("state" in ('PROPOSED', 'CONFIRMED', 'DROPPED')), CONSTRAINT "rule_changes_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE UNIQUE INDEX "rule_changes_one_proposed" ON "rule_changes"  ("campaign_id", "rule") WHERE "state" = 'PROPOSED'`);
    await runner.query(`CREATE TABLE "procedure_records" ("id" uuid NOT NULL DEFAULT uuidv7(), "nomination_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "seat" text NOT NULL, "step" text NOT NULL, "held_on" date NOT NULL, "place" text NOT NULL, "present" integer NOT NULL, "votes_for" integer, "votes_against" integer, "votes_abstain" integer, "resolution" text, "evidence" text, "recorded_by" text NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "procedure_records_nomination_id_step_key" UNIQUE ("nomination_id", "step"), CONSTRAINT "procedure_records_votes_check" CHECK (coalesce("votes_for", 0) >= 0 and coalesce("votes_against", 0) >= 0 and coalesce("votes_abstain", 0) >= 0
  and coalesce("votes_for", 0) + coalesce("votes_against", 0) + coalesce("votes_abstain", 0) <= "present"), CONSTRAINT "procedure_records_present_check" CHECK ("present" > 0), CONSTRAINT "procedure_records_step_check" CHECK ("step" in ('DEMOCRATIC_RECOMMENDATION', 'COLLECTIVE_DELIBERATION')), CONSTRAINT "procedure_records_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "publicities" ("id" uuid NOT NULL DEFAULT uuidv7(), "nomination_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "seat" text NOT NULL, "starts_on" date NOT NULL, "ends_on" date NOT NULL, "place" text NOT NULL, "evidence" text, "shown" jsonb NOT NULL, "shown_hash" text NOT NULL, "state" text NOT NULL DEFAULT 'CURRENT', "void_reason" text, "recorded_by" text NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "publicities_void_check" CHECK (("state" = 'VOIDED') = ("void_reason" is not null)), CONSTRAINT "publicities_period_check" CHECK ("starts_on" <= "ends_on"), CONSTRAINT "publicities_state_check" CHECK ("state" in ('CURRENT', 'VOIDED')), CONSTRAINT "publicities_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE UNIQUE INDEX "publicities_one_current" ON "publicities"  ("nomination_id") WHERE "state" = 'CURRENT'`);
    await runner.query(`CREATE TABLE "objections" ("id" uuid NOT NULL DEFAULT uuidv7(), "publicity_id" uuid NOT NULL, "nomination_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "seat" text NOT NULL, "received_on" date NOT NULL, "objector_kind" text NOT NULL, "objector_name" text NOT NULL, "objector_contact" text, "content" text NOT NULL, "handling" text, "outcome" text, "closed_at" TIMESTAMP WITH TIME ZONE, "recorded_by" text NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "objections_closed_check" CHECK (("outcome" is null) = ("closed_at" is null) and ("outcome" is null or "handling" is not null)), CONSTRAINT "objections_outcome_check" CHECK ("outcome" in ('NOT_UPHELD', 'UPHELD')), CONSTRAINT "objections_objector_kind_check" CHECK ("objector_kind" in ('PERSON', 'UNIT')), CONSTRAINT "objections_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "objections_publicity_id_idx" ON "objections"  ("publicity_id") `);
    await runner.query(`CREATE INDEX "objections_nomination_id_idx" ON "objections"  ("nomination_id") `);
    await runner.query(`CREATE TABLE "snapshots" ("id" uuid NOT NULL DEFAULT uuidv7(), "nomination_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "seat" text NOT NULL, "occasion" text NOT NULL, "content" jsonb NOT NULL, "content_hash" text NOT NULL, "taken_by" text NOT NULL, "taken_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "snapshots_occasion_check" CHECK ("occasion" in ('SUBMISSION', 'PUBLICITY', 'REVIEW')), CONSTRAINT "snapshots_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "snapshots_nomination_id_idx" ON "snapshots"  ("nomination_id") `);
    await runner.query(`CREATE TABLE "waivers" ("id" uuid NOT NULL DEFAULT uuidv7(), "nomination_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "seat" text NOT NULL, "rule" text NOT NULL, "justification" text NOT NULL, "state" text NOT NULL DEFAULT 'REQUESTED', "requested_by" text NOT NULL, "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, "opinion" text, "decided_by" text, "decided_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "waivers_decided_check" CHECK (("state" = 'REQUESTED') = ("decided_at" is null) and ("decided_at" is null) = ("opinion" is null)), CONSTRAINT "waivers_state_check" CHECK ("state" in ('REQUESTED', 'GRANTED', 'REFUSED')), CONSTRAINT "waivers_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE UNIQUE INDEX "waivers_one_standing" ON "waivers"  ("nomination_id", "rule") WHERE "state" <> 'REFUSED'`);
    await runner.query(`ALTER TABLE "campaigns" ADD "review_levels" text array NOT NULL DEFAULT '{OFFICE}'`);
    await runner.query(`ALTER TABLE "campaigns" ADD "reserve_at_draft" boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE "campaigns" ADD "results_from" date`);
    await runner.query(`ALTER TABLE "rule_settings" ADD "version" integer NOT NULL DEFAULT '1'`);
    await runner.query(`ALTER TABLE "workplaces" ADD "root_code" text`);
    await runner.query(`with recursive tree as (
      select id, credit_code as root from workplaces where parent_id is null
      union all select w.id, tree.root from workplaces w join tree on w.parent_id = tree.id
    ) update workplaces w set root_code = tree.root from tree where tree.id = w.id`);
    await runner.query(`ALTER TABLE "workplaces" ALTER COLUMN "root_code" SET NOT NULL`);
    await runner.query(`CREATE INDEX "workplaces_root_code_idx" ON "workplaces"  ("root_code")`);
    await runner.query(`ALTER TABLE "nominations" ADD "pending_level" text`);
    await runner.query(`ALTER TABLE "collectives" ADD "last_accident_on" date`);
    await runner.query(`ALTER TABLE "collectives" ADD "last_case_on" date`);
    await runner.query(`ALTER TABLE "collectives" ADD "staff_violation" text`);
    await runner.query(`ALTER TABLE "persons" ADD "honour_level" text NOT NULL DEFAULT 'NONE'`);
    await runner.query(`ALTER TABLE "persons" ADD "honour_treatment" boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE "persons" ADD "misconduct" text`);
    await runner.query(`ALTER TABLE "reviews" ADD "gates" text array NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "reviews" ADD "mend_fields" text array NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "quotas" ADD "reserved" integer NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "quotas" ADD "forfeited" integer NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "quota_entries" ADD "reserved_delta" integer NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "quota_entries" ADD "forfeited_delta" integer NOT NULL DEFAULT '0'`);
    await runner.query("update nominations set pending_level = 'OFFICE' where state = 'SUBMITTED'");
    for (const [table, constraint, now] of WIDER) await replaceCheck(runner, table, constraint, now);
    await runner.query(`ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_review_levels_check" CHECK ("review_levels" in ('{OFFICE}', '{UNIT,OFFICE}'))`);
    await runner.query(`ALTER TABLE "nominations" ADD CONSTRAINT "nominations_pending_level_check" CHECK (("state" = 'SUBMITTED') = ("pending_level" is not null) and ("pending_level" is null or "pending_level" in ('UNIT', 'OFFICE')))`);
    await runner.query(`ALTER TABLE "persons" ADD CONSTRAINT "persons_honour_level_check" CHECK ("honour_level" in ('NONE', 'MUNICIPAL', 'PROVINCIAL_OR_MINISTERIAL', 'NATIONAL'))`);
    await runner.query(`ALTER TABLE "reviews" ADD CONSTRAINT "reviews_gates_check" CHECK ("gates" <@ array['POLITICAL', 'MERIT', 'IDENTITY', 'INTEGRITY'])`);
    await runner.query(`ALTER TABLE "quotas" ADD CONSTRAINT "quotas_counters_not_negative" CHECK ("reserved" >= 0 and "forfeited" >= 0)`);
    await runner.query(`ALTER TABLE "deadline_extensions" ADD CONSTRAINT "deadline_extensions_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "deadline_extensions" ADD CONSTRAINT "deadline_extensions_unit_id_seat_fkey" FOREIGN KEY ("unit_id", "seat") REFERENCES "recommending_units"("id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "rule_changes" ADD CONSTRAINT "rule_changes_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "procedure_records" ADD CONSTRAINT "procedure_records_nomination_id_unit_id_seat_fkey" FOREIGN KEY ("nomination_id", "unit_id", "seat") REFERENCES "nominations"("id","unit_id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "publicities" ADD CONSTRAINT "publicities_nomination_id_unit_id_seat_fkey" FOREIGN KEY ("nomination_id", "unit_id", "seat") REFERENCES "nominations"("id","unit_id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "objections" ADD CONSTRAINT "objections_publicity_id_fkey" FOREIGN KEY ("publicity_id") REFERENCES "publicities"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "objections" ADD CONSTRAINT "objections_nomination_id_unit_id_seat_fkey" FOREIGN KEY ("nomination_id", "unit_id", "seat") REFERENCES "nominations"("id","unit_id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "snapshots" ADD CONSTRAINT "snapshots_nomination_id_unit_id_seat_fkey" FOREIGN KEY ("nomination_id", "unit_id", "seat") REFERENCES "nominations"("id","unit_id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "waivers" ADD CONSTRAINT "waivers_nomination_id_unit_id_seat_fkey" FOREIGN KEY ("nomination_id", "unit_id", "seat") REFERENCES "nominations"("id","unit_id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "waivers" DROP CONSTRAINT "waivers_nomination_id_unit_id_seat_fkey"`);
    await runner.query(`ALTER TABLE "snapshots" DROP CONSTRAINT "snapshots_nomination_id_unit_id_seat_fkey"`);
    await runner.query(`ALTER TABLE "objections" DROP CONSTRAINT "objections_nomination_id_unit_id_seat_fkey"`);
    await runner.query(`ALTER TABLE "objections" DROP CONSTRAINT "objections_publicity_id_fkey"`);
    await runner.query(`ALTER TABLE "publicities" DROP CONSTRAINT "publicities_nomination_id_unit_id_seat_fkey"`);
    await runner.query(`ALTER TABLE "procedure_records" DROP CONSTRAINT "procedure_records_nomination_id_unit_id_seat_fkey"`);
    await runner.query(`ALTER TABLE "rule_changes" DROP CONSTRAINT "rule_changes_campaign_id_fkey"`);
    await runner.query(`ALTER TABLE "deadline_extensions" DROP CONSTRAINT "deadline_extensions_unit_id_seat_fkey"`);
    await runner.query(`ALTER TABLE "deadline_extensions" DROP CONSTRAINT "deadline_extensions_campaign_id_fkey"`);
    await runner.query(`ALTER TABLE "quotas" DROP CONSTRAINT "quotas_counters_not_negative"`);
    await runner.query(`ALTER TABLE "reviews" DROP CONSTRAINT "reviews_gates_check"`);
    await runner.query(`ALTER TABLE "persons" DROP CONSTRAINT "persons_honour_level_check"`);
    await runner.query(`ALTER TABLE "nominations" DROP CONSTRAINT "nominations_pending_level_check"`);
    await runner.query(`ALTER TABLE "campaigns" DROP CONSTRAINT "campaigns_review_levels_check"`);
    for (const [table, constraint, , before] of WIDER) await replaceCheck(runner, table, constraint, before);
    await runner.query(`ALTER TABLE "quota_entries" DROP COLUMN "forfeited_delta"`);
    await runner.query(`ALTER TABLE "quota_entries" DROP COLUMN "reserved_delta"`);
    await runner.query(`ALTER TABLE "quotas" DROP COLUMN "forfeited"`);
    await runner.query(`ALTER TABLE "quotas" DROP COLUMN "reserved"`);
    await runner.query(`ALTER TABLE "reviews" DROP COLUMN "mend_fields"`);
    await runner.query(`ALTER TABLE "reviews" DROP COLUMN "gates"`);
    await runner.query(`ALTER TABLE "persons" DROP COLUMN "misconduct"`);
    await runner.query(`ALTER TABLE "persons" DROP COLUMN "honour_treatment"`);
    await runner.query(`ALTER TABLE "persons" DROP COLUMN "honour_level"`);
    await runner.query(`ALTER TABLE "collectives" DROP COLUMN "staff_violation"`);
    await runner.query(`ALTER TABLE "collectives" DROP COLUMN "last_case_on"`);
    await runner.query(`ALTER TABLE "collectives" DROP COLUMN "last_accident_on"`);
    await runner.query(`ALTER TABLE "nominations" DROP COLUMN "pending_level"`);
    await runner.query(`DROP INDEX "public"."workplaces_root_code_idx"`);
    await runner.query(`ALTER TABLE "workplaces" DROP COLUMN "root_code"`);
    await runner.query(`ALTER TABLE "rule_settings" DROP COLUMN "version"`);
    await runner.query(`ALTER TABLE "campaigns" DROP COLUMN "results_from"`);
    await runner.query(`ALTER TABLE "campaigns" DROP COLUMN "reserve_at_draft"`);
    await runner.query(`ALTER TABLE "campaigns" DROP COLUMN "review_levels"`);
    await runner.query(`DROP INDEX "public"."waivers_one_standing"`);
    await runner.query(`DROP TABLE "waivers"`);
    await runner.query(`DROP INDEX "public"."snapshots_nomination_id_idx"`);
    await runner.query(`DROP TABLE "snapshots"`);
    await runner.query(`DROP INDEX "public"."objections_nomination_id_idx"`);
    await runner.query(`DROP INDEX "public"."objections_publicity_id_idx"`);
    await runner.query(`DROP TABLE "objections"`);
    await runner.query(`DROP INDEX "public"."publicities_one_current"`);
    await runner.query(`DROP TABLE "publicities"`);
    await runner.query(`DROP TABLE "procedure_records"`);
    await runner.query(`DROP INDEX "public"."rule_changes_one_proposed"`);
    await runner.query(`DROP TABLE "rule_changes"`);
    await runner.query(`DROP INDEX "public"."deadline_extensions_campaign_id_unit_id_deadline_idx"`);
    await runner.query(`DROP TABLE "deadline_extensions"`);
    await runner.query(`DROP TABLE "calendar_years"`);
  }
}

/** CHECKs that now allow more: the table, the constraint, what it says and what it said before. */
const WIDER: [table: string, constraint: string, now: string, before: string][] = [
  ["nominations", "nominations_state_check", `"state" in ('DRAFT', 'SUBMITTED', 'RETURNED', 'CANDIDATE', 'REJECTED', 'WITHDRAWN', 'DISQUALIFIED')`, `"state" in ('DRAFT', 'SUBMITTED', 'RETURNED', 'CANDIDATE', 'REJECTED', 'WITHDRAWN')`],
  ["nomination_events", "nomination_events_to_state_check", `"to_state" in ('DRAFT', 'SUBMITTED', 'RETURNED', 'CANDIDATE', 'REJECTED', 'WITHDRAWN', 'DISQUALIFIED')`, `"to_state" in ('DRAFT', 'SUBMITTED', 'RETURNED', 'CANDIDATE', 'REJECTED', 'WITHDRAWN')`],
  ["nomination_events", "nomination_events_from_state_check", `"from_state" in ('DRAFT', 'SUBMITTED', 'RETURNED', 'CANDIDATE', 'REJECTED', 'WITHDRAWN', 'DISQUALIFIED')`, `"from_state" in ('DRAFT', 'SUBMITTED', 'RETURNED', 'CANDIDATE', 'REJECTED', 'WITHDRAWN')`],
  ["nomination_events", "nomination_events_act_check", `"act" in ('CREATED', 'UPDATED', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'ENDORSED', 'DISQUALIFIED')`, `"act" in ('CREATED', 'UPDATED', 'SUBMITTED', 'RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN')`],
  ["reviews", "reviews_level_check", `"level" in ('UNIT', 'OFFICE')`, `"level" in ('OFFICE')`],
  ["quotas", "quotas_used_within_places", `"used" + "reserved" + "forfeited" <= "places"`, `"used" <= "places"`],
  ["quota_entries", "quota_entries_movement_check", `"movement" in ('ALLOCATED', 'ADJUSTED', 'USED', 'FREED', 'RESERVED', 'FORFEITED')`, `"movement" in ('ALLOCATED', 'ADJUSTED', 'USED', 'FREED')`],
  [
    "quota_entries",
    "quota_entries_deltas_check",
    `case "movement"
      when 'USED' then ("places_delta", "used_delta", "forfeited_delta") = (0, 1, 0) and "reserved_delta" in (0, -1)
      when 'RESERVED' then ("places_delta", "used_delta", "reserved_delta", "forfeited_delta") = (0, 0, 1, 0)
      when 'FREED' then ("places_delta", "forfeited_delta") = (0, 0) and ("used_delta", "reserved_delta") in ((-1, 0), (0, -1), (-1, 1))
      when 'FORFEITED' then ("places_delta", "forfeited_delta") = (0, 1) and ("used_delta", "reserved_delta") = (-1, 0)
      else ("used_delta", "reserved_delta", "forfeited_delta") = (0, 0, 0) end`,
    `case "movement" when 'USED' then "used_delta" = 1 and "places_delta" = 0 when 'FREED' then "used_delta" = -1 and "places_delta" = 0 else "used_delta" = 0 end`,
  ],
  ["quota_entries", "quota_entries_nomination_check", `("nomination_id" is not null) = ("movement" in ('USED', 'FREED', 'RESERVED', 'FORFEITED'))`, `("nomination_id" is not null) = ("movement" in ('USED', 'FREED'))`],
];

async function replaceCheck(runner: QueryRunner, table: string, constraint: string, says: string): Promise<void> {
  await runner.query(`alter table ${table} drop constraint ${constraint}, add constraint ${constraint} check (${says})`);
}
