import type { MigrationInterface, QueryRunner } from "typeorm";
import { build, SIGNED_IN, tearDown, type Wall } from "./support/walls";

/** First answers, for those who ask again with the same key. */
export class IdempotencyKeys1795500400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "idempotency_keys" ("account_id" uuid NOT NULL, "key" text NOT NULL, "place" text NOT NULL, "fingerprint" bytea NOT NULL, "answer_sealed" bytea NOT NULL, "answered_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "idempotency_keys_fingerprint_check" CHECK (length("fingerprint") = 32), CONSTRAINT "idempotency_keys_key_check" CHECK ("key" ~ '^[\\x21-\\x7e]{8,100}$'), CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("account_id", "key", "place"))`);
    await runner.query(`CREATE INDEX "idempotency_keys_answered_at_idx" ON "idempotency_keys"  ("answered_at") `);
    await runner.query(`ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await build(runner, WALLS);
    await runner.query(APPLIED);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function app.applied_migrations()");
    await tearDown(runner, WALLS);
    await runner.query(`ALTER TABLE "idempotency_keys" DROP CONSTRAINT "idempotency_keys_account_id_fkey"`);
    await runner.query(`DROP INDEX "public"."idempotency_keys_answered_at_idx"`);
    await runner.query(`DROP TABLE "idempotency_keys"`);
  }
}

const MINE = "account_id = (select app.account_id())";
const each = <T>(value: T): Record<string, T> => Object.fromEntries(SIGNED_IN.map((role) => [role, value]));

/** One's own, which nobody changes, the account itself included. The server may remove what is old, and reads nothing. */
const WALLS: Wall[] = [{ table: "idempotency_keys", read: each(MINE), insert: each(MINE), remove: { desk_service: "answered_at < now() - interval '72 hours'" } }];

/** Readiness asks whether the tables are those of this version. */
const APPLIED = `
  create function app.applied_migrations() returns setof text
    language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$ select name::text from migrations $$;
  revoke all on function app.applied_migrations() from public;
  grant execute on function app.applied_migrations() to desk_service`;
