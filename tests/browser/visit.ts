import { setTimeout as sleep } from "node:timers/promises";
import type { Locator, Page, Request } from "playwright-core";
import type { TestBrowser } from "../support/browser";

/** The machine may be busy with other tests: how long a page may take to show what is waited for. */
export const PATIENCE = 45_000;

export interface VisitOptions {
  viewport?: { width: number; height: number };
}

/** Somebody's browser window on the desk, in the words of what a person does and sees there. */
export interface Visit {
  page: Page;
  /** Everything the server has sent to this window as an answer of the API. */
  answers: string[];
  /** What went wrong so far: errors in the console, failed requests, requests to elsewhere. */
  faults(): string[];
  signIn(username: string, password: string): Promise<void>;
  /** Opens an address inside the dashboard, e.g. `nominations/create`, without loading the page anew. */
  open(path: string): Promise<void>;
  /** Does what leads to another page, and waits until that page has its title and everything it asked for. */
  turn(act: () => Promise<unknown>): Promise<void>;
  /** Waits until the page has everything it asked for. */
  settled(): Promise<void>;
  /** Waits for the page's title. */
  titled(title: string | RegExp): Promise<void>;
  /** Waits until something can be seen. */
  sees(what: Locator | string | RegExp): Promise<void>;
  /** Chooses a line of the menu. */
  menu(line: string): Promise<void>;
  /** Chooses an option of a closed list. */
  choose(label: string | RegExp, option: string): Promise<void>;
  close(): Promise<void>;
}

export async function openVisit(browser: TestBrowser, url: string, options?: VisitOptions): Promise<Visit> {
  const opened = await browser.newPage(options);
  const { page } = opened;
  page.setDefaultTimeout(PATIENCE);
  const answers: string[] = [];
  page.on("response", (response) => {
    // An answer that arrives while the window closes has no body any more.
    if (response.url().endsWith("/graphql")) void response.text().then((text) => answers.push(text), () => undefined);
  });
  let pending = 0;
  const isApi = (request: Request) => request.url().endsWith("/graphql");
  page.on("request", (request) => (pending += isApi(request) ? 1 : 0));
  for (const ended of ["requestfinished", "requestfailed"] as const)
    page.on(ended as "requestfinished", (request) => (pending -= isApi(request) ? 1 : 0));
  await page.goto(url);

  const settled = async () => {
    // Quiet for a moment: one answer may lead to the next question.
    for (let quiet = 0, deadline = Date.now() + PATIENCE; quiet < 4; await sleep(40)) {
      quiet = pending === 0 ? quiet + 1 : 0;
      if (Date.now() > deadline) throw new Error(`${page.url()} still waits for ${pending} answers.`);
    }
    await page.locator(".RaLoading-root").waitFor({ state: "hidden" });
  };
  const titled = (title: string | RegExp) => page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
  return {
    page,
    answers,
    faults: () => [
      ...opened.consoleErrors,
      ...opened.failedRequests,
      ...opened.foreignRequests.map((address) => `foreign ${address}`),
    ],
    signIn: async (username, password) => {
      await page.getByLabel(/用户名|User name/).fill(username);
      await page.getByLabel(/密码|Password/).fill(password);
      await page.getByRole("button", { name: /^(登录|Sign in)$/ }).click();
      await page.locator("#main-content h1").waitFor();
    },
    settled,
    turn: async (act) => {
      // The page before stays until the next one is there: its title is marked, so that it is not taken for the next.
      await page.evaluate('document.querySelector("h1")?.setAttribute("data-before", "")');
      await act();
      await page.locator("h1:not([data-before])").waitFor();
      await settled();
    },
    open: async (path) => {
      await page.evaluate(`location.hash = ${JSON.stringify(`#/${path}`)}`);
    },
    titled,
    sees: (what) => (typeof what === "string" || what instanceof RegExp ? page.getByText(what).first() : what).waitFor(),
    menu: async (line) => {
      await page.getByRole("navigation").getByRole("link", { name: line }).click();
    },
    choose: async (label, option) => {
      await page.getByRole("combobox", { name: label }).click();
      await page.getByRole("option", { name: option, exact: true }).click();
    },
    close: opened.close,
  };
}
