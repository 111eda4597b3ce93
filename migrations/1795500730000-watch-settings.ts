import type { MigrationInterface, QueryRunner } from "typeorm";

/** Before and after, on the events of the trail, of the tables that came with the security policy and with registered operations. */
export class WatchSettings1795500730000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, type] of Object.entries(WATCHED)) {
      await runner.query(`
        create trigger note_update after update on ${table} for each row when (old.* is distinct from new.*) execute function app.note_change('${type}');
        create trigger note_removal after delete on ${table} for each row execute function app.note_change('${type}')`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(WATCHED)) await runner.query(`drop trigger note_removal on ${table}; drop trigger note_update on ${table}`);
  }
}

/** What the API calls their rows. */
const WATCHED = { security_settings: "SecuritySettings", registered_operations: "RegisteredOperation" };
