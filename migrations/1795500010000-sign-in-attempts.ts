import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, build, tearDown, type Wall } from "./support/walls";

/** Wrong sign-ins, counted by name and by address, and passwords that may not come back. */
export class SignInAttempts1795500010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "sign_in_attempts" ("key" bytea NOT NULL, "account_id" uuid, "count" integer NOT NULL DEFAULT '1', "last_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "locked_until" TIMESTAMP WITH TIME ZONE, CONSTRAINT "sign_in_attempts_pkey" PRIMARY KEY ("key"))`);
    await runner.query(`CREATE INDEX "sign_in_attempts_account_id_idx" ON "sign_in_attempts"  ("account_id") `);
    await runner.query(`ALTER TABLE "sign_in_attempts" ADD CONSTRAINT "sign_in_attempts_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`CREATE TABLE "former_passwords" ("id" uuid NOT NULL DEFAULT uuidv7(), "account_id" uuid NOT NULL, "password_hash" text NOT NULL, CONSTRAINT "former_passwords_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "former_passwords_account_id_idx" ON "former_passwords"  ("account_id") `);
    await runner.query(`ALTER TABLE "former_passwords" ADD CONSTRAINT "former_passwords_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`CREATE INDEX "sessions_address_idx" ON "sessions"  ("address") `);
    for (const statement of [KEEP_FORMER_PASSWORD, LOCKED_UNTIL]) await runner.query(statement);
    await build(runner, WALLS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await tearDown(runner, WALLS);
    await runner.query(`drop function app.locked_until(uuid)`);
    await runner.query(`drop trigger keep_former_password on credentials; drop function app.keep_former_password()`);
    await runner.query(`DROP INDEX "public"."sessions_address_idx"`);
    await runner.query(`DROP TABLE "former_passwords"`);
    await runner.query(`DROP TABLE "sign_in_attempts"`);
  }
}

/**
 * The server counts. Those who watch accounts see which of them are locked, never the keys; the security administrator
 * unlocks. Former passwords are the server's alone, and written by the trigger alone.
 */
const SEEN = { columns: "account_id, count, last_at, locked_until", rows: "account_id is not null" };
const WALLS: Wall[] = [
  {
    table: "sign_in_attempts",
    read: { desk_service: ALL, desk_system_administrator: SEEN, desk_security_administrator: SEEN, desk_auditor: SEEN },
    insert: { desk_service: ALL },
    update: { desk_service: { columns: "account_id, count, last_at, locked_until", rows: ALL } },
    remove: { desk_service: ALL, desk_security_administrator: "account_id is not null" },
  },
  { table: "former_passwords", read: { desk_service: ALL } },
];

/** Whoever sets a password, and however: the one before is kept, of each account the last 24. */
const KEEP_FORMER_PASSWORD = `
  create function app.keep_former_password() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    insert into former_passwords (account_id, password_hash) values (old.account_id, old.password_hash);
    delete from former_passwords where account_id = old.account_id
      and id not in (select id from former_passwords where account_id = old.account_id order by id desc limit 24);
    return null;
  end $$;

  create trigger keep_former_password after update of password_hash on credentials for each row
    when (old.password_hash is distinct from new.password_hash) execute function app.keep_former_password()`;

/** Until when an account is locked, at whatever place; null where it is not, and for those who may not know. */
const LOCKED_UNTIL = `
  create function app.locked_until(p_account uuid) returns timestamptz
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
    select max(locked_until) from sign_in_attempts
      where account_id = p_account and locked_until > now() and app.role() in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDITOR')
  $$;
  revoke all on function app.locked_until(uuid) from public;
  grant execute on function app.locked_until(uuid) to desk_system_administrator, desk_security_administrator, desk_auditor, desk_office, desk_leading_group, desk_unit, desk_integration`;
