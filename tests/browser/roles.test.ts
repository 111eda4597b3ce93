import { axe } from "../support/browser";
import { poll } from "../support/poll";
import { chineseLeft, missingKeys } from "./words";
import { useStartedDesk } from "./started-desk";
import type { Visit } from "./visit";

/** Every line of the menu with the operation its list needs and, where it has a form for new ones, the verb that needs. */
const resources = [
  { name: "recommendingUnits", line: "推荐单位", create: "createRecommendingUnit" },
  { name: "unitContacts", line: "联系表", create: "registerContact" },
  { name: "quotas", line: "推荐名额" },
  { name: "workplaces", line: "所在单位", create: "createWorkplace" },
  { name: "nominations", line: "推荐对象", create: "createNomination" },
  { name: "waivers", line: "豁免申请" },
  { name: "paperArrivals", line: "纸质材料" },
  { name: "papers", line: "文件与材料包" },
  { name: "imports", line: "导入", create: "confirmImport" },
  { name: "announcements", line: "公告" },
  { name: "mailBatches", line: "发件箱" },
  { name: "notices", line: "站内消息" },
  { name: "ballots", line: "差额评选" },
  { name: "slates", line: "推荐名单" },
  { name: "outcomes", line: "评选结果" },
  { name: "honours", line: "荣誉登记簿", create: "enterEarlierHonour" },
  { name: "officeMembers", line: "领导小组与办公室", create: "createOfficeMember" },
  { name: "campaigns", line: "规则与期限", create: "createCampaignDraft" },
  { name: "calendarYears", line: "工作日历" },
  { name: "accounts", line: "账号", create: "createAccount" },
  { name: "auditEvents", line: "审计记录" },
  { name: "invariants", line: "数据核对" },
  { name: "dictionaries", line: "数据字典" },
  { name: "signIns", line: "登录日志" },
  { name: "operations", line: "操作日志" },
  { name: "sessions", line: "在线用户" },
  { name: "securitySettings", line: "安全策略" },
] as const;
type Resource = (typeof resources)[number];

/**
 * Everybody's menu, lists and refusals; every page one by one, to the last word, once a role: the second office and the
 * second unit have the same pages.
 */
const users = [
  { username: "office-industry", walks: true },
  { username: "unit-shenyang", walks: true },
  { username: "auditor", walks: true },
  { username: "leader-1", walks: true },
  { username: "admin", walks: true },
  { username: "security", walks: true },
  { username: "office-comms", walks: false },
  { username: "unit-unicom", walks: false },
];

/** A page that every role may see and that is none of the menu's. */
const NOWHERE = "nowhere";

/** The narrowest screen of an office's desk: no page may ask for sideways scrolling there. */
const DESKTOP = { viewport: { width: 1280, height: 900 } };

const desk = useStartedDesk();

/** What the server told the dashboard about the caller. */
function permissionsOf({ answers }: Visit): string[] {
  for (const answer of answers) {
    const { data } = JSON.parse(answer) as { data?: { me?: { permissions: string[] } } };
    if (data?.me) return data.me.permissions;
  }
  throw new Error("The dashboard never asked who is signed in.");
}

const createLink = ({ page }: Visit, { name }: Resource) => page.locator(`main a[href="#/${name}/create"]`);

/** The first record of the list on the screen: a row that can be clicked, or a name that is a link. */
const firstRecord = ({ page }: Visit, { name }: Resource) =>
  page.locator(`.RaDataTable-clickableRow td:nth-child(2), main td a[href^="#/${name}/"]`).first();

/** How many pixels of a page lie beyond the right edge of the window. */
const BEYOND = `Math.max(...["html", "body", "main"].map((name) => document.querySelector(name)).filter(Boolean).map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth))`;

/** What is wrong with a page in whichever language. */
async function wrongWith(visit: Visit): Promise<string[]> {
  const alerts = await visit.page.getByRole("alert").allInnerTexts();
  const beyond = await visit.page.evaluate<number>(BEYOND);
  const tooWide = beyond > 0 ? [`is ${beyond} px wider than the window`] : [];
  return [...(await missingKeys(visit)), ...alerts.map((text) => `says ${text}`), ...tooWide, ...visit.faults()];
}

/** What is written on a page for whoever sees it, apart from its records: headings, columns, fields, buttons. */
const WRITTEN = `[...document.querySelectorAll("main :is(h2, h3, h4, th, dt, label, legend, caption, button, [role=button], [role=tab], [role=note])")].map((part) => part.tagName + " " + (part.innerText || part.getAttribute("aria-label") || ""))`;

/** By page: everything that was written there when it was read. A role that is shown no more than others need not read it again. */
const read = new Map<string, Set<string>>();

/** Reads a page in Chinese and then in English, or the other way round: the next page is opened in the language of the last. */
async function readInBoth(visit: Visit, where: string): Promise<string[]> {
  const { page } = visit;
  const found: string[] = [];
  const known = read.get(where) ?? new Set();
  read.set(where, known);
  if (known.size > 0 && (await page.evaluate<string[]>(WRITTEN)).every((part) => known.has(part))) return wrongWith(visit);
  for (const turned of [false, true]) {
    if (turned) await visit.turn(() => chooseLanguage(visit));
    for (const part of await page.evaluate<string[]>(WRITTEN)) known.add(part);
    const isEnglish = (await page.evaluate("document.documentElement.lang")) === "en";
    const wrong = [...(await wrongWith(visit)), ...(isEnglish ? await chineseLeft(visit) : await axe(page))];
    found.push(...wrong.map((what) => `${where} in ${isEnglish ? "English" : "Chinese"}: ${what}`));
  }
  return found;
}

/** The other language, as if it had been chosen in another tab: every tab of a browser follows the last choice. */
const chooseLanguage = ({ page }: Visit) =>
  page.evaluate(`{
    const key = "RaStoredesk.locale";
    const newValue = JSON.stringify(document.documentElement.lang === "en" ? "zh" : "en");
    localStorage.setItem(key, newValue);
    dispatchEvent(new StorageEvent("storage", { key, newValue }));
  }`);

describe.each(users)("$username", ({ username, walks }) => {
  let visit: Visit;
  let may: (operation: string) => boolean;
  let offered: readonly Resource[];

  beforeAll(async () => {
    visit = await desk.visitAs(username, DESKTOP);
    await visit.settled();
    const permissions = permissionsOf(visit);
    may = (operation) => permissions.includes(operation);
    offered = resources.filter(({ name }) => may(`Query.${name}`));
  });

  afterAll(() => visit?.close());

  test("is offered what the role may do and nothing else, on pages without an error, accessible, with every word there in both languages", async () => {
    const { page } = visit;
    const links = page.getByRole("navigation").getByRole("link");
    const lines = (await links.allInnerTexts()).map((text) => text.replace(/\s*\d+$/, ""));
    expect(lines).toEqual(["工作台", ...offered.map(({ line }) => line)]);

    const found: string[] = [];
    const look = async (where: string) => found.push(...(walks ? await readInBoth(visit, where) : (await wrongWith(visit)).map((what) => `${where}: ${what}`)));
    await look("home");
    for (const resource of offered) {
      await visit.turn(() => page.locator(`nav a[href="#/${resource.name}"]`).click());
      const isOffered = await createLink(visit, resource).isVisible();
      expect([resource.name, isOffered]).toEqual([resource.name, "create" in resource && may(`Mutation.${resource.create}`)]);
      await look(resource.name);
      if (walks && (await firstRecord(visit, resource).isVisible())) {
        await visit.turn(() => firstRecord(visit, resource).click());
        await look(`${resource.name}: a record`);
      }
      if (walks && isOffered) {
        await visit.turn(() => visit.open(`${resource.name}/create`));
        await look(`${resource.name}: a new one`);
      }
    }
    expect(found).toEqual([]);
  });

  test("sees the page of another role refused", async () => {
    const closed = resources.filter((resource) => !offered.includes(resource)).map(({ name }) => name as string);
    const forms = offered.filter((resource) => "create" in resource && !may(`Mutation.${resource.create}`));
    for (const path of [...closed, ...forms.map(({ name }) => `${name}/create`)]) {
      await visit.open(NOWHERE);
      await visit.titled(/没有这个页面|No such page/);
      await visit.turn(() => visit.open(path));
      await visit.titled(/无权访问|No access/);
    }
    expect(visit.faults()).toEqual([]);
  });
});

describe("a session", () => {
  test("a wrong password is refused, with the message and what to do", async () => {
    const visit = await desk.visit();
    await visit.page.getByLabel("用户名").fill("office-industry");
    await visit.page.getByLabel("密码").fill("Not-the-password-1");
    await visit.page.getByRole("button", { name: "登录" }).click();
    await visit.sees(visit.page.getByRole("alert").filter({ hasText: "用户名或密码不正确。处理办法：请核对后重试" }));
    expect(await axe(visit.page)).toEqual([]);
    expect(visit.faults()).toEqual([]);
    await visit.close();
  });

  test("reads the language that is chosen in the menu, also after a reload", async () => {
    const visit = await desk.visitAs("office-industry");
    const choose = async (language: string) => {
      await visit.page.getByRole("banner").getByRole("button").last().click();
      await visit.turn(() => visit.page.getByRole("menuitemradio", { name: language }).click());
    };
    await choose("English");
    await visit.sees(visit.page.getByRole("link", { name: "Rules and deadlines" }));
    await visit.page.reload();
    await visit.sees(visit.page.getByRole("link", { name: "Rules and deadlines" }));
    await choose("中文");
    await visit.sees(visit.page.getByRole("link", { name: "规则与期限" }));
    expect(visit.faults()).toEqual([]);
    await visit.close();
  });

  test("outlives a reload and ends with signing out, leaving nothing behind", async () => {
    const visit = await desk.visitAs("office-industry");
    const { page } = visit;
    await visit.turn(() => page.locator('nav a[href="#/quotas"]').click());
    await page.reload();
    await visit.titled("推荐名额分配表");

    await page.getByRole("button", { name: "王敏之" }).click();
    await page.getByRole("menuitem", { name: "退出登录" }).click();
    await page.getByLabel("密码").waitFor();
    await page.reload();
    await page.getByLabel("密码").waitFor();
    await visit.open("nominations");
    await page.getByLabel("密码").waitFor();
    await poll(() => page.getByRole("navigation").count()).toBe(0);
    const kept = await page.evaluate<string>("JSON.stringify({ ...localStorage, ...sessionStorage })");
    expect(kept).not.toMatch(/eyJ|王敏之|office-industry/);
    expect((await page.context().cookies()).filter(({ value }) => value !== "")).toEqual([]);
    expect(visit.faults()).toEqual([]);
    await visit.close();
  });
});
