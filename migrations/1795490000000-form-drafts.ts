import type { MigrationInterface, QueryRunner } from "typeorm";
import { build, tearDown, type Wall } from "./support/walls";

/** What is being typed into forms: its writer's own, sealed; nobody else, the auditor and the server included, reads a row. */
export class FormDrafts1795490000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "form_drafts" ("id" uuid NOT NULL DEFAULT uuidv7(), "account_id" uuid NOT NULL, "resource" text NOT NULL, "record_id" uuid, "record_version" integer, "campaign_id" uuid, "content_sealed" bytea NOT NULL, "saved_at" TIMESTAMP WITH TIME ZONE NOT NULL, "touched_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "form_drafts_one_a_form" UNIQUE NULLS NOT DISTINCT ("account_id", "resource", "record_id", "campaign_id"), CONSTRAINT "form_drafts_size_check" CHECK (length("content_sealed") <= 1048576), CONSTRAINT "form_drafts_record_check" CHECK (("record_id" is null) = ("record_version" is null)), CONSTRAINT "form_drafts_resource_check" CHECK ("resource" ~ '^[a-zA-Z]{1,40}\$'), CONSTRAINT "form_drafts_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "form_drafts_campaign_id_idx" ON "form_drafts"  ("campaign_id") `);
    await runner.query(`ALTER TABLE "form_drafts" ADD CONSTRAINT "form_drafts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "form_drafts" ADD CONSTRAINT "form_drafts_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaigns"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await build(runner, WALLS);
    await runner.query(SWEEP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function app.sweep_form_drafts()");
    await tearDown(runner, WALLS);
    await runner.query(`ALTER TABLE "form_drafts" DROP CONSTRAINT "form_drafts_campaign_id_fkey"`);
    await runner.query(`ALTER TABLE "form_drafts" DROP CONSTRAINT "form_drafts_account_id_fkey"`);
    await runner.query(`DROP INDEX "public"."form_drafts_campaign_id_idx"`);
    await runner.query(`DROP TABLE "form_drafts"`);
  }
}

const MINE = "account_id = (select app.account_id())";
const WRITERS = ["desk_system_administrator", "desk_office", "desk_unit"];
const each = <T>(value: T): Record<string, T> => Object.fromEntries(WRITERS.map((role) => [role, value]));

const WALLS: Wall[] = [
  {
    table: "form_drafts",
    read: each(MINE),
    insert: each(MINE),
    update: each({ columns: "record_version, content_sealed, saved_at, touched_at", rows: MINE }),
    remove: each(MINE),
  },
];

/** Removes what nobody has touched for 30 days of real time; the server learns how many, never what. */
const SWEEP = `
  create function app.sweep_form_drafts() returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    swept integer;
  begin
    delete from form_drafts where touched_at < now() - interval '30 days';
    get diagnostics swept = row_count;
    return swept;
  end $$;
  revoke all on function app.sweep_form_drafts() from public;
  grant execute on function app.sweep_form_drafts() to desk_service`;
