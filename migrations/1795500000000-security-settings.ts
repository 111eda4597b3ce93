import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, build, SIGNED_IN, tearDown, type Wall } from "./support/walls";

/** The security policy, sessions that need something first, and sessions that end when nobody uses them. */
export class SecuritySettings1795500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "security_settings" ("id" uuid NOT NULL, "password_min_length" integer NOT NULL, "password_min_kinds" integer NOT NULL, "password_max_age_days" integer NOT NULL, "password_history" integer NOT NULL, "lock_after_failures" integer NOT NULL, "lock_minutes" integer NOT NULL, "address_failures" integer NOT NULL, "idle_minutes" integer NOT NULL, "session_hours" integer NOT NULL, "second_factor_roles" text array NOT NULL, "approve_accounts" boolean NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "security_settings_one_row" CHECK ("id" = '00000000-0000-7000-8000-000000000001'), CONSTRAINT "security_settings_bounds" CHECK (${BOUNDS}), CONSTRAINT "security_settings_roles" CHECK (${ROLES}), CONSTRAINT "security_settings_pkey" PRIMARY KEY ("id"))`);
    await runner.query(STRICT);
    await build(runner, WALLS);
    // Passwords that stand already have been used by their owners; of those made from now on, only what the owner makes has.
    await runner.query(`ALTER TABLE "credentials" ADD "must_change" boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE "credentials" ALTER COLUMN "must_change" SET DEFAULT true`);
    await runner.query(`grant update (must_change) on credentials to desk_service, desk_system_administrator`);
    await runner.query(`ALTER TABLE "sessions" ADD "idle_until" TIMESTAMP WITH TIME ZONE, ADD "needs" text, ADD CONSTRAINT "sessions_needs_check" CHECK ("needs" in ('NEW_PASSWORD', 'SECOND_FACTOR_SETUP'))`);
    await runner.query(`grant update (idle_until, needs) on sessions to desk_service`);
    await runner.query(`drop function app.enter_session(uuid, text, bytea)`);
    await runner.query(ENTER_SESSION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function app.enter_session(uuid, text, bytea, boolean)`);
    await runner.query(ENTER_SESSION_BEFORE);
    await runner.query(`ALTER TABLE "sessions" DROP CONSTRAINT "sessions_needs_check", DROP "needs", DROP "idle_until"`);
    await runner.query(`ALTER TABLE "credentials" DROP "must_change"`);
    await tearDown(runner, WALLS);
    await runner.query(`DROP TABLE "security_settings"`);
  }
}

const BOUNDS = `"password_min_length" between 8 and 64 and "password_min_kinds" between 1 and 4 and "password_max_age_days" between 0 and 365 and "password_history" between 0 and 24 and "lock_after_failures" between 3 and 20 and "lock_minutes" between 1 and 1440 and "address_failures" between 10 and 10000 and "idle_minutes" between 5 and 480 and "session_hours" between 1 and 24`;
const ROLES = `array_position("second_factor_roles", null) is null and "second_factor_roles" <@ array['SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR', 'OFFICE', 'LEADING_GROUP', 'UNIT']`;

/** As GB/T 22239-2019 level 3 and OWASP ASVS 5 level 2 ask; a whole office may share one address. */
const STRICT = `
  insert into security_settings (id, password_min_length, password_min_kinds, password_max_age_days, password_history, lock_after_failures, lock_minutes, address_failures, idle_minutes, session_hours, second_factor_roles, approve_accounts)
    values ('00000000-0000-7000-8000-000000000001', 10, 3, 90, 5, 5, 15, 50, 30, 12, '{AUDITOR,LEADING_GROUP,OFFICE,SECURITY_ADMINISTRATOR,SYSTEM_ADMINISTRATOR}', true)`;

/** The server holds what it says; the three administrators read it, and the security administrator sets it. */
const WALLS: Wall[] = [
  {
    table: "security_settings",
    read: { desk_service: ALL, desk_system_administrator: ALL, desk_security_administrator: ALL, desk_auditor: ALL },
    update: {
      desk_security_administrator: {
        columns: "password_min_length, password_min_kinds, password_max_age_days, password_history, lock_after_failures, lock_minutes, address_failures, idle_minutes, session_hours, second_factor_roles, approve_accounts, version",
        rows: ALL,
      },
    },
  },
];

const mayEnter = (signature: string): string => `
  revoke all on function ${signature} from public;
  grant execute on function ${signature} to desk_runtime, desk_service, ${SIGNED_IN.join(", ")}`;

/**
 * Ended, expired, idle and disabled ones are refused with SQLSTATE 28000. One that needs something first is refused,
 * too, and the constraint named says what; p_limited enters it all the same, for the doing of just that.
 */
const ENTER_SESSION = `
  create function app.enter_session(p_session uuid, p_role text, p_secret bytea, p_limited boolean) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      s record;
    begin
      select account_id, needs into s from public.sessions
        where id = p_session and revoked_at is null and expires_at > now() and (idle_until is null or idle_until > now())
          and (case kind when 'API_KEY' then secret_hash = p_secret else p_secret is null end);
      if not found then
        raise exception 'session ended' using errcode = '28000';
      end if;
      if s.needs = 'NEW_PASSWORD' and not p_limited then
        raise exception 'the password has to be changed first' using errcode = '28000', constraint = 'session_needs_new_password';
      end if;
      if s.needs = 'SECOND_FACTOR_SETUP' and not p_limited then
        raise exception 'a second factor has to be set up first' using errcode = '28000', constraint = 'session_needs_second_factor_setup';
      end if;
      perform app.enter_account(s.account_id, p_role);
    end $$;
  ${mayEnter("app.enter_session(uuid, text, bytea, boolean)")}`;

const ENTER_SESSION_BEFORE = `
  create function app.enter_session(p_session uuid, p_role text, p_secret bytea) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      account uuid;
    begin
      select account_id into account from public.sessions
        where id = p_session and revoked_at is null and expires_at > now()
          and (case kind when 'API_KEY' then secret_hash = p_secret else p_secret is null end);
      if not found then
        raise exception 'session ended' using errcode = '28000';
      end if;
      perform app.enter_account(account, p_role);
    end $$;
  ${mayEnter("app.enter_session(uuid, text, bytea)")}`;
