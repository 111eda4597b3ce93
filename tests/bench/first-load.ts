import type { Page } from "playwright-core";
import { launchBrowser, type TestBrowser } from "../support/browser";
import { startServer, type ServerProcess } from "../support/server-process";

/** A slow office line and an old computer: 1.6 Mbit/s, 150 ms there and back, a quarter of this processor. */
const LINE = { offline: false, downloadThroughput: 200_000, uploadThroughput: 93_750, latency: 150 };
const SLOWER = 4;
const OFFICE = "office-industry";

interface Fetched {
  kilobytes: number;
  requests: number;
}

interface Stage extends Fetched {
  what: string;
  seconds: number;
  /** How long the page itself computed, whatever else this machine was doing. */
  busy: number;
  /** Fonts among what was fetched. */
  fonts: Fetched;
}

/**
 * What a browser that has never seen the desk waits for: the sign-in page, the home after signing in, and then pages that
 * are opened a second time; on an office's machine, which has a Chinese font, and on one without. Bytes are those of the
 * line, compressed.
 */
export async function firstLoad(): Promise<string> {
  const server = await startServer();
  try {
    const tables: string[] = [];
    for (const asInAnOffice of [true, false]) tables.push(await onMachine(server, asInAnOffice));
    return tables.join("\n\n");
  } finally {
    await server.stop();
  }
}

async function onMachine(server: ServerProcess, asInAnOffice: boolean): Promise<string> {
  const browser = await launchBrowser({ asInAnOffice });
  try {
    const stages = await stagesOf(server, browser);
    const of = ({ kilobytes, requests }: Fetched) => `${kilobytes.toFixed(0)} kB | ${requests}`;
    const lines = stages.map(({ what, seconds, busy, fonts, ...all }) => `| ${what} | ${seconds.toFixed(2)} s | ${busy.toFixed(2)} s | ${of(all)} | ${of(fonts)} |`);
    const machine = asInAnOffice ? "a machine with a Chinese font" : "a machine without a Chinese font";
    return [`| ${machine}, 1.6 Mbit/s, 150 ms, processor slowed by ${SLOWER} | until usable | processor | over the line | requests | fonts | requests |`, "|---|---|---|---|---|---|---|", ...lines].join("\n");
  } finally {
    await browser.close();
  }
}

async function stagesOf({ url, accounts }: ServerProcess, browser: TestBrowser): Promise<Stage[]> {
  const { page } = await browser.newPage();
  page.setDefaultTimeout(120_000);
  const line = await page.context().newCDPSession(page);
  const fontRequests = new Set<string>();
  let [all, fonts] = [nothing(), nothing()];
  line.on("Network.responseReceived", ({ requestId, type }) => type === "Font" && fontRequests.add(requestId));
  line.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    for (const fetched of fontRequests.has(requestId) ? [all, fonts] : [all]) {
      fetched.kilobytes += encodedDataLength / 1_000;
      fetched.requests += 1;
    }
  });
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", LINE);
  await line.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await line.send("Performance.enable", { timeDomain: "threadTicks" });
  const busySoFar = async (): Promise<number> => (await line.send("Performance.getMetrics")).metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  const stage = async (what: string, act: () => Promise<unknown>): Promise<Stage> => {
    [all, fonts] = [nothing(), nothing()];
    const [since, busy] = [performance.now(), await busySoFar()];
    await act();
    const seconds = (performance.now() - since) / 1_000;
    const computed = (await busySoFar()) - busy;
    await page.waitForLoadState("networkidle"); // fonts still come when the page can be used
    return { what, seconds, busy: computed, ...all, fonts };
  };
  // The page before stays until the next one is there: its title is marked, so that it is not taken for the next.
  const turn = async (act: () => Promise<unknown>): Promise<void> => {
    await page.evaluate('document.querySelector("h1")?.setAttribute("data-before", "")');
    await act();
    await page.locator("#main-content h1:not([data-before])").waitFor();
  };
  const list = async (): Promise<void> => {
    await turn(() => page.getByRole("navigation").locator("a[href$='/nominations']").first().click());
    await row(page).waitFor();
  };
  const nomination = (): Promise<void> => turn(() => row(page).click());
  const password = accounts.find(({ username }) => username === OFFICE)?.password ?? "";
  const stages = [
    await stage("sign-in page", async () => {
      await page.goto(url, { waitUntil: "commit" });
      await page.locator("input[name=password]").waitFor();
    }),
  ];
  await page.locator("input[name=username]").fill(OFFICE);
  await page.locator("input[name=password]").fill(password);
  stages.push(
    await stage("home, once signed in", () => turn(() => page.locator("button[type=submit]").click())),
    await stage("list of nominations", list),
    await stage("a nomination", nomination),
    await stage("the list again", list),
    await stage("the nomination again", nomination),
  );
  return stages;
}

const nothing = (): Fetched => ({ kilobytes: 0, requests: 0 });
const row = (page: Page) => page.locator("tbody tr td:nth-child(2)").first();
