import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, build, tearDown, type Wall } from "./support/walls";

/** The audit trail's chain of seals. */
export class AuditChain1795491000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "audit_seals" ("number" bigint NOT NULL, "event_id" uuid NOT NULL, "hash" bytea NOT NULL, "mac" bytea NOT NULL, "sealed_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT clock_timestamp(), CONSTRAINT "audit_seals_pkey" PRIMARY KEY ("number"))`);
    await runner.query(`CREATE UNIQUE INDEX "audit_seals_event_id_idx" ON "audit_seals"  ("event_id") `);
    await runner.query(`
      create trigger append_only before update or delete on audit_seals for each row execute function app.refuse_change();
      create trigger append_only_table before truncate on audit_seals execute function app.refuse_change()`);
    await build(runner, WALLS);
    for (const statement of [AUDIT_TEXT, UNSEALED_EVENTS, READERS]) await runner.query(statement);
    await runner.query(`alter table papers drop constraint papers_kind_check, add constraint papers_kind_check check (${kinds([...KINDS, "AUDIT_TRAIL"])})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table papers drop constraint papers_kind_check, add constraint papers_kind_check check (${kinds(KINDS)})`);
    await runner.query(`
      drop function app.unsealed_events(int);
      drop function app.audit_text(audit_events)`);
    await tearDown(runner, WALLS);
    await runner.query(`
      drop trigger append_only_table on audit_seals;
      drop trigger append_only on audit_seals`);
    await runner.query(`DROP INDEX "public"."audit_seals_event_id_idx"`);
    await runner.query(`DROP TABLE "audit_seals"`);
  }
}

const KINDS = ["LIST", "TABLE", "TEMPLATE", "MARKED_WORKBOOK", "SUMMARY_TABLE", "QUOTA_TABLE", "CONTACT_TABLE", "QUOTA_LEDGER", "VOTE_COUNT", "PERMISSION_MATRIX", "REGISTRATION_FORM", "WORK_REPORT", "PUBLICITY_NOTICE", "WAIVER_REQUEST", "REVOCATION_DECISION", "DOSSIER", "PACKAGE"];
const kinds = (allowed: string[]): string => `"kind" in (${allowed.map((kind) => `'${kind}'`).join(", ")})`;

/** The server seals; the auditor checks. Nobody changes or removes a seal, the owner of the tables included. */
const WALLS: Wall[] = [{ table: "audit_seals", read: { desk_auditor: ALL, desk_service: ALL }, insert: { desk_service: ALL } }];

/** An event as it is sealed: the same text in every time zone and on every server. */
const AUDIT_TEXT = `
  create function app.audit_text(e audit_events) returns text
    language sql stable set search_path = pg_catalog, public, pg_temp as $$
    select case when e.id is null then null else jsonb_build_array(e.id, to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.actor_id, e.actor_name,
      e.role, e.seat, e.unit_id, e.action, e.subject_type, e.subject_id, e.outcome, e.code, e.detail, e.address)::text end
  $$`;

/**
 * What is not sealed yet, oldest first. Looked for from a day before the last sealed event on: no transaction takes
 * longer to commit. An event dated further back was put in behind the desk's back: it stays unsealed, and the check names it.
 */
const UNSEALED_EVENTS = `
  create function app.unsealed_events(most int) returns table (id uuid, event text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select e.id, app.audit_text(e) from audit_events e
      where e.occurred_at >= coalesce((select last.occurred_at - interval '1 day' from audit_seals s join audit_events last on last.id = s.event_id order by s.number desc limit 1), '-infinity')
        and not exists (select from audit_seals s where s.event_id = e.id)
      order by e.occurred_at, e.id limit most
  $$`;

const READERS = `
  revoke all on function app.audit_text(audit_events), app.unsealed_events(int) from public;
  grant execute on function app.audit_text(audit_events) to desk_auditor;
  grant execute on function app.unsealed_events(int) to desk_service`;
