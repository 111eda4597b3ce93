import { randomBytes } from "node:crypto";
import { Client, escapeIdentifier } from "pg";

export interface TestDatabase {
  readonly name: string;
  /** Superuser: arranges and inspects, past every wall. */
  readonly ownerUrl: string;
  /** `desk_runtime`, the login the server runs under. */
  readonly runtimeUrl: string;
  /** For tests that call `migrate` themselves. */
  readonly runtimePassword: string;
}

/**
 * Gives the test file a database of its own, migrated and without rows, and drops it after the last test. Call it at
 * the top of a file or of a `describe`; connect from `beforeAll` on. `{ empty: true }` gives one without any table.
 */
export function useDatabase({ empty = false } = {}): TestDatabase {
  const { TEST_OWNER_URL: clusterUrl, TEST_RUNTIME_PASSWORD: runtimePassword } = process.env;
  if (!clusterUrl || !runtimePassword)
    throw new Error("Run tests with `npm test` or `npx jest`: they start PostgreSQL.");
  const name = `desk_${process.env.JEST_WORKER_ID ?? "0"}_${randomBytes(4).toString("hex")}`;
  const owner = new URL(clusterUrl);
  owner.pathname = `/${name}`;
  const runtime = new URL(owner);
  runtime.username = "desk_runtime";
  runtime.password = runtimePassword;
  const template = empty ? "template0" : "desk_template";

  beforeAll(() =>
    execute(clusterUrl, `create database ${escapeIdentifier(name)} template ${template} strategy file_copy`),
  );
  afterAll(() => execute(clusterUrl, `drop database if exists ${escapeIdentifier(name)} with (force)`));
  return { name, ownerUrl: owner.href, runtimeUrl: runtime.href, runtimePassword };
}

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
