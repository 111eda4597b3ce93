import { Client } from "pg";
import type { DataSource } from "typeorm";
import { type App, buildApp } from "../../server/app";
import type { Config } from "../../server/config";
import { createDataSource } from "../../server/database/data-source";
import { loosenSecurity } from "../../server/demonstration/loosen-security";
import { type Account } from "../../server/features/accounts/account";
import { frozenClock } from "../../server/features/clock/clock";
import { type ApiClient, clientOf } from "./api-client";
import { Builders } from "./builders";
import { useDatabase } from "./database";

/** Tests live on the morning the demonstration begins: the contact deadline is past, the materials' one ahead. */
export const NOW = new Date("2024-08-21T09:00:00+08:00");

export interface TestDesk {
  /** The app without a listening socket; requests are injected. */
  readonly app: App;
  /** Arranges rows as the owner of the tables, past every wall. */
  readonly builders: Builders;
  /** SQL as the owner of the tables. */
  readonly owner: Client;
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  /** A client that is signed in as an account. */
  as(account: Account): Promise<ApiClient>;
  /** A client that is not signed in. */
  readonly anybody: ApiClient;
  /** The domain clock's time from now on. */
  setClock(at: Date): void;
}

interface DeskOptions {
  /** Why this file leaves data behind that contradicts itself, where it writes past every wall. */
  tampers?: string;
}

/**
 * Gives a test file a whole server on a database of its own. Call it at the top of the file; use it from `beforeAll` on.
 * Whatever the file did, quota sums, states, publicity, reviews and frozen copies must agree at its end.
 */
export function useDesk({ tampers }: DeskOptions = {}): TestDesk {
  afterAll(async () => {
    if (tampers) return;
    const { rows } = await owner.query("select c.code, b.invariant, b.subject from campaigns c cross join app.broken_invariants(c.id) b");
    expect(rows).toEqual([]);
  });
  // jest runs hooks in the order they are given: connections close before `useDatabase` drops the database.
  afterAll(async () => {
    await app.fastify.close();
    await Promise.all([runtime.destroy(), source.destroy(), owner.end()]);
  });
  const database = useDatabase();
  let app: App;
  let runtime: DataSource;
  let source: DataSource;
  let owner: Client;
  let builders: Builders;
  let now = NOW;
  const clients = new Map<string, Promise<ApiClient>>();

  beforeAll(async () => {
    owner = new Client({ connectionString: database.ownerUrl });
    [runtime, source] = await Promise.all([createDataSource({ url: database.runtimeUrl }).initialize(), createDataSource({ url: database.ownerUrl, poolSize: 2 }).initialize(), owner.connect()]);
    await loosenSecurity(source.manager);
    const clock = { now: () => now, today: () => frozenClock(now).today(), demonstration: true };
    app = await buildApp({ config: testConfig, dataSource: runtime, clock });
    builders = new Builders(app.desk, source.manager);
  });

  return {
    get app() {
      return app;
    },
    get builders() {
      return builders;
    },
    get owner() {
      return owner;
    },
    get anybody() {
      return clientOf(app);
    },
    ownerUrl: database.ownerUrl,
    runtimeUrl: database.runtimeUrl,
    as: (account) => {
      const known = clients.get(account.id) ?? builders.signIn(account).then((token) => clientOf(app, token));
      clients.set(account.id, known);
      return known;
    },
    setClock: (at) => {
      now = at;
    },
  };
}

export const testConfig: Config = {
  production: false,
  host: "127.0.0.1",
  port: 0,
  secureCookies: false,
  dataDir: "",
  databaseUrl: undefined,
  databaseRuntimePassword: "",
  databasePoolSize: 10,
  secret: "a secret of the tests that nobody else uses",
  previousSecrets: [],
  secretsPath: undefined,
  cipher: "aes-256-gcm",
  trustProxy: false,
  s3: undefined,
  clamd: undefined,
  publicUrl: undefined,
  smtp: undefined,
  trustedOperations: false,
  requestTimeLimit: 25,
  ratePerAccount: 0,
  ratePerAddress: 0,
  metricsToken: undefined,
  drainSeconds: 0,
  logLevel: "silent",
};
