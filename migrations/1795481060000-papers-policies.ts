import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, build, IN_MY_PLACE, SIGNED_IN, tearDown, type Wall } from "./support/walls";

/**
 * Papers and imports are their account's own (packages also their colleagues'); the auditor sees that they were made.
 * What they come to is the server's to write, in the background; orders for that are made by trigger.
 */
export class PapersPolicies1795481060000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await build(runner, WALLS);
    for (const statement of [ORDER_JOB, NUMBER_PACKAGE, GUARD_IMPORT, IMPORT_APPLIED, CONTENT_NEEDED]) await runner.query(statement);
    await runner.query(removedContent("not app.content_needed(a.sha256)"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(removedContent("not exists (select from attachments other where other.sha256 = a.sha256 and other.removed_at is null)"));
    await runner.query(`
      drop function app.content_needed(text);
      drop function app.import_applied(uuid, timestamptz);
      drop trigger guard_import on imports;
      drop function app.guard_import();
      drop trigger number_package on papers;
      drop function app.number_package();
      drop trigger order_job on imports;
      drop trigger order_job on papers;
      drop function app.order_job()`);
    await tearDown(runner, WALLS);
  }
}

const MINE = "account_id = (select app.account_id())";
const OURS = `kind = 'PACKAGE' and ${IN_MY_PLACE}`;
const BY_MYSELF = `${MINE} and requested_by = (select app.account_name()) and ${IN_MY_PLACE}`;
const IMPORTING = ["desk_system_administrator", "desk_office", "desk_unit"];
const forEach = <T>(roles: string[], value: T): Record<string, T> => Object.fromEntries(roles.map((role) => [role, value]));

const WALLS: Wall[] = [
  {
    table: "papers",
    read: { ...forEach(SIGNED_IN, `${MINE} or ${OURS}`), desk_auditor: ALL, desk_service: ALL },
    insert: forEach(SIGNED_IN, `${BY_MYSELF} and state = 'WAITING' and done = 0 and base_id is null and manifest is null`),
    update: {
      ...forEach(SIGNED_IN, { columns: "state, version", rows: MINE, then: `${MINE} and state = 'CANCELLED'` }),
      desk_service: { columns: "state, done, total, problem, name, media_type, size, sha256, base_id, manifest, ready_at, version", rows: ALL },
    },
    remove: { desk_service: "kind <> 'PACKAGE'" },
  },
  {
    table: "imports",
    read: { ...forEach(IMPORTING, MINE), desk_auditor: ALL, desk_service: ALL },
    insert: forEach(IMPORTING, `${BY_MYSELF} and state = 'READING' and done = 0`),
    update: {
      ...forEach(IMPORTING, { columns: "state, done, ended_at, version", rows: MINE, then: `${MINE} and state in ('APPLYING', 'CANCELLED')` }),
      desk_service: { columns: "state, done, total, created, changed, unchanged, faulty, problem, plan_hash, ended_at, version", rows: ALL },
    },
    remove: { desk_service: ALL },
  },
  {
    table: "import_rows",
    read: { ...forEach([...IMPORTING, "desk_auditor"], "exists (select 1 from imports i where i.id = import_id)"), desk_service: ALL },
    insert: { desk_service: ALL },
    remove: { desk_service: ALL },
  },
  { table: "jobs", read: { desk_service: ALL }, update: { desk_service: { columns: "attempts, run_at", rows: ALL } }, remove: { desk_service: ALL } },
];

/** Whoever asks for a paper or an import asks for its job in the same transaction; an import has one to be read and one to be applied. */
const ORDER_JOB = `
  create function app.order_job() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    insert into jobs (kind, subject_id) values (tg_argv[0], new.id)
      on conflict (kind, subject_id) do update set run_at = now(), attempts = 0;
    return null;
  end $$;

  create trigger order_job after insert on papers for each row execute function app.order_job('PAPER');
  create trigger order_job after insert or update of state on imports
    for each row when (new.state in ('READING', 'APPLYING')) execute function app.order_job('IMPORT')`;

/** Packages are numbered in the order they are asked for, each scope of each office or unit by itself. */
const NUMBER_PACKAGE = `
  create function app.number_package() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('packages: ' || new.campaign_id, 0));
    new.number := 1 + (select coalesce(max(p.number), 0) from papers p where p.kind = 'PACKAGE' and p.campaign_id = new.campaign_id
      and (p.about_seat, p.about_unit_id, p.role, p.seat, p.unit_id) is not distinct from (new.about_seat, new.about_unit_id, new.role, new.seat, new.unit_id));
    return new;
  end $$;

  create trigger number_package before insert on papers for each row when (new.kind = 'PACKAGE') execute function app.number_package()`;

/** The way of an import: nothing is applied that was not read, tried and confirmed. */
const GUARD_IMPORT = `
  create function app.guard_import() returns trigger language plpgsql as $$
  begin
    if new.state <> old.state and not exists (
      select from (values
        ('READING', 'READ'), ('READING', 'FAULTY'), ('READING', 'FAILED'), ('READING', 'CANCELLED'),
        ('READ', 'APPLYING'), ('READ', 'CANCELLED'), ('FAULTY', 'CANCELLED'), ('FAILED', 'CANCELLED'),
        ('APPLYING', 'APPLIED'), ('APPLYING', 'READ'), ('APPLYING', 'FAULTY'), ('APPLYING', 'FAILED'), ('APPLYING', 'CANCELLED')
      ) as moves (before, after) where before = old.state and after = new.state
    ) then
      raise exception 'an import cannot go from % to %', old.state, new.state
        using errcode = '23514', constraint = 'imports_state_transition', table = 'imports';
    end if;
    return new;
  end $$;

  create trigger guard_import before update on imports for each row execute function app.guard_import()`;

/** Says in the transaction of the import itself that it is done; one that was cancelled meanwhile is not. */
const IMPORT_APPLIED = `
  create function app.import_applied(p_import uuid, p_at timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    update imports set state = 'APPLIED', ended_at = p_at, done = total, version = version + 1
      where id = p_import and account_id = app.account_id() and state = 'APPLYING';
    return found;
  end $$;
  revoke all on function app.import_applied(uuid, timestamptz) from public;
  grant execute on function app.import_applied(uuid, timestamptz) to ${IMPORTING.join(", ")}`;

/** Whether any attachment, paper or import, of whomever, still needs a content. For the server itself. */
const CONTENT_NEEDED = `
  create function app.content_needed(p_sha256 text) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select exists (select from attachments where sha256 = p_sha256 and removed_at is null)
        or exists (select from papers where sha256 = p_sha256)
        or exists (select from imports where sha256 = p_sha256 and ended_at is null)
  $$;
  revoke all on function app.content_needed(text) from public;
  grant execute on function app.content_needed(text) to desk_service`;

/** The content of a removed attachment that nothing needs any more; otherwise null. */
const removedContent = (unneeded: string): string => `
  create or replace function app.removed_content(p_attachment uuid) returns text
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select a.sha256 from attachments a where a.id = p_attachment and a.removed_at is not null and ${unneeded}
  $$`;
