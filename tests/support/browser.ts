import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { source as axeSource, type Result as AxeResult } from "axe-core";
import { chromium, type Browser, type Page } from "playwright-core";

const run = promisify(execFile);
const SCREENSHOTS = resolve(__dirname, "../../build/screenshots");
const LOCAL = "127.0.0.1";
const ELSEWHERE = /^(https?|wss?):\/\/(?!127\.0\.0\.1[:/])/;

export interface TestPage {
  page: Page;
  /** What went wrong so far, in order; a test that expects none asserts that each list is empty. */
  consoleErrors: string[];
  /** Requests without an answer and answers from 400 on, e.g. `404 GET http://127.0.0.1:4000/x`. */
  failedRequests: string[];
  /** Requests to anywhere but 127.0.0.1, all refused: the desk must work in a network without internet. */
  foreignRequests: string[];
  close(): Promise<void>;
}

export interface TestBrowser {
  newPage(options?: { locale?: string; viewport?: { width: number; height: number } }): Promise<TestPage>;
  close(): Promise<void>;
}

/**
 * Starts the Chromium that npm brought along, headless. Every page has cookies and storage of its own. `asInAnOffice`
 * gives it a Chinese font under the name of Windows' own; without, what it shows of Chinese it has from the page.
 */
export async function launchBrowser({ asInAnOffice = false } = {}): Promise<TestBrowser> {
  const { executablePath, env } = await unpackChromium();
  if (asInAnOffice) env.FONTCONFIG_FILE = await officeFonts(executablePath);
  const browser = await chromium.launch({
    executablePath,
    env,
    args: [
      "--no-zygote",
      "--disable-gpu",
      "--font-render-hinting=none",
      "--disable-domain-reliability",
      `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${LOCAL}`,
    ],
  });
  return { newPage: (options) => newPage(browser, options), close: () => browser.close() };
}

async function newPage(
  browser: Browser,
  { locale = "zh-CN", viewport = { width: 1440, height: 900 } }: Parameters<TestBrowser["newPage"]>[0] = {},
): Promise<TestPage> {
  const context = await browser.newContext({
    locale,
    viewport,
    timezoneId: "Asia/Shanghai",
    reducedMotion: "reduce",
  });
  const seen = {
    consoleErrors: [] as string[],
    failedRequests: [] as string[],
    foreignRequests: [] as string[],
  };
  const page = await context.newPage();
  await context.route(ELSEWHERE, (route) => {
    seen.foreignRequests.push(route.request().url());
    return route.abort("blockedbyclient");
  });
  page.on("console", (message) => {
    if (message.type() === "error") seen.consoleErrors.push(message.text());
  });
  page.on("pageerror", (error) => seen.consoleErrors.push(error.stack ?? error.message));
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "failed";
    const isForeign = seen.foreignRequests.includes(request.url());
    // Leaving a page aborts what it was loading; that is no failure.
    if (!isForeign && reason !== "net::ERR_ABORTED")
      seen.failedRequests.push(`${reason} ${request.method()} ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() < 400) return;
    seen.failedRequests.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
  return { page, ...seen, close: () => context.close() };
}

/** Saves what the page shows as `build/screenshots/<name>.png`, once its fonts have arrived. Returns the path. */
export async function screenshot(page: Page, name: string, { fullPage = false } = {}): Promise<string> {
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  const path = join(SCREENSHOTS, `${name}.png`);
  await page.screenshot({ path, fullPage, animations: "disabled" });
  return path;
}

/** What fades in has its colours only at the end; what turns for ever is not waited for. */
const UNTIL_STILL = `Promise.allSettled(document.getAnimations()
  .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity).map(({ finished }) => finished)).then(() => undefined)`;

/** WCAG 2.2 up to level AA (targets large enough to hit among them, which axe leaves off by itself), and what axe holds for good practice. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Serious and critical violations of accessibility, one line each: `color-contrast (serious) at .banner: …`. */
export async function axe(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script, so that the page's content security policy may stay strict; once a document.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axeSource);
  await page.evaluate(UNTIL_STILL);
  const violations = await page.evaluate<AxeResult[]>(
    `axe.run(document, { resultTypes: ["violations"], runOnly: ${JSON.stringify(RULES)} }).then(({ violations }) => violations)`,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(
      ({ id, impact, help, nodes }) =>
        `${id} (${impact}) at ${nodes.map(({ target }) => target.join(" ")).join(", ")}: ${help}`,
    );
}

/**
 * Unpacks Chromium once per version and user. The package's own unpacking writes in place, where a second test worker
 * or another user finds half a browser; so it runs in a staging folder that is then moved into place whole.
 * `CHROMIUM_PATH` names another browser, for systems the package has none for (it is for Linux on x64).
 */
async function unpackChromium(): Promise<{ executablePath: string; env: NodeJS.ProcessEnv }> {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return { executablePath: CHROMIUM_PATH, env: process.env };
  const entry = require.resolve("@sparticuz/chromium");
  const { version } = JSON.parse(await readFile(resolve(dirname(entry), "../../package.json"), "utf8")) as {
    version: string;
  };
  const home = join(tmpdir(), `desk-chromium-${version}-${process.getuid?.() ?? 0}`);
  const executablePath = join(home, "chromium");
  const { uid } = await stat(home).catch(() => ({ uid: undefined }));
  if (uid !== undefined && uid !== process.getuid?.())
    throw new Error(`${home} belongs to another user: remove it.`);
  if (uid === undefined) {
    const staging = await mkdtemp(`${home}-`);
    // The Lambda setting makes it unpack the few system libraries Chromium needs, too.
    const env = { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" };
    await run(process.execPath, ["-e", "require(process.argv[1]).executablePath()", entry], { env });
    await writeFile(join(staging, "fonts.conf"), fontSettings(home));
    await rename(staging, home).catch(() => rm(staging, { recursive: true, force: true }));
  }
  const env: NodeJS.ProcessEnv = { ...process.env, FONTCONFIG_FILE: join(home, "fonts.conf") };
  const startsAsIs = await run(executablePath, ["--version"], { env }).then(
    () => true,
    () => false,
  );
  if (!startsAsIs) env.LD_LIBRARY_PATH = join(home, "al2023/lib");
  await mkdir(SCREENSHOTS, { recursive: true });
  return { executablePath, env };
}

/** A Chinese font of the documents' own, which calls itself Microsoft YaHei. */
async function officeFonts(executablePath: string): Promise<string> {
  const home = dirname(executablePath);
  const path = join(home, "office-fonts.conf");
  const fonts = join(dirname(require.resolve("@embedpdf/fonts-sc")), "../fonts");
  const named = `<match target="scan"><edit name="family" mode="assign"><string>Microsoft YaHei</string></edit></match>`;
  await writeFile(path, `<?xml version="1.0"?>\n<fontconfig><dir>${fonts}</dir>${named}<cachedir>${home}/office-font-cache</cachedir></fontconfig>\n`);
  return path;
}

/** Only the package's Latin font and what the page brings along: a machine's own fonts must not change the picture. */
const fontSettings = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts/fonts</dir><cachedir>${home}/font-cache</cachedir></fontconfig>
`;
