import { axe } from "../support/browser";
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
] as const;
type Resource = (typeof resources)[number];

const users = ["admin", "security", "auditor", "office-industry", "office-comms", "leader-1", "unit-shenyang", "unit-unicom"];

/** A page that every role may see and that is none of the menu's. */
const NOWHERE = "nowhere";

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

/** Opens everything the menu offers, and of each list the form for a new record and the first record. */
async function walk(visit: Visit, offered: readonly Resource[], look: (where: string) => Promise<void>): Promise<void> {
  const { page } = visit;
  await visit.turn(() => visit.open(NOWHERE));
  await visit.turn(() => page.locator('nav a[href="#/"]').click());
  await look("home");
  for (const resource of offered) {
    const openList = () => visit.turn(() => page.locator(`nav a[href="#/${resource.name}"]`).click());
    await openList();
    await look(resource.name);
    if (await firstRecord(visit, resource).isVisible()) {
      await visit.turn(() => firstRecord(visit, resource).click());
      await look(`${resource.name}: a record`);
      await openList();
    }
    if (await createLink(visit, resource).isVisible()) {
      await visit.turn(() => createLink(visit, resource).click());
      await look(`${resource.name}: a new one`);
    }
  }
}

describe.each(users)("%s", (username) => {
  let visit: Visit;
  let may: (operation: string) => boolean;
  let offered: readonly Resource[];

  beforeAll(async () => {
    visit = await desk.visitAs(username);
    await visit.settled();
    const permissions = permissionsOf(visit);
    may = (operation) => permissions.includes(operation);
    offered = resources.filter(({ name }) => may(`Query.${name}`));
  }, 60_000);

  afterAll(() => visit?.close());

  test("is offered what the role may do, and nothing else", async () => {
    const links = visit.page.getByRole("navigation").getByRole("link");
    const lines = (await links.allInnerTexts()).map((text) => text.replace(/\s*\d+$/, ""));
    expect(lines).toEqual(["工作台", ...offered.map(({ line }) => line)]);
    for (const resource of offered) {
      await visit.turn(() => visit.page.locator(`nav a[href="#/${resource.name}"]`).click());
      const isOffered = await createLink(visit, resource).isVisible();
      expect([resource.name, isOffered]).toEqual([resource.name, "create" in resource && may(`Mutation.${resource.create}`)]);
    }
  }, 90_000);

  test("opens every page without an error, accessible and with every word there", async () => {
    const found: string[] = [];
    await walk(visit, offered, async (where) => {
      const wrong = [...(await axe(visit.page)), ...(await missingKeys(visit)), ...(await alerts(visit)), ...visit.faults()];
      found.push(...wrong.map((what) => `${where}: ${what}`));
    });
    expect(found).toEqual([]);
  }, 150_000);

  test("sees the page of another role refused", async () => {
    const closed = resources.filter((resource) => !offered.includes(resource)).map(({ name }) => name as string);
    const forms = offered.filter((resource) => "create" in resource && !may(`Mutation.${resource.create}`));
    for (const path of [...closed, ...forms.map(({ name }) => `${name}/create`)]) {
      await visit.turn(() => visit.open(NOWHERE));
      await visit.turn(() => visit.open(path));
      await visit.titled("无权访问");
    }
    expect(visit.faults()).toEqual([]);
  }, 90_000);

  test("reads everything in English but the data", async () => {
    await visit.page.getByRole("banner").getByRole("button").last().click();
    await visit.page.getByRole("menuitemradio", { name: "English" }).click();
    await visit.sees(visit.page.getByRole("link", { name: "Rules and deadlines" }));
    const found: string[] = [];
    await walk(visit, offered, async (where) => {
      const wrong = [...(await missingKeys(visit)), ...(await chineseLeft(visit))];
      found.push(...wrong.map((what) => `${where}: ${what}`));
    });
    expect(found).toEqual([]);
    expect(visit.faults()).toEqual([]);
  }, 120_000);
});

const alerts = async ({ page }: Visit) => (await page.getByRole("alert").allInnerTexts()).map((text) => `says ${text}`);

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
  }, 60_000);

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
    expect(await page.getByRole("navigation").count()).toBe(0);
    const kept = await page.evaluate<string>("JSON.stringify({ ...localStorage, ...sessionStorage })");
    expect(kept).not.toMatch(/eyJ|王敏之|office-industry/);
    expect((await page.context().cookies()).filter(({ value }) => value !== "")).toEqual([]);
    expect(visit.faults()).toEqual([]);
    await visit.close();
  }, 90_000);
});
