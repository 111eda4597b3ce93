import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, build, OWN_OPEN_NOMINATION, OWN_SEAT, OWN_UNIT, PARTS_OF_NOMINATIONS, tearDown, type Wall } from "./support/walls";

/** Files on nominations, steps of their procedure, publicities and objections. */
export class Attachments1795385040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "attachments" ("id" uuid NOT NULL DEFAULT uuidv7(), "nomination_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "seat" text NOT NULL, "about" text NOT NULL, "about_id" uuid, "name" text NOT NULL, "media_type" text NOT NULL, "size" integer NOT NULL, "sha256" text NOT NULL, "uploaded_by" text NOT NULL, "uploaded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "removed_at" TIMESTAMP WITH TIME ZONE, "removed_by" text, "remove_reason" text, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "attachments_removed_check" CHECK (("removed_at" is null) = ("removed_by" is null) and ("removed_at" is null) = ("remove_reason" is null)), CONSTRAINT "attachments_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$'), CONSTRAINT "attachments_size_check" CHECK ("size" > 0), CONSTRAINT "attachments_about_id_check" CHECK (("about" = 'NOMINATION') = ("about_id" is null)), CONSTRAINT "attachments_about_check" CHECK ("about" in ('NOMINATION', 'PROCEDURE_STEP', 'PUBLICITY', 'OBJECTION')), CONSTRAINT "attachments_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "attachments_nomination_id_idx" ON "attachments"  ("nomination_id") `);
    await runner.query(`CREATE INDEX "attachments_sha256_idx" ON "attachments"  ("sha256") `);
    await runner.query(`ALTER TABLE "attachments" ADD CONSTRAINT "attachments_nomination_id_unit_id_seat_fkey" FOREIGN KEY ("nomination_id", "unit_id", "seat") REFERENCES "nominations"("id","unit_id","seat") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await build(runner, WALLS);
    await runner.query(REMOVED_CONTENT);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function app.removed_content(uuid)");
    await tearDown(runner, WALLS);
    await runner.query(`ALTER TABLE "attachments" DROP CONSTRAINT "attachments_nomination_id_unit_id_seat_fkey"`);
    await runner.query(`DROP INDEX "public"."attachments_sha256_idx"`);
    await runner.query(`DROP INDEX "public"."attachments_nomination_id_idx"`);
    await runner.query(`DROP TABLE "attachments"`);
  }
}

/** An objection's papers say who objects: they are for the seat that handles it and the auditor alone. */
const OF_OBJECTION = "about = 'OBJECTION'";
const OF_UNIT = "about <> 'OBJECTION'";
const PART_OF_NOMINATION = `(about = 'NOMINATION'
  or about = 'PROCEDURE_STEP' and exists (select 1 from procedure_records p where p.id = about_id and p.nomination_id = attachments.nomination_id)
  or about = 'PUBLICITY' and exists (select 1 from publicities p where p.id = about_id and p.nomination_id = attachments.nomination_id))`;
const OPEN_OBJECTION = "exists (select 1 from objections o where o.id = about_id and o.nomination_id = attachments.nomination_id and o.outcome is null)";
const NEW = "uploaded_by = (select app.account_name()) and removed_at is null";
const CHANGED = "removed_at, removed_by, remove_reason, version";
const BY_MYSELF = "removed_by = (select app.account_name())";

const WALLS: Wall[] = [
  {
    table: "attachments",
    read: {
      ...Object.fromEntries(Object.entries(PARTS_OF_NOMINATIONS).map(([role, rows]) => [role, `${rows} and ${OF_UNIT}`])),
      desk_office: OWN_SEAT,
      desk_auditor: ALL,
    },
    insert: {
      desk_unit: `${OWN_OPEN_NOMINATION} and ${PART_OF_NOMINATION} and ${NEW}`,
      desk_office: `${OWN_SEAT} and ${OF_OBJECTION} and ${OPEN_OBJECTION} and ${NEW}`,
    },
    update: {
      desk_unit: { columns: CHANGED, rows: `${OWN_OPEN_NOMINATION} and ${OF_UNIT} and removed_at is null`, then: `${OWN_UNIT} and ${BY_MYSELF}` },
      desk_office: { columns: CHANGED, rows: `${OWN_SEAT} and ${OF_OBJECTION} and ${OPEN_OBJECTION} and removed_at is null`, then: `${OWN_SEAT} and ${BY_MYSELF}` },
    },
  },
];

/** The content of a removed attachment that no standing one has, of whatever unit; otherwise null. For the server itself. */
const REMOVED_CONTENT = `
  create function app.removed_content(p_attachment uuid) returns text
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select a.sha256 from attachments a
      where a.id = p_attachment and a.removed_at is not null
        and not exists (select from attachments other where other.sha256 = a.sha256 and other.removed_at is null)
  $$;
  revoke all on function app.removed_content(uuid) from public;
  grant execute on function app.removed_content(uuid) to desk_service`;
