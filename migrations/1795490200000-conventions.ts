import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, build, SIGNED_IN, tearDown, type Wall } from "./support/walls";

/**
 * What users of any administration platform look for: their settings, who is signed in, and who did what when.
 *
 * Sign-ins and operations are views on the audit trail, asked in the caller's name (`security_invoker`): which rows
 * somebody gets is said by the policies of `audit_events` alone, and what was sent (`detail`) stays the auditor's.
 */
export class Conventions1795490200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "preferences" ("id" uuid NOT NULL DEFAULT uuidv7(), "account_id" uuid NOT NULL, "key" text NOT NULL, "value" jsonb NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "preferences_account_id_key_key" UNIQUE ("account_id", "key"), CONSTRAINT "preferences_value_check" CHECK (octet_length("value"::text) <= 8192), CONSTRAINT "preferences_key_check" CHECK ("key" ~ '^[A-Za-z][A-Za-z0-9_.-]{0,79}$'), CONSTRAINT "preferences_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`ALTER TABLE "preferences" ADD CONSTRAINT "preferences_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(LIMIT_PREFERENCES);
    await build(runner, WALLS);
    await runner.query(`grant select (address, expires_at) on sessions to desk_system_administrator`);
    for (const [name, definition] of Object.entries(VIEWS)) {
      await runner.query(`create view ${name} with (security_invoker = true) as ${definition}`);
      await runner.query(`grant select on ${name} to ${SIGNED_IN.join(", ")}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of Object.keys(VIEWS).reverse()) await runner.query(`drop view ${name}`);
    await runner.query(`revoke select (address, expires_at) on sessions from desk_system_administrator`);
    const [preferences, ...added] = WALLS;
    if (preferences) await tearDown(runner, [preferences]);
    for (const { table, read = {}, update = {} } of added) {
      for (const [role, seen] of Object.entries(read)) {
        await runner.query(`drop policy ${role}_reads on ${table}`);
        if (typeof seen !== "string") await runner.query(`revoke select (${seen.columns}) on ${table} from ${role}`);
      }
      for (const [role, { columns }] of Object.entries(update)) {
        await runner.query(`drop policy ${role}_changes on ${table}`);
        await runner.query(`revoke update (${columns}) on ${table} from ${role}`);
      }
    }
    await runner.query(`drop table preferences`);
    await runner.query(`drop function app.limit_preferences()`);
  }
}

const MINE = "account_id = (select app.account_id())";
const MY_DOING = "actor_id = (select app.account_id())";
const ABOUT_ME = "subject_type = 'Account' and subject_id = (select app.account_id())";
const OF_THE_TRAIL = "id, occurred_at, actor_id, actor_name, role, seat, unit_id, action, subject_type, subject_id, outcome, code, address";
const OF_SESSIONS = "id, account_id, kind, address, created_at, rotated_at, expires_at, revoked_at";
const forEach = <T>(roles: string[], value: T): Record<string, T> => Object.fromEntries(roles.map((role) => [role, value]));
const without = (...names: string[]): string[] => SIGNED_IN.filter((role) => !names.includes(role));

const WALLS: Wall[] = [
  {
    table: "preferences",
    read: forEach(SIGNED_IN, MINE),
    insert: forEach(SIGNED_IN, MINE),
    update: forEach(SIGNED_IN, { columns: "value, changed_at", rows: MINE }),
    remove: forEach(SIGNED_IN, MINE),
  },
  {
    // What I did and what was done to my account; for those who administer accounts, what concerns any account.
    table: "audit_events",
    read: {
      ...forEach(without("desk_auditor"), { columns: OF_THE_TRAIL, rows: `${MY_DOING} or (${ABOUT_ME})` }),
      ...forEach(["desk_system_administrator", "desk_security_administrator"], { columns: OF_THE_TRAIL, rows: `${MY_DOING} or subject_type = 'Account'` }),
    },
  },
  {
    // One's own sessions; those who watch accounts see all, and the server ends one's own once the password was given again. The hashes of tokens and keys are nobody's to read.
    table: "sessions",
    read: {
      ...forEach(without("desk_system_administrator"), { columns: OF_SESSIONS, rows: MINE }),
      ...forEach(["desk_security_administrator", "desk_auditor"], { columns: OF_SESSIONS, rows: ALL }),
    },
    update: { desk_security_administrator: { columns: "revoked_at", rows: ALL, then: "revoked_at is not null" } },
  },
];

/** An account keeps 100 settings of 64 KiB in all; those of one account are counted one after the other. */
const LIMIT_PREFERENCES = `
  create function app.limit_preferences() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    perform pg_advisory_xact_lock(hashtextextended('preferences: ' || new.account_id, 0));
    if (select count(*) > 100 or sum(octet_length(value::text)) > 65536 from preferences where account_id = new.account_id) then
      raise exception 'an account keeps at most 100 settings of 64 KiB' using errcode = '23514', constraint = 'preferences_limit', table = 'preferences';
    end if;
    return null;
  end $$;

  create trigger limit_preferences after insert or update on preferences for each row execute function app.limit_preferences()`;

const VIEWS = {
  // Sign-ins, their failures and their ends; an API key is signed in by whoever issues it.
  sign_ins: `
    select id, occurred_at, case action when 'issueApiKey' then subject_id else actor_id end as account_id, actor_name as name,
      case action when 'issueApiKey' then 'INTEGRATION' else role end as role,
      case action when 'issueApiKey' then 'API_KEY' else 'PASSWORD' end as kind, action, outcome, code, address
    from audit_events where action in ('login', 'logout', 'refreshSession', 'issueApiKey')`,
  operations: `
    select id, occurred_at, actor_id, actor_name, role, seat, action, subject_type, subject_id, outcome, code, address
    from audit_events where action not in ('login', 'logout', 'refreshSession')`,
  // A refresh token is renewed while somebody works, so its last renewal is when they were seen; nothing renews a key.
  online_sessions: `
    select id, account_id, kind, address, created_at as started_at, case kind when 'PASSWORD' then rotated_at end as last_seen_at, expires_at
    from sessions where revoked_at is null and expires_at > now()`,
};
