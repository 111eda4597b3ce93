import { existsSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { urlOf } from "../../server/database/embedded/url";
import { launchBrowser, type TestBrowser } from "../support/browser";
import { aDemonstration } from "../support/demonstration";
import { startServer, type ServerProcess } from "../support/server-process";
import { openVisit, type Visit, type VisitOptions } from "./visit";

const DASHBOARD = resolve(__dirname, "../../build/admin/index.html");

export interface StartedDesk {
  readonly url: string;
  /** A page of its own, with cookies and storage of its own, before anybody signs in. */
  visit(options?: VisitOptions): Promise<Visit>;
  /** The same, signed in through the form as one of the demonstration's accounts. */
  visitAs(username: string, options?: VisitOptions): Promise<Visit>;
  passwordOf(username: string): string;
  /** Some days go by: the demonstration's clock is put forward and the server started again on its data. Windows are to be opened anew. */
  pass(days: number): Promise<void>;
}

interface Options {
  /** Settings of the server beside its own. */
  env?: () => Record<string, string>;
}

/** Starts a server on a demonstration of its own and a browser, once a test file. */
export function useStartedDesk({ env = () => ({}) }: Options = {}): StartedDesk {
  let server: ServerProcess;
  let dataDir: string | undefined;
  let browser: TestBrowser;
  const visits: Visit[] = [];

  beforeAll(async () => {
    if (!existsSync(DASHBOARD))
      throw new Error("build/admin/index.html is missing: run `npm run build`, as `npm test` does by itself.");
    dataDir = await aDemonstration();
    server = await startServer({ dataDir, env: { TRUSTED_OPERATIONS: "true", ...env() } });
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    if (dataDir) await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });

  const passwordOf = (username: string): string => {
    const password = server.accounts.find((account) => account.username === username)?.password;
    if (!password) throw new Error(`accounts.json has no password of ${username}.`);
    return password;
  };
  const visit = async (options?: VisitOptions) => {
    const opened = await openVisit(browser, server.url, options);
    visits.push(opened);
    return opened;
  };
  return {
    get url() {
      return server.url;
    },
    passwordOf,
    pass: async (days) => {
      await putClockForward(server.dataDir, days);
      await server.stop();
      server = await startServer({ dataDir, env: { TRUSTED_OPERATIONS: "true", ...env() } });
    },
    visit,
    visitAs: async (username, options) => {
      const opened = await visit(options);
      await opened.signIn(username, passwordOf(username));
      return opened;
    },
  };
}

/** As the owner of the server's own PostgreSQL: the clock's offset is a setting that a server reads when it starts. */
async function putClockForward(dataDir: string, days: number): Promise<void> {
  const { password, port } = JSON.parse(await readFile(join(dataDir, "postgres.json"), "utf8")) as { password: string; port: number };
  const owner = new Client({ connectionString: urlOf(password, port, "desk") });
  await owner.connect();
  await owner.query("update settings set value = to_jsonb((value #>> '{}')::bigint + $1::bigint) where key = 'clock.offset'", [days * 86_400_000]);
  await owner.end();
}
