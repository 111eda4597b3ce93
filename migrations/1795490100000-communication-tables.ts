import type { MigrationInterface, QueryRunner } from "typeorm";

/** Notices, announcements with their receipts, and the outbox. */
export class CommunicationTables1795490100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind_check"`);
    await runner.query(`ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind_check" CHECK ("kind" in ('PAPER', 'IMPORT', 'MAIL'))`);
    await runner.query(`CREATE TABLE "announcements" ("id" uuid NOT NULL DEFAULT uuidv7(), "campaign_id" uuid NOT NULL, "seat" text NOT NULL, "audience" text NOT NULL, "title" text NOT NULL, "text" text NOT NULL, "important" boolean NOT NULL DEFAULT false, "published_by" text NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE NOT NULL, "withdrawn_at" TIMESTAMP WITH TIME ZONE, "withdrawn_by" text, "withdraw_reason" text, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "announcements_id_seat_key" UNIQUE ("id", "seat"), CONSTRAINT "announcements_withdrawn_check" CHECK (num_nulls("withdrawn_at", "withdrawn_by", "withdraw_reason") in (0, 3)), CONSTRAINT "announcements_audience_check" CHECK ("audience" in ('ALL_UNITS', 'CHOSEN_UNITS', 'LEADING_GROUP')), CONSTRAINT "announcements_seat_check" CHECK ("seat" in ('INDUSTRY', 'COMMUNICATIONS')), CONSTRAINT "announcements_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "announcements_campaign_id_published_at_idx" ON "announcements"  ("campaign_id", "published_at") `);
    await runner.query(`CREATE TABLE "announcement_receipts" ("id" uuid NOT NULL DEFAULT uuidv7(), "announcement_id" uuid NOT NULL, "seat" text NOT NULL, "account_id" uuid NOT NULL, "name" text NOT NULL, "unit_id" uuid, "read_at" TIMESTAMP WITH TIME ZONE NOT NULL, "confirmed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "announcement_receipts_announcement_id_account_id_key" UNIQUE ("announcement_id", "account_id"), CONSTRAINT "announcement_receipts_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "announcement_units" ("id" uuid NOT NULL DEFAULT uuidv7(), "announcement_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "seat" text NOT NULL, CONSTRAINT "announcement_units_announcement_id_unit_id_key" UNIQUE ("announcement_id", "unit_id"), CONSTRAINT "announcement_units_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "announcement_units_unit_id_idx" ON "announcement_units"  ("unit_id") `);
    await runner.query(`CREATE TABLE "mail_batches" ("id" uuid NOT NULL DEFAULT uuidv7(), "campaign_id" uuid NOT NULL, "seat" text NOT NULL, "kind" text NOT NULL, "state" text NOT NULL DEFAULT 'PREPARED', "due_on" date, "announcement_id" uuid, "subject" text NOT NULL, "text" text NOT NULL, "automatic" boolean NOT NULL DEFAULT false, "prepared_by" text NOT NULL, "prepared_at" TIMESTAMP WITH TIME ZONE NOT NULL, "released_by" text, "released_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "mail_batches_id_seat_key" UNIQUE ("id", "seat"), CONSTRAINT "mail_batches_line_check" CHECK ("subject" !~ '[[:cntrl:]]'), CONSTRAINT "mail_batches_released_check" CHECK (("state" in ('RELEASED', 'SENT')) = ("released_at" is not null) and num_nulls("released_at", "released_by") in (0, 2)), CONSTRAINT "mail_batches_announcement_check" CHECK (("kind" in ('ANNOUNCEMENT', 'UNREAD')) = ("announcement_id" is not null)), CONSTRAINT "mail_batches_due_check" CHECK (("kind" in ('REMINDER_CONTACT', 'REMINDER_MATERIALS', 'REMINDER_PAPERS')) = ("due_on" is not null)), CONSTRAINT "mail_batches_state_check" CHECK ("state" in ('PREPARED', 'RELEASED', 'SENT', 'CANCELLED')), CONSTRAINT "mail_batches_kind_check" CHECK ("kind" in ('REMINDER_CONTACT', 'REMINDER_MATERIALS', 'REMINDER_PAPERS', 'ANNOUNCEMENT', 'UNREAD', 'NOTICES')), CONSTRAINT "mail_batches_seat_check" CHECK ("seat" in ('INDUSTRY', 'COMMUNICATIONS')), CONSTRAINT "mail_batches_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE UNIQUE INDEX "mail_batches_automatic_once" ON "mail_batches"  ("campaign_id", "seat", "kind", "due_on") WHERE "automatic"`);
    await runner.query(`CREATE INDEX "mail_batches_campaign_id_prepared_at_idx" ON "mail_batches"  ("campaign_id", "prepared_at") `);
    await runner.query(`CREATE TABLE "mails" ("id" uuid NOT NULL DEFAULT uuidv7(), "batch_id" uuid NOT NULL, "seat" text NOT NULL, "unit_id" uuid NOT NULL, "place" integer NOT NULL, "unit_name" text NOT NULL, "address" text, "details" text NOT NULL, "body" text NOT NULL, "state" text NOT NULL DEFAULT 'WAITING', "problem" text, "attempts" integer NOT NULL DEFAULT '0', "sent_at" TIMESTAMP WITH TIME ZONE, "retry_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "mails_refused_check" CHECK ("state" <> 'REFUSED' or "problem" is not null), CONSTRAINT "mails_sent_check" CHECK (("state" = 'SENT') = ("sent_at" is not null)), CONSTRAINT "mails_address_check" CHECK (("state" = 'NO_ADDRESS') = ("address" is null) and "address" !~ '[[:cntrl:][:space:],;<>"]'), CONSTRAINT "mails_state_check" CHECK ("state" in ('WAITING', 'NO_ADDRESS', 'TAKEN_OUT', 'SENT', 'REFUSED', 'WITHHELD')), CONSTRAINT "mails_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE UNIQUE INDEX "mails_once" ON "mails"  ("batch_id", "unit_id", "address") `);
    await runner.query(`CREATE TABLE "notices" ("id" uuid NOT NULL DEFAULT uuidv7(), "account_id" uuid NOT NULL, "campaign_id" uuid NOT NULL, "kind" text NOT NULL, "subject_type" text NOT NULL, "subject_id" uuid NOT NULL, "facts" jsonb NOT NULL DEFAULT '{}', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "read_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "notices_kind_check" CHECK ("kind" in ('SUBMITTED', 'TO_ENDORSE', 'RETURNED', 'APPROVED', 'REJECTED', 'DISQUALIFIED', 'RECALLED', 'COMMENTED', 'WAIVER_REQUESTED', 'WAIVER_GRANTED', 'WAIVER_REFUSED', 'OBJECTION_RECORDED', 'OBJECTION_CLOSED', 'EXTENSION_GRANTED', 'BALLOT_OPENED', 'SLATE_COMPOSED', 'ARRIVAL_REMOVED', 'ANNOUNCEMENT', 'ANNOUNCEMENT_WITHDRAWN', 'DEADLINE_NEAR')), CONSTRAINT "notices_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "notices_subject_id_idx" ON "notices"  ("subject_id") `);
    await runner.query(`CREATE UNIQUE INDEX "notices_deadline_once" ON "notices"  ("account_id", "subject_id") WHERE "kind" = 'DEADLINE_NEAR'`);
    await runner.query(`CREATE INDEX "notices_unread" ON "notices"  ("account_id") WHERE "read_at" is null`);
    await runner.query(`CREATE INDEX "notices_account_id_created_at_id_idx" ON "notices"  ("account_id", "created_at", "id") `);
    await runner.query(`ALTER TABLE "campaigns" ADD "remind_working_days" integer NOT NULL DEFAULT '3'`);
    await runner.query(`ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_remind_check" CHECK ("remind_working_days" between 0 and 30)`);
    await runner.query(`ALTER TABLE "announcements" ADD CONSTRAINT "announcements_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "announcement_receipts" ADD CONSTRAINT "announcement_receipts_announcement_id_seat_fkey" FOREIGN KEY ("announcement_id", "seat") REFERENCES "announcements"("id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "announcement_receipts" ADD CONSTRAINT "announcement_receipts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "announcement_units" ADD CONSTRAINT "announcement_units_announcement_id_seat_fkey" FOREIGN KEY ("announcement_id", "seat") REFERENCES "announcements"("id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "announcement_units" ADD CONSTRAINT "announcement_units_unit_id_seat_fkey" FOREIGN KEY ("unit_id", "seat") REFERENCES "recommending_units"("id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "mail_batches" ADD CONSTRAINT "mail_batches_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "mail_batches" ADD CONSTRAINT "mail_batches_announcement_id_seat_fkey" FOREIGN KEY ("announcement_id", "seat") REFERENCES "announcements"("id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "mails" ADD CONSTRAINT "mails_batch_id_seat_fkey" FOREIGN KEY ("batch_id", "seat") REFERENCES "mail_batches"("id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "mails" ADD CONSTRAINT "mails_unit_id_seat_fkey" FOREIGN KEY ("unit_id", "seat") REFERENCES "recommending_units"("id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "notices" ADD CONSTRAINT "notices_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "jobs" WHERE "kind" = 'MAIL'`);
    await runner.query(`ALTER TABLE "jobs" DROP CONSTRAINT "jobs_kind_check"`);
    await runner.query(`ALTER TABLE "jobs" ADD CONSTRAINT "jobs_kind_check" CHECK ("kind" in ('PAPER', 'IMPORT'))`);
    await runner.query(`ALTER TABLE "notices" DROP CONSTRAINT "notices_campaign_id_fkey"`);
    await runner.query(`ALTER TABLE "notices" DROP CONSTRAINT "notices_account_id_fkey"`);
    await runner.query(`ALTER TABLE "mails" DROP CONSTRAINT "mails_unit_id_seat_fkey"`);
    await runner.query(`ALTER TABLE "mails" DROP CONSTRAINT "mails_batch_id_seat_fkey"`);
    await runner.query(`ALTER TABLE "mail_batches" DROP CONSTRAINT "mail_batches_announcement_id_seat_fkey"`);
    await runner.query(`ALTER TABLE "mail_batches" DROP CONSTRAINT "mail_batches_campaign_id_fkey"`);
    await runner.query(`ALTER TABLE "announcement_units" DROP CONSTRAINT "announcement_units_unit_id_seat_fkey"`);
    await runner.query(`ALTER TABLE "announcement_units" DROP CONSTRAINT "announcement_units_announcement_id_seat_fkey"`);
    await runner.query(`ALTER TABLE "announcement_receipts" DROP CONSTRAINT "announcement_receipts_account_id_fkey"`);
    await runner.query(`ALTER TABLE "announcement_receipts" DROP CONSTRAINT "announcement_receipts_announcement_id_seat_fkey"`);
    await runner.query(`ALTER TABLE "announcements" DROP CONSTRAINT "announcements_campaign_id_fkey"`);
    await runner.query(`ALTER TABLE "campaigns" DROP CONSTRAINT "campaigns_remind_check"`);
    await runner.query(`ALTER TABLE "campaigns" DROP COLUMN "remind_working_days"`);
    await runner.query(`DROP INDEX "public"."notices_account_id_created_at_id_idx"`);
    await runner.query(`DROP INDEX "public"."notices_unread"`);
    await runner.query(`DROP INDEX "public"."notices_deadline_once"`);
    await runner.query(`DROP INDEX "public"."notices_subject_id_idx"`);
    await runner.query(`DROP TABLE "notices"`);
    await runner.query(`DROP INDEX "public"."mails_once"`);
    await runner.query(`DROP TABLE "mails"`);
    await runner.query(`DROP INDEX "public"."mail_batches_campaign_id_prepared_at_idx"`);
    await runner.query(`DROP INDEX "public"."mail_batches_automatic_once"`);
    await runner.query(`DROP TABLE "mail_batches"`);
    await runner.query(`DROP INDEX "public"."announcement_units_unit_id_idx"`);
    await runner.query(`DROP TABLE "announcement_units"`);
    await runner.query(`DROP TABLE "announcement_receipts"`);
    await runner.query(`DROP INDEX "public"."announcements_campaign_id_published_at_idx"`);
    await runner.query(`DROP TABLE "announcements"`);
  }
}
