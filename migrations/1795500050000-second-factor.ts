import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, build, tearDown, type Wall } from "./support/walls";

/** One-time codes and recovery codes, which the server alone reads, and whether an account has them, which administrators see. */
export class SecondFactor1795500050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "second_factors" ("account_id" uuid NOT NULL, "secret_sealed" bytea, "pending_sealed" bytea, "last_step" integer, "confirmed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "second_factors_confirmed_check" CHECK (("secret_sealed" is null) = ("confirmed_at" is null)), CONSTRAINT "second_factors_pkey" PRIMARY KEY ("account_id"))`);
    await runner.query(`CREATE TABLE "recovery_codes" ("id" uuid NOT NULL DEFAULT uuidv7(), "account_id" uuid NOT NULL, "code_hash" bytea NOT NULL, "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "recovery_codes_once" UNIQUE ("account_id", "code_hash"), CONSTRAINT "recovery_codes_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`ALTER TABLE "second_factors" ADD CONSTRAINT "second_factors_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "accounts" ADD "second_factor" boolean NOT NULL DEFAULT false`);
    await build(runner, WALLS);
    await runner.query(SHOW);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger show_second_factor on second_factors; drop function app.show_second_factor()`);
    await tearDown(runner, WALLS);
    await runner.query(`ALTER TABLE "accounts" DROP COLUMN "second_factor"`);
    await runner.query(`DROP TABLE "recovery_codes"`);
    await runner.query(`DROP TABLE "second_factors"`);
  }
}

/** The security administrator takes a factor away, never their own, and never reads one: which account has one is in `accounts`. */
const SOMEBODY_ELSES = "account_id <> (select app.account_id())";

const WALLS: Wall[] = [
  {
    table: "second_factors",
    read: { desk_service: ALL, desk_security_administrator: { columns: "account_id", rows: SOMEBODY_ELSES } },
    insert: { desk_service: ALL },
    update: { desk_service: { columns: "account_id, secret_sealed, pending_sealed, last_step, confirmed_at", rows: ALL } },
    remove: { desk_service: ALL, desk_security_administrator: SOMEBODY_ELSES },
  },
  {
    table: "recovery_codes",
    read: { desk_service: ALL, desk_security_administrator: { columns: "account_id", rows: SOMEBODY_ELSES } },
    insert: { desk_service: ALL },
    update: { desk_service: { columns: "used_at", rows: ALL } },
    remove: { desk_service: ALL, desk_security_administrator: SOMEBODY_ELSES },
  },
];

/** `accounts.second_factor` follows the factor that counts, whoever changes it: nobody holds a grant to say something else. */
const SHOW = `
  create function app.show_second_factor() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    account uuid := case when tg_op = 'DELETE' then old.account_id else new.account_id end;
  begin
    update public.accounts set second_factor = exists (select from public.second_factors where account_id = account and secret_sealed is not null) where id = account;
    return null;
  end $$;
  revoke all on function app.show_second_factor() from public;
  create trigger show_second_factor after insert or delete or update of secret_sealed on second_factors for each row execute function app.show_second_factor();`;
