import { axe } from "../support/browser";
import { poll } from "../support/poll";
import { useStartedDesk } from "./started-desk";
import { storySteps } from "./steps";
import type { Visit } from "./visit";
import { chineseLeft, missingKeys } from "./words";

/** Each role's home: what waits, exactly the list behind each number, charts that are read without seeing them, on a phone too. */
const desk = useStartedDesk();
const step = storySteps();
const PHONE = { viewport: { width: 390, height: 844 } };
let office: Visit;

const expectFine = async (visit: Visit) => expect([...(await axe(visit.page)), ...(await missingKeys(visit)), ...visit.faults()]).toEqual([]);
const panel = ({ page }: Visit, name: string) => page.getByRole("region", { name });
const scripts = ({ page }: Visit) => page.evaluate<string[]>('performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => name.includes("BarsChart"))');
const isNoWiderThanThePhone = async ({ page }: Visit) => expect(await page.evaluate<number>("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
/** How many rows the list on the screen has in all. */
const rowsOf = async (visit: Visit) => {
  await visit.settled();
  return visit.page.getByRole("main").getByRole("rowgroup").nth(1).getByRole("row").count();
};

step("charts are no part of what the sign-in page loads", async () => {
  const visitor = await desk.visit();
  await visitor.page.getByLabel("用户名").waitFor();
  expect(await scripts(visitor)).toEqual([]);
  await visitor.close();
});

step("the office reads where each unit is, worst first, and a cell leads to exactly what it counts", async () => {
  office = await desk.visitAs("office-industry");
  await office.titled(/件事等您处理/);
  const table = panel(office, "各单位进度");
  await table.getByRole("row").nth(12).waitFor();
  await expectFine(office);
  await poll(() => table.getByRole("columnheader").allInnerTexts()).toEqual(["推荐单位", "联系表", "填报中", "公示", "报送", "待审核", "退回修改", "已通过", "纸质件", "名额 用/给"]);

  await table.getByRole("button", { name: "待审核" }).click();
  await poll(() => table.getByRole("columnheader", { name: "待审核" }).getAttribute("aria-sort")).toBe("descending");
  const cell = table.getByRole("link", { name: / 待审核 \d+$/ }).first();
  const waiting = Number((await cell.innerText()).trim());
  await office.turn(() => cell.click());
  await poll(() => rowsOf(office)).toBe(waiting);
  await office.turn(() => office.page.goBack());

  const shown = table.getByRole("link", { name: / 公示 \d+ 件公示中/ }).first();
  const running = Number(/(\d+) 件公示中/.exec(await shown.innerText())?.[1]);
  await office.turn(() => shown.click());
  await poll(() => rowsOf(office)).toBe(running);
  await office.turn(() => office.page.goBack());
});

step("charts tell their numbers to a screen reader, and become tables that export", async () => {
  expect(await scripts(office)).toHaveLength(1);
  const composition = panel(office, "推荐对象构成");
  await composition.getByRole("img", { name: /^推荐对象构成 人员身份（条形图，数据见表格）：.*一线职工 \d+，全省 \d+/ }).waitFor();
  await office.choose("分类方式", "性别");
  await composition.getByRole("img", { name: /女 \d+，全省 \d+/ }).waitFor();
  await composition.getByRole("button", { name: /看表格/ }).click();
  await composition.getByRole("row", { name: /^女 \d+ \d+% \d+ \d+%$/ }).waitFor();
  await composition.getByRole("button", { name: "导出本表 推荐对象构成" }).waitFor();
  await expectFine(office);
  await panel(office, "构成要求").getByText("处级干部").waitFor();
  await panel(office, "推荐进度漏斗").getByRole("img", { name: /先进集体（条形图，数据见表格）：已分配名额 \d+、已填报 \d+、已报送 \d+、已通过 \d+/ }).waitFor();
});

step("all of it in English, after the table was chosen", async () => {
  const { page } = office;
  await page.getByRole("banner").getByRole("button").last().click();
  await office.turn(() => page.getByRole("menuitemradio", { name: "English" }).click());
  await panel(office, "Who stands").getByRole("row").first().waitFor();
  expect([...(await chineseLeft(office)), ...(await missingKeys(office)), ...(await axe(page)), ...office.faults()]).toEqual([]);
  await office.close();
});

step("a unit walks its path on a phone: one step is next, with one button and its last day", async () => {
  const unit = await desk.visitAs("unit-shenyang", PHONE);
  const path = panel(unit, "推荐工作步骤");
  await path.getByRole("listitem").nth(7).waitFor();
  await unit.settled();
  await poll(() => path.getByRole("listitem").count()).toBe(8);
  await poll(() => path.locator('[aria-current="step"]').count()).toBe(1);
  await poll(() => path.locator('[aria-current="step"]').getByRole("link").count()).toBe(1);
  await path.getByText("最迟 2024年8月26日（当日 24 时前）").first().waitFor();
  await path.getByText("已过最迟开始日 2024年8月19日").or(path.getByText("最迟 2024年8月19日")).or(path.getByText("于 2024年8月19日 截止")).first().waitFor();
  await panel(unit, "报送之后").getByText("公布日期尚未确定。").waitFor();
  await isNoWiderThanThePhone(unit);
  await expectFine(unit);
  await unit.close();
});

step("the leading group decides first, then reads both seats, on a phone; the auditor sees whether the data agree", async () => {
  const leader = await desk.visitAs("leader-1", PHONE);
  await panel(leader, "各奖项情况").getByText(/^工信口 \d+ \/ 通信口 \d+$/).first().waitFor();
  await panel(leader, "推荐对象构成").getByRole("img").first().waitFor();
  await leader.settled();
  await isNoWiderThanThePhone(leader);
  await expectFine(leader);
  await leader.close();

  const auditor = await desk.visitAs("auditor");
  await panel(auditor, "数据与审计").getByRole("link", { name: /^\d+ 项全部一致$/ }).waitFor();
  await panel(auditor, "近期审核与表决").getByRole("row").first().waitFor();
  await auditor.settled();
  await expectFine(auditor);
  await auditor.close();

  const admin = await desk.visitAs("admin");
  await panel(admin, "需处理的账号").getByRole("link", { name: "从未登录" }).waitFor();
  await expectFine(admin);
});
