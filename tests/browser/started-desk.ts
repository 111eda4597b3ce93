import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { launchBrowser, type TestBrowser } from "../support/browser";
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
}

/** Starts the server on its demonstration and a browser, once a test file. */
export function useStartedDesk(): StartedDesk {
  let server: ServerProcess;
  let browser: TestBrowser;
  const visits: Visit[] = [];

  beforeAll(async () => {
    if (!existsSync(DASHBOARD))
      throw new Error("build/admin/index.html is missing: run `npm run build`, as `npm test` does by itself.");
    server = await startServer();
    browser = await launchBrowser();
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  }, 60_000);

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
    visit,
    visitAs: async (username, options) => {
      const opened = await visit(options);
      await opened.signIn(username, passwordOf(username));
      return opened;
    },
  };
}
