import type { MigrationInterface, QueryRunner } from "typeorm";
import { ALL, build, tearDown, type Wall } from "./support/walls";

/** Operations an integration may run where only trusted ones do. */
export class RegisteredOperations1795500300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "registered_operations" ("id" uuid NOT NULL DEFAULT uuidv7(), "account_id" uuid NOT NULL, "name" text NOT NULL, "document" text NOT NULL, "sha256" text NOT NULL, "registered_by" text NOT NULL, "registered_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "registered_operations_document_check" CHECK (char_length("document") <= 20000), CONSTRAINT "registered_operations_sha256_check" CHECK ("sha256" = encode(sha256(convert_to("document", 'UTF8')), 'hex')), CONSTRAINT "registered_operations_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE UNIQUE INDEX "registered_operations_once" ON "registered_operations"  ("account_id", "sha256") `);
    await runner.query(`ALTER TABLE "registered_operations" ADD CONSTRAINT "registered_operations_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "accounts"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await build(runner, WALLS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await tearDown(runner, WALLS);
    await runner.query(`ALTER TABLE "registered_operations" DROP CONSTRAINT "registered_operations_account_id_fkey"`);
    await runner.query(`DROP INDEX "public"."registered_operations_once"`);
    await runner.query(`DROP TABLE "registered_operations"`);
  }
}

/** Registered by the system administrator under their own name, for an integration; never changed, only taken off. */
const WALLS: Wall[] = [
  {
    table: "registered_operations",
    read: {
      desk_system_administrator: ALL,
      desk_security_administrator: ALL,
      desk_auditor: ALL,
      desk_integration: "account_id = (select app.account_id())",
    },
    insert: {
      desk_system_administrator: "registered_by = (select app.account_name()) and exists (select from accounts a where a.id = account_id and a.role = 'INTEGRATION')",
    },
    remove: { desk_system_administrator: ALL },
  },
];
