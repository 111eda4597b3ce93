import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchBrowser, screenshot, type TestBrowser } from "../support/browser";
import { startServer, type ServerProcess } from "../support/server-process";
import { shrinkPng } from "./shrink-png";
import { openVisit, type Visit, type VisitOptions } from "./visit";

/** The README's pictures: what the file is called, who looks, and the way there. */
const README_PICTURES = join(__dirname, "screenshots");
const PHONE = { width: 390, height: 844 };

interface Picture {
  name: string;
  username?: string;
  readme?: boolean;
  viewport?: VisitOptions["viewport"];
  go?: (visit: Visit) => Promise<void>;
}

const menu = (name: string) => (visit: Visit) => visit.turn(() => visit.page.locator(`nav a[href="#/${name}"]`).click());
const nomination = (name: string) => async (visit: Visit) => {
  await visit.open("nominations");
  await visit.turn(() => visit.page.getByRole("cell", { name }).click());
};

const pictures: Picture[] = [
  { name: "office-home", username: "office-industry", readme: true },
  { name: "quotas", username: "office-industry", readme: true, go: menu("quotas") },
  { name: "nomination", username: "office-industry", readme: true, go: nomination("赫静雯") },
  { name: "login" },
  { name: "unit-home", username: "unit-shenyang" },
  {
    name: "nomination-form",
    username: "unit-shenyang",
    go: async (visit) => {
      await visit.turn(() => visit.open("nominations/create"));
      await visit.choose("拟授称号", "劳动模范");
    },
  },
  { name: "auditor-home", username: "auditor" },
  { name: "audit-list", username: "auditor", go: menu("auditEvents") },
  { name: "leader-home", username: "leader-1" },
  {
    name: "dark-home",
    username: "office-industry",
    go: async ({ page, settled }) => {
      await page.getByRole("button", { name: "王敏之" }).click();
      await page.getByRole("menuitemradio", { name: "深色" }).click();
      await settled();
    },
  },
  { name: "phone-unit-home", username: "unit-shenyang", readme: true, viewport: PHONE },
  { name: "phone-nomination", username: "unit-shenyang", viewport: PHONE, go: nomination("赫静雯") },
];

async function take(browser: TestBrowser, server: ServerProcess, picture: Picture): Promise<void> {
  const { name, username, viewport, readme, go } = picture;
  const visit = await openVisit(browser, server.url, { viewport });
  const password = server.accounts.find((account) => account.username === username)?.password;
  if (username && password) await visit.signIn(username, password);
  else await visit.page.getByLabel("密码").waitFor();
  await visit.settled();
  await go?.(visit);
  await visit.page.mouse.move(0, 0);
  await visit.settled();
  const path = await screenshot(visit.page, name);
  if (readme) await writeFile(join(README_PICTURES, `${name}.png`), shrinkPng(await readFile(path)));
  await visit.close();
}

/** Takes all pictures of a fresh demonstration: `node --require @swc-node/register tests/browser/take-screenshots.ts`. */
async function takeAll(): Promise<void> {
  await mkdir(README_PICTURES, { recursive: true });
  const server = await startServer();
  const browser = await launchBrowser();
  try {
    for (const picture of pictures) await take(browser, server, picture);
  } finally {
    await browser.close();
    await server.stop();
  }
}

void takeAll();
