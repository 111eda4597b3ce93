import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The mobile of a unit's contact, the telephone of an office's member and what an objector is reached by are sealed. A
 * migration has no key: it puts the text behind a byte 0, with which nothing sealed begins, and the server seals what
 * begins so before it listens. The checks take nothing like that from then on.
 */
export class NumbersSealed1795500120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { table, column, required } of NUMBERS) {
      await runner.query(`ALTER TABLE "${table}" ADD "${column}_sealed" bytea, ADD "${column}_masked" text`);
      // It says what it said before: nobody is told, nobody's change is noted.
      await runner.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
      await runner.query(`update ${table} set ${column}_sealed = '\\x00'::bytea || convert_to(${column}, 'UTF8'), ${column}_masked = ${maskOf(column)} where ${column} is not null`);
      await runner.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
      if (required) await runner.query(`ALTER TABLE "${table}" ALTER "${column}_sealed" SET NOT NULL, ALTER "${column}_masked" SET NOT NULL`);
      await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${column}"`);
      await runner.query(`ALTER TABLE "${table}" ADD CONSTRAINT "${table}_${column}_sealed_check" CHECK (get_byte("${column}_sealed", 0) <> 0) NOT VALID`);
    }
    for (const { table, column, changedBy } of NUMBERS) for (const role of changedBy) await runner.query(`grant update (${column}_sealed, ${column}_masked) on ${table} to ${role}`);
  }

  /** What is sealed opens to no migration: what goes back is what the lists show, the middle hidden. */
  async down(runner: QueryRunner): Promise<void> {
    for (const { table, column, required } of NUMBERS) {
      await runner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${table}_${column}_sealed_check"`);
      await runner.query(`ALTER TABLE "${table}" ADD "${column}" text`);
      await runner.query(`ALTER TABLE "${table}" DISABLE TRIGGER USER`);
      await runner.query(`update ${table} set ${column} = ${column}_masked`);
      await runner.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER`);
      if (required) await runner.query(`ALTER TABLE "${table}" ALTER "${column}" SET NOT NULL`);
      await runner.query(`ALTER TABLE "${table}" DROP COLUMN "${column}_sealed", DROP COLUMN "${column}_masked"`);
    }
    for (const { table, column, changedBy } of NUMBERS) for (const role of changedBy) await runner.query(`grant update (${column}) on ${table} to ${role}`);
  }
}

const NUMBERS = [
  { table: "unit_contacts", column: "mobile", required: true, changedBy: ["desk_unit", "desk_office"] },
  { table: "office_members", column: "phone", required: false, changedBy: ["desk_office"] },
  { table: "objections", column: "objector_contact", required: false, changedBy: [] },
];

/** As the server masks it: 139****0001; of a short one the beginning is hidden, too. */
const maskOf = (column: string): string => `
  case when length(${column}) >= 11 then left(${column}, 3) || repeat('*', length(${column}) - 7) || right(${column}, 4)
    else repeat('*', length(${column}) - least(4, greatest(length(${column}) - 4, 0))) || right(${column}, least(4, greatest(length(${column}) - 4, 0))) end`;
