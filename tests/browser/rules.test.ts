import { axe } from "../support/browser";
import { poll } from "../support/poll";
import { useStartedDesk } from "./started-desk";
import { storySteps } from "./steps";
import type { Visit } from "./visit";

const REASON = "按领导小组会议意见，突出长期扎根一线的人员。";

/** A rule of the running campaign, changed by two people, each with the list of what it alters before their eyes. */
const desk = useStartedDesk();
const step = storySteps();
let industry: Visit;
let comms: Visit;

const dialog = ({ page }: Visit, name: string | RegExp) => page.getByRole("dialog", { name });
const table = ({ page }: Visit) => page.getByRole("region", { name: "评选推荐规则" });
const rule = (visit: Visit, id: string) =>
  table(visit)
    .getByRole("row")
    .filter({ has: visit.page.getByRole("rowheader", { name: new RegExp(`^${id} `) }) });
const expectFine = async (visit: Visit) => expect([...(await axe(visit.page)), ...visit.faults()]).toEqual([]);

/** The list of what a change alters: name, unit, before, after. */
async function effectIn(visit: Visit, within = visit.page.locator("body")): Promise<string[][]> {
  const list = within.getByRole("group", { name: "规则 R12 调整影响" });
  await list.waitFor();
  const rows = list.getByRole("row").filter({ has: visit.page.getByRole("rowheader") });
  const cells = (await rows.allInnerTexts()).map((text) => text.split("\t").map((cell) => cell.trim()));
  return cells.filter(([name]) => name !== "推荐对象");
}

async function openRules(visit: Visit): Promise<void> {
  await visit.turn(() => visit.menu("规则与期限"));
  await visit.turn(() => visit.page.getByRole("cell", { name: /2024·辽宁/ }).click());
  await visit.page.getByRole("tab", { name: "规则" }).click();
  await rule(visit, "R12").waitFor();
  await visit.settled();
}

const minimumYears = (visit: Visit) => dialog(visit, /R12/).getByRole("textbox", { name: "最低年限" });
const button = (visit: Visit, within: string | RegExp, name: string) =>
  dialog(visit, within).getByRole("button", { name, exact: true });

step("every rule stands there with its article, its words, its values and its version", async () => {
  industry = await desk.visitAs("office-industry");
  await openRules(industry);
  const rows = table(industry).getByRole("row").filter({ has: industry.page.getByRole("rowheader", { name: /^R\d\d / }) });
  await poll(() => rows.count()).toBe(23);
  const [title, article, quote, kind, enabled, values, version] = (await rule(industry, "R12").innerText())
    .split("\t")
    .map((cell) => cell.trim());
  expect([title, article, kind, enabled, version]).toEqual(["R12 从业时间", "三（三）", "硬性", "启用", "1"]);
  expect(quote).toContain("从业时间5年（含）以上");
  expect(values).toContain("最低年限：5");
  await expectFine(industry);
});

step("a value that the rule does not take is refused at its field", async () => {
  const { page } = industry;
  await page.getByRole("button", { name: "提出调整 R14" }).click();
  const characters = dialog(industry, /R14/).getByRole("textbox", { name: "字数" });
  await characters.fill("0");
  await button(industry, /R14/, "查看影响").click();
  await industry.sees(dialog(industry, /R14/).getByText("参数 characters：不小于 1。"));
  await poll(() => characters.getAttribute("aria-invalid")).toBe("true");
  await poll(() => button(industry, /R14/, "提出调整").isDisabled()).toBe(true);
  await expectFine(industry);
  await button(industry, /R14/, "取消").click();
});

step("a change cannot be proposed before its effect was looked at", async () => {
  await industry.page.getByRole("button", { name: "提出调整 R12" }).click();
  await minimumYears(industry).fill("12");
  await dialog(industry, /R12/).getByRole("textbox", { name: "调整理由" }).fill(REASON);
  await poll(() => button(industry, /R12/, "提出调整").isDisabled()).toBe(true);

  await button(industry, /R12/, "查看影响").click();
  const changes = await effectIn(industry, dialog(industry, /R12/));
  expect(changes.length).toBeGreaterThan(0);
  for (const [name, unit, before, after] of changes) {
    expect([name, unit].every(Boolean)).toBe(true);
    expect([before, after]).toEqual(["符合", "不符合"]);
  }
  await industry.sees(`${changes.length} 个推荐对象的结论将改变`);
  await industry.sees(/^另一口还有 \d+ 个推荐对象的结论将改变/);
  await expectFine(industry);

  // What was looked at no longer is what would be proposed.
  await minimumYears(industry).fill("13");
  await poll(() => button(industry, /R12/, "提出调整").isDisabled()).toBe(true);
  await minimumYears(industry).fill("12");
  await button(industry, /R12/, "提出调整").click();
  await dialog(industry, /R12/).waitFor({ state: "hidden" });
});

step("it waits for somebody else than who proposed it, and changes nothing yet", async () => {
  const { page } = industry;
  const proposal = page.getByRole("article", { name: "R12 从业时间" });
  await industry.sees(proposal.getByText("最低年限：5 改为 12"));
  await industry.sees(proposal.getByText("这是您提出的调整，须由办公室另一人确认或否决。"));
  await poll(() => proposal.getByRole("button", { name: /确认|采纳/ }).count()).toBe(0);
  await poll(() => rule(industry, "R12").innerText()).toMatch(/最低年限：5\s[\s\S]*\t1\t待第二人确认/);
  await expectFine(industry);
});

step("a second person sees the list for its own seat and confirms", async () => {
  comms = await desk.visitAs("office-comms");
  const { page } = comms;
  await comms.sees(page.getByRole("link", { name: "规则调整待确认 1 项" }));
  await openRules(comms);
  const proposal = page.getByRole("article", { name: "R12 从业时间" });
  await comms.sees(proposal.getByText(REASON));
  const changes = await effectIn(comms, proposal);
  expect(changes.every(([, unit]) => unit?.startsWith("辽宁") || unit?.includes("通信") || unit?.includes("互联网"))).toBe(true);
  await comms.sees(proposal.getByText(/^另一口还有 \d+ 个推荐对象的结论将改变/));
  await expectFine(comms);

  await proposal.getByRole("button", { name: "确认调整…" }).click();
  await dialog(comms, "确认调整规则 R12？").getByRole("button", { name: "确认调整" }).click();
  await proposal.waitFor({ state: "detached" });
  await comms.sees(rule(comms, "R12").getByText("最低年限：12"));
  const [, , , , , , version] = (await rule(comms, "R12").innerText()).split("\t").map((cell) => cell.trim());
  expect(version).toBe("2");
  await comms.sees(page.getByRole("region", { name: "调整记录" }).getByText("已生效"));
  await expectFine(comms);
});

step("what the rules of the whole campaign say stands on its page, with the way to mend it", async () => {
  const { page } = comms;
  await page.getByRole("tab", { name: "活动概况" }).click();
  const findings = page.getByRole("region", { name: "活动核查" });
  await comms.sees(findings.getByRole("row").filter({ hasText: "R02 差额推荐" }).first());
  await comms.sees(page.getByRole("region", { name: "豁免" }).getByRole("row").filter({ hasText: "R06" }));
  await comms.sees(page.getByRole("listitem").and(page.locator("[aria-current=step]")).filter({ hasText: "进行中" }));
  await expectFine(comms);
});

step("everything stored agrees", async () => {
  const { page } = industry;
  await industry.turn(() => industry.menu("数据核对"));
  await industry.sees("全部一致");
  const results = page.getByRole("group", { name: "数据核对" }).getByRole("row").filter({ has: page.getByRole("rowheader") });
  await poll(() => results.count()).toBe(15);
  for (const text of await results.allInnerTexts()) expect(text.split("\t")[1]?.trim()).toBe("一致");
  await page.getByRole("button", { name: "重新核对" }).click();
  await industry.sees("全部一致");
  await expectFine(industry);
});

step("the working calendar takes a year that the desk does not know, and no other", async () => {
  const { page } = industry;
  await industry.turn(() => industry.menu("工作日历"));
  await industry.sees(/2026 年的放假和调休安排，无须录入/);
  await page.getByRole("button", { name: "录入年度" }).click();
  const form = dialog(industry, "录入年度放假安排");
  await form.getByRole("textbox", { name: "放假的工作日" }).fill("2027年1月1日\n2027-01-02");
  await form.getByRole("textbox", { name: "依据" }).fill("国务院办公厅2027年放假通知");
  await form.getByRole("button", { name: "保存" }).click();
  await industry.sees(form.getByText("2027-01-02 是周末，不必列为放假。"));
  await form.getByRole("textbox", { name: "放假的工作日" }).fill("2027年1月1日");
  await form.getByRole("button", { name: "保存" }).click();
  await form.waitFor({ state: "hidden" });
  await industry.sees(page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "2027" }) }).getByText("2027-01-01"));
  await expectFine(industry);
});
