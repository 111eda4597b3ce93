import type { MigrationInterface, QueryRunner } from "typeorm";

/** Papers on request, imported workbooks, and the work in the background that makes and reads them. */
export class PapersTables1795481000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "nominations_seat_created_at_id_idx" ON "nominations"  ("seat", "created_at", "id") `);
    await runner.query(`CREATE TABLE "imports" ("id" uuid NOT NULL DEFAULT uuidv7(), "kind" text NOT NULL, "campaign_id" uuid NOT NULL, "name" text NOT NULL, "size" integer NOT NULL, "sha256" text NOT NULL, "language" text NOT NULL, "state" text NOT NULL DEFAULT 'READING', "done" integer NOT NULL DEFAULT '0', "total" integer, "created" integer NOT NULL DEFAULT '0', "changed" integer NOT NULL DEFAULT '0', "unchanged" integer NOT NULL DEFAULT '0', "faulty" integer NOT NULL DEFAULT '0', "problem" text, "plan_hash" text, "account_id" uuid NOT NULL, "role" text NOT NULL, "seat" text, "unit_id" uuid, "requested_by" text NOT NULL, "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "imports_ended_check" CHECK (("state" in ('APPLIED', 'CANCELLED')) = ("ended_at" is not null)), CONSTRAINT "imports_state_check" CHECK ("state" in ('READING', 'READ', 'FAULTY', 'APPLYING', 'APPLIED', 'CANCELLED', 'FAILED')), CONSTRAINT "imports_kind_check" CHECK ("kind" in ('QUOTAS', 'CONTACTS', 'UNITS', 'NOMINEES', 'ACCOUNTS', 'FEEDBACK')), CONSTRAINT "imports_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "imports_campaign_id_idx" ON "imports"  ("campaign_id") `);
    await runner.query(`CREATE INDEX "imports_sha256_idx" ON "imports"  ("sha256") `);
    await runner.query(`CREATE INDEX "imports_account_id_idx" ON "imports"  ("account_id") `);
    await runner.query(`CREATE TABLE "import_rows" ("id" uuid NOT NULL DEFAULT uuidv7(), "import_id" uuid NOT NULL, "sheet" text NOT NULL, "line" integer NOT NULL, "subject" text NOT NULL, "change" text NOT NULL, "details" jsonb NOT NULL DEFAULT '[]', "problems" jsonb NOT NULL DEFAULT '[]', CONSTRAINT "import_rows_import_id_sheet_line_key" UNIQUE ("import_id", "sheet", "line"), CONSTRAINT "import_rows_fault_check" CHECK (("change" = 'FAULT') = (jsonb_array_length("problems") > 0)), CONSTRAINT "import_rows_change_check" CHECK ("change" in ('CREATE', 'CHANGE', 'NONE', 'FAULT')), CONSTRAINT "import_rows_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "papers" ("id" uuid NOT NULL DEFAULT uuidv7(), "kind" text NOT NULL, "campaign_id" uuid, "about_seat" text, "about_unit_id" uuid, "subject_id" uuid, "options" jsonb NOT NULL DEFAULT '{}', "language" text NOT NULL, "state" text NOT NULL DEFAULT 'WAITING', "done" integer NOT NULL DEFAULT '0', "total" integer, "problem" text, "name" text, "media_type" text, "size" integer, "sha256" text, "number" integer, "base_id" uuid, "manifest" jsonb, "account_id" uuid NOT NULL, "role" text NOT NULL, "seat" text, "unit_id" uuid, "requested_by" text NOT NULL, "requested_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ready_at" TIMESTAMP WITH TIME ZONE, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "papers_number_check" CHECK ("number" is null or "kind" = 'PACKAGE'), CONSTRAINT "papers_ready_check" CHECK (("state" = 'READY') = ("ready_at" is not null) and ("ready_at" is null) = ("sha256" is null)), CONSTRAINT "papers_state_check" CHECK ("state" in ('WAITING', 'READY', 'FAILED', 'CANCELLED')), CONSTRAINT "papers_kind_check" CHECK ("kind" in ('LIST', 'TABLE', 'TEMPLATE', 'MARKED_WORKBOOK', 'SUMMARY_TABLE', 'QUOTA_TABLE', 'CONTACT_TABLE', 'QUOTA_LEDGER', 'VOTE_COUNT', 'PERMISSION_MATRIX', 'REGISTRATION_FORM', 'WORK_REPORT', 'PUBLICITY_NOTICE', 'WAIVER_REQUEST', 'REVOCATION_DECISION', 'DOSSIER', 'PACKAGE')), CONSTRAINT "papers_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "papers_campaign_id_idx" ON "papers"  ("campaign_id") `);
    await runner.query(`CREATE INDEX "papers_sha256_idx" ON "papers"  ("sha256") `);
    await runner.query(`CREATE INDEX "papers_account_id_idx" ON "papers"  ("account_id") `);
    await runner.query(`CREATE TABLE "jobs" ("id" uuid NOT NULL DEFAULT uuidv7(), "kind" text NOT NULL, "subject_id" uuid NOT NULL, "attempts" integer NOT NULL DEFAULT '0', "run_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "jobs_kind_subject_id_key" UNIQUE ("kind", "subject_id"), CONSTRAINT "jobs_kind_check" CHECK ("kind" in ('PAPER', 'IMPORT')), CONSTRAINT "jobs_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "jobs_run_at_idx" ON "jobs"  ("run_at") `);
    await runner.query(`ALTER TABLE "imports" ADD CONSTRAINT "imports_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "imports" ADD CONSTRAINT "imports_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "imports"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "papers" ADD CONSTRAINT "papers_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "papers" ADD CONSTRAINT "papers_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."nominations_seat_created_at_id_idx"`);
    await runner.query(`ALTER TABLE "papers" DROP CONSTRAINT "papers_account_id_fkey"`);
    await runner.query(`ALTER TABLE "papers" DROP CONSTRAINT "papers_campaign_id_fkey"`);
    await runner.query(`ALTER TABLE "import_rows" DROP CONSTRAINT "import_rows_import_id_fkey"`);
    await runner.query(`ALTER TABLE "imports" DROP CONSTRAINT "imports_account_id_fkey"`);
    await runner.query(`ALTER TABLE "imports" DROP CONSTRAINT "imports_campaign_id_fkey"`);
    await runner.query(`DROP INDEX "public"."jobs_run_at_idx"`);
    await runner.query(`DROP TABLE "jobs"`);
    await runner.query(`DROP INDEX "public"."papers_account_id_idx"`);
    await runner.query(`DROP INDEX "public"."papers_sha256_idx"`);
    await runner.query(`DROP INDEX "public"."papers_campaign_id_idx"`);
    await runner.query(`DROP TABLE "papers"`);
    await runner.query(`DROP TABLE "import_rows"`);
    await runner.query(`DROP INDEX "public"."imports_account_id_idx"`);
    await runner.query(`DROP INDEX "public"."imports_sha256_idx"`);
    await runner.query(`DROP INDEX "public"."imports_campaign_id_idx"`);
    await runner.query(`DROP TABLE "imports"`);
  }
}
