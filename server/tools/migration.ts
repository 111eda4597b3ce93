import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Query } from "typeorm/driver/Query";
import { createDataSource } from "../database/data-source";
import { startEmbedded } from "../database/embedded";
import { migrate } from "../database/migrate";

/**
 * `npm run migration -- <name>`: migrates an empty database, asks TypeORM what still differs from the
 * entities, and writes that as a new frozen migration. Read it before committing it: policies, grants and
 * triggers of new tables are yours to add.
 */
async function main(): Promise<void> {
  const name = process.argv[2];
  if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) throw new Error("Usage: npm run migration -- <name-with-dashes>");
  const dataDir = mkdtempSync(join(tmpdir(), "desk-migration-"));
  const cluster = await startEmbedded({ dataDir, fast: true });
  try {
    await migrate({ ownerUrl: cluster.ownerUrl, runtimePassword: "drift" });
    const dataSource = await createDataSource({ url: cluster.ownerUrl }).initialize();
    const drift = await dataSource.driver.createSchemaBuilder().log();
    await dataSource.destroy();
    if (drift.upQueries.length === 0) {
      console.log("The migrations already make what the entities say; nothing to write.");
      return;
    }
    const timestamp = Date.now(); // TypeORM reads it from the class's name, people from the file's
    const path = join(__dirname, "../../migrations", `${timestamp}-${name}.ts`);
    writeFileSync(path, migrationSource(name, timestamp, drift.upQueries, drift.downQueries.reverse()));
    console.log(`Wrote ${path}. Add policies, grants and triggers for new tables, then freeze it.`);
  } finally {
    await cluster.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function migrationSource(name: string, timestamp: number, up: Query[], down: Query[]): string {
  const className = name.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase()) + timestamp;
  return `import type { MigrationInterface, QueryRunner } from "typeorm";

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${statements(up)}
  }

  async down(runner: QueryRunner): Promise<void> {
${statements(down)}
  }
}
`;
}

function statements(queries: Query[]): string {
  return queries
    .map(({ query, parameters }) => `    await runner.query(\`${query.replace(/[`\\$]/g, "\\$&")}\`${parameters?.length ? `, ${JSON.stringify(parameters)}` : ""});`)
    .join("\n");
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
