import type { MigrationInterface, QueryRunner } from "typeorm";
import { OWN_OPEN_NOMINATION, OWN_SEAT } from "./support/walls";

/** Files are looked at by a scanner before anybody opens them; and one of a person's files may be the photograph. */
export class AttachmentScans1795480000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "attachments" ADD "scan" text NOT NULL DEFAULT 'NOT_SCANNED'`);
    await runner.query(`ALTER TABLE "attachments" ADD "scanned_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "attachments" ADD "scan_signature" text`);
    await runner.query(`ALTER TABLE "attachments" DROP CONSTRAINT "attachments_about_id_check"`);
    await runner.query(`ALTER TABLE "attachments" DROP CONSTRAINT "attachments_about_check"`);
    await runner.query(`ALTER TABLE "attachments" ADD CONSTRAINT "attachments_scan_check" CHECK ("scan" in ('NOT_SCANNED', 'PENDING', 'CLEAN', 'INFECTED'))`);
    await runner.query(`ALTER TABLE "attachments" ADD CONSTRAINT "attachments_scanned_check" CHECK (("scan" in ('CLEAN', 'INFECTED')) = ("scanned_at" is not null))`);
    await runner.query(`ALTER TABLE "attachments" ADD CONSTRAINT "attachments_infected_check" CHECK (("scan" = 'INFECTED') = ("scan_signature" is not null) and ("scan" <> 'INFECTED' or "removed_at" is not null))`);
    await runner.query(`ALTER TABLE "attachments" ADD CONSTRAINT "attachments_photo_check" CHECK ("about" <> 'PHOTO' or "media_type" in ('image/jpeg', 'image/png'))`);
    await runner.query(`ALTER TABLE "attachments" ADD CONSTRAINT "attachments_about_check" CHECK ("about" in ('NOMINATION', 'PHOTO', 'PROCEDURE_STEP', 'PUBLICITY', 'OBJECTION', 'REVOCATION'))`);
    await runner.query(`ALTER TABLE "attachments" ADD CONSTRAINT "attachments_about_id_check" CHECK (("about" in ('NOMINATION', 'PHOTO')) = ("about_id" is null))`);
    await runner.query(`CREATE UNIQUE INDEX "attachments_one_photo" ON "attachments"  ("nomination_id") WHERE "about" = 'PHOTO' and "removed_at" is null`);
    for (const statement of [...insertPolicies("about in ('NOMINATION', 'PHOTO')", `${NEW} and ${UNSEEN}`), UNSCANNED, RECORD_SCAN]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of insertPolicies("about = 'NOMINATION'", NEW)) await runner.query(statement);
    await runner.query("drop function app.record_scan(text, text, text, timestamptz); drop function app.unscanned_contents()");
    await runner.query(`DROP INDEX "public"."attachments_one_photo"`);
    await runner.query(`ALTER TABLE "attachments" DROP CONSTRAINT "attachments_about_id_check"`);
    await runner.query(`ALTER TABLE "attachments" DROP CONSTRAINT "attachments_about_check"`);
    await runner.query(`ALTER TABLE "attachments" DROP CONSTRAINT "attachments_photo_check"`);
    await runner.query(`ALTER TABLE "attachments" DROP CONSTRAINT "attachments_infected_check"`);
    await runner.query(`ALTER TABLE "attachments" DROP CONSTRAINT "attachments_scanned_check"`);
    await runner.query(`ALTER TABLE "attachments" DROP CONSTRAINT "attachments_scan_check"`);
    await runner.query(`ALTER TABLE "attachments" ADD CONSTRAINT "attachments_about_check" CHECK ("about" in ('NOMINATION', 'PROCEDURE_STEP', 'PUBLICITY', 'OBJECTION', 'REVOCATION'))`);
    await runner.query(`ALTER TABLE "attachments" ADD CONSTRAINT "attachments_about_id_check" CHECK (("about" = 'NOMINATION') = ("about_id" is null))`);
    await runner.query(`ALTER TABLE "attachments" DROP COLUMN "scan_signature"`);
    await runner.query(`ALTER TABLE "attachments" DROP COLUMN "scanned_at"`);
    await runner.query(`ALTER TABLE "attachments" DROP COLUMN "scan"`);
  }
}

const NEW = "uploaded_by = (select app.account_name()) and removed_at is null";
/** Nobody calls their own file clean: whoever attaches leaves that to the scanner. */
const UNSEEN = "scan in ('NOT_SCANNED', 'PENDING')";
const OPEN_OBJECTION = "about = 'OBJECTION' and exists (select 1 from objections o where o.id = about_id and o.nomination_id = attachments.nomination_id and o.outcome is null)";
const OPEN_REVOCATION = "about = 'REVOCATION' and exists (select 1 from revocations r join honours h on h.id = r.honour_id where r.id = about_id and h.nomination_id = attachments.nomination_id and r.state = 'PROPOSED')";

/** As …-attachments and …-register-facts made them; with what a whole nomination's files are, and what a new row must be. */
const insertPolicies = (whole: string, fresh: string): string[] => [
  `alter policy desk_unit_adds on attachments with check (${OWN_OPEN_NOMINATION} and (${whole}
    or about = 'PROCEDURE_STEP' and exists (select 1 from procedure_records p where p.id = about_id and p.nomination_id = attachments.nomination_id)
    or about = 'PUBLICITY' and exists (select 1 from publicities p where p.id = about_id and p.nomination_id = attachments.nomination_id)) and ${fresh})`,
  `alter policy desk_office_adds on attachments with check (${OWN_SEAT} and (${OPEN_OBJECTION} or ${OPEN_REVOCATION}) and ${fresh})`,
];

/** Contents no scanner has looked at, those that wait in quarantine first. For the server itself. */
const UNSCANNED = `
  create function app.unscanned_contents() returns table (sha256 text, waits boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select a.sha256, bool_or(a.scan = 'PENDING') from attachments a
      where a.removed_at is null and a.scan in ('NOT_SCANNED', 'PENDING')
      group by a.sha256 order by 2 desc, min(a.uploaded_at), 1
  $$;
  revoke all on function app.unscanned_contents() from public;
  grant execute on function app.unscanned_contents() to desk_service`;

/**
 * What the scanner says of a content, on every standing file that has it, of whatever unit. Clean ones leave
 * quarantine; infected ones are taken off and say why. Gives the files it was written on. For the server itself.
 */
const RECORD_SCAN = `
  create function app.record_scan(p_sha256 text, p_scan text, p_signature text, p_at timestamptz) returns table (id uuid, nomination_id uuid, name text)
    language sql volatile security definer set search_path = pg_catalog, public, pg_temp as $$
    update attachments a set scan = p_scan, scanned_at = p_at, scan_signature = p_signature,
        removed_at = case p_scan when 'INFECTED' then p_at end, removed_by = case p_scan when 'INFECTED' then '查毒程序' end,
        remove_reason = case p_scan when 'INFECTED' then '发现病毒：' || p_signature end,
        version = a.version + case p_scan when 'INFECTED' then 1 else 0 end
      where a.sha256 = p_sha256 and a.removed_at is null and (a.scan in ('NOT_SCANNED', 'PENDING') or p_scan = 'INFECTED')
      returning a.id, a.nomination_id, a.name
  $$;
  revoke all on function app.record_scan(text, text, text, timestamptz) from public;
  grant execute on function app.record_scan(text, text, text, timestamptz) to desk_service`;
