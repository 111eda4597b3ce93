import { setTimeout as sleep } from "node:timers/promises";
import type { Locator, Page, Request, Route } from "playwright-core";
import type { TestBrowser } from "../support/browser";
import { PATIENCE, until } from "../support/until";

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
  /**
   * Does what filters or sorts a list, and waits until its rows are those asked for. react-admin waits half a second for the next key before
   * it asks: until the address says what is asked, the page is quiet and shows the rows from before.
   */
  filtered(act: () => Promise<unknown>): Promise<void>;
  /** Does something on a slow line: every answer of the API, or those to this question, comes so many milliseconds late. */
  late(milliseconds: number, act: () => Promise<unknown>, question?: string): Promise<void>;
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

/** Counts, inside the page, the requests whose answers the page has not read to their end. */
const COUNT_QUESTIONS = `{
  const { fetch } = window;
  window.unanswered = 0;
  window.fetch = async (...question) => {
    window.unanswered += 1;
    try {
      const answer = await fetch(...question);
      await answer.clone().arrayBuffer();
      return answer;
    } finally {
      window.unanswered -= 1;
    }
  };
}`;

/**
 * Some frames in a row with nothing asked and nothing left to draw: one answer may lead to the next question, on a slow machine many frames later.
 * Gives what is unanswered when patience ends.
 */
const untilQuiet = (frames: number) => `new Promise((resolve) => {
  const deadline = Date.now() + ${PATIENCE};
  let quiet = 0;
  const look = () => {
    quiet = window.unanswered === 0 ? quiet + 1 : 0;
    if (quiet >= ${frames} || Date.now() > deadline) resolve(window.unanswered);
    else requestAnimationFrame(() => requestIdleCallback(look));
  };
  look();
})`;

/** Until the title is another than the one marked, or says something else: false when patience ends. (Playwright's own wait evaluates text, which the security policy refuses.) */
const UNTIL_TURNED = `new Promise((resolve) => {
  const deadline = Date.now() + ${PATIENCE};
  const look = () => {
    const title = document.querySelector("h1");
    const turned = title !== null && title.getAttribute("data-before") !== title.textContent;
    if (turned || Date.now() > deadline) resolve(turned);
    else requestAnimationFrame(look);
  };
  look();
})`;

/** Milliseconds by which every file and answer may come late, in whatever order: what a test only sees when it is lucky fails then. */
const LAG = Number(process.env.BROWSER_LAG ?? 0);

export async function openVisit(browser: TestBrowser, url: string, options?: VisitOptions): Promise<Visit> {
  const opened = await browser.newPage(options);
  const { page } = opened;
  page.setDefaultTimeout(PATIENCE);
  const answers: string[] = [];
  page.on("response", (response) => {
    // An answer that arrives while the window closes has no body any more.
    if (response.url().endsWith("/graphql")) void response.text().then((text) => answers.push(text), () => undefined);
  });
  if (LAG > 0) await page.route("**/*", (route) => sleep(Math.random() * LAG).then(() => route.fallback()));
  const loading = new Set<Request>();
  page.on("request", (request) => void (request.resourceType() === "script" && loading.add(request)));
  const over = (request: Request) => void loading.delete(request);
  page.on("requestfinished", over).on("requestfailed", over);
  await page.addInitScript(COUNT_QUESTIONS);
  await page.goto(url);

  const settled = async (frames = 5) => {
    // A page whose code is still loading asks for nothing yet.
    do {
      await until(() => loading.size === 0);
      const waiting = await page.evaluate<number>(untilQuiet(frames));
      if (waiting > 0) throw new Error(`${page.url()} still waits for ${waiting} answers.`);
    } while (loading.size > 0);
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
    settled: () => settled(),
    late: async (milliseconds, act, question = "") => {
      const slowly = async (route: Route) => {
        if (!route.request().postData()?.includes(question)) return route.fallback();
        // Who asked may break it off, or close the window.
        await route.fetch().then((response) => sleep(milliseconds).then(() => route.fulfill({ response }))).catch(() => undefined);
      };
      await page.route("**/graphql", slowly);
      await act();
      await page.unroute("**/graphql", slowly);
    },
    turn: async (act) => {
      await settled(1); // or a title of the page before that comes late would be taken for the next one's
      // The page before stays until the next one is there: its title is marked with what it says, so that it is not taken for the next.
      await page.evaluate('{ const title = document.querySelector("h1"); title?.setAttribute("data-before", title.textContent); }');
      await act();
      if (!(await page.evaluate<boolean>(UNTIL_TURNED))) throw new Error(`${page.url()} shows the page from before.`);
      await settled();
    },
    filtered: async (act) => {
      const before = await page.evaluate<string>("location.hash");
      await act();
      await page.waitForURL(({ hash }) => hash !== before);
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
