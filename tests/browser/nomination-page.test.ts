import { axe, screenshot } from "../support/browser";
import { poll } from "../support/poll";
import { useStartedDesk } from "./started-desk";
import { storySteps } from "./steps";
import type { Visit } from "./visit";

/** A nomination that waits for the office: unit and office talk about it, it is printed, and taken back. */
const desk = useStartedDesk();
const step = storySteps();
let unit: Visit;
let office: Visit;
const name = "沈阳样例工业软件有限公司工业软件研发中心";

const expectFine = async (visit: Visit) => expect([...(await axe(visit.page)), ...visit.faults()]).toEqual([]);
const panel = ({ page }: Visit) => page.getByRole("region", { name: "意见交流" });
const tab = (visit: Visit, label: RegExp) => panel(visit).getByRole("tab", { name: label });
/** What is on the paper: the words that a printer would get, once the page knows that it is printed. */
async function printedWords({ page }: Visit, knows = true): Promise<string> {
  if (knows) await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
  await page.emulateMedia({ media: "print" });
  const words = await page.evaluate<string>("document.body.innerText");
  await page.emulateMedia({ media: "screen" });
  if (knows) await page.evaluate("window.dispatchEvent(new Event('afterprint'))");
  return words;
}

step("the office writes to the unit and, apart from it, for itself; each draft stays where it was begun", async () => {
  office = await desk.visitAs("office-industry", { viewport: { width: 1280, height: 860 } });
  await office.menu("推荐对象");
  await office.turn(() => office.page.getByRole("cell").filter({ hasText: name }).first().click());
  await office.titled(name);
  const { page } = office;
  await page.getByLabel("写给推荐单位的意见").fill("从业年限请附证明。");
  await tab(office, /^内部意见/).click();
  await poll(() => page.getByLabel("办公室内部意见").inputValue()).toBe("");
  await office.sees("仅办公室可见，推荐单位看不到");
  await page.getByLabel("办公室内部意见").fill("联系电话 13912345678 待核实。");
  await office.sees("内容中疑似有身份证号或手机号，请删去后再发。");
  await page.getByLabel("办公室内部意见").fill("此件先放一放。");
  // The second is sent while the page asks anew for what the first has changed.
  await office.late(1_000, async () => {
    await page.keyboard.press("Control+Enter");
    await tab(office, /^往来意见/).click();
    await panel(office).getByRole("button", { name: "发给推荐单位" }).click();
    await office.sees(panel(office).getByRole("listitem").getByText("从业年限请附证明。"));
  });
  await tab(office, /^内部意见/).click();
  await office.sees(panel(office).getByRole("listitem").getByText("此件先放一放。"));
  await expectFine(office);
  await screenshot(page, "comments-internal");
});

step("the unit reads what was sent to it and nothing else, and answers; the answered remark can no longer be taken back", async () => {
  unit = await desk.visitAs("unit-shenyang", { viewport: { width: 390, height: 844 } });
  await unit.open((await office.page.evaluate<string>("location.hash")).slice(2));
  await unit.titled(name);
  await unit.sees(panel(unit).getByText("从业年限请附证明。"));
  expect(unit.answers.join("\n")).not.toContain("此件先放一放");
  await panel(unit).getByRole("button", { name: /^回复/ }).click();
  await unit.page.getByLabel("写给办公室的意见").fill("证明已补充。");
  await panel(unit).getByRole("button", { name: "发给办公室" }).click();
  await unit.sees(panel(unit).getByRole("listitem").getByText("证明已补充。"));
  await expectFine(unit);
  await poll(() => unit.page.evaluate<boolean>("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
  await office.page.reload();
  await office.titled(name);
  await office.sees(panel(office).getByText("证明已补充。"));
  await poll(() => panel(office).getByRole("button", { name: "撤回" }).count()).toBe(0);
});

step("printed from the page itself, it is the paper: facts, rules, reviews and history, no buttons and no comments", async () => {
  const words = await printedWords(office);
  for (const part of ["推荐对象情况表", "一、基本情况", "二、主要事迹", "三、推荐程序", "四、公示", "五、规则核验", "七、审核意见", "八、名额影响", "九、附件清单", "十、经过", "十一、版本差异", name]) expect(words).toContain(part);
  for (const absent of ["审核通过…", "退回修改…", "意见交流", "从业年限请附证明。", "此件先放一放。", "十二、往来意见", "工作台\n"]) expect(words).not.toContain(absent);
  const pdf = await office.page.pdf({ preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(pdf.toString("latin1")).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/);
});

step("comments are printed where whoever prints asks for them, and internal ones never", async () => {
  await office.turn(() => office.page.getByRole("link", { name: "打印", exact: true }).click());
  await office.titled(`打印“${name}”`);
  expect(await printedWords(office, false)).not.toContain("从业年限请附证明。");
  await office.page.getByRole("checkbox", { name: /^同时打印往来意见/ }).check();
  await office.sees("十二、往来意见");
  await office.sees("证明已补充。");
  const words = await printedWords(office, false);
  expect(words).toContain("从业年限请附证明。");
  for (const absent of ["此件先放一放。", "返回推荐对象", "同时打印往来意见"]) expect(words).not.toContain(absent);
  await expectFine(office);
  await screenshot(office.page, "nomination-paper", { fullPage: true });
});

step("the unit takes its submission back, warned of the deadline, and the page tells of it", async () => {
  const { page } = unit;
  await page.setViewportSize({ width: 1280, height: 860 });
  await page.getByRole("button", { name: /^撤回报送/ }).click();
  const dialog = page.getByRole("dialog");
  await unit.sees(dialog.getByText(/报送截止日期）前再次报送/));
  await expectFine(unit);
  await dialog.getByLabel("理由").fill("需补充获奖证明");
  await dialog.getByRole("button", { name: "撤回报送" }).click();
  await unit.sees(page.getByRole("region", { name: "经过" }).getByText("需补充获奖证明"));
  await poll(() => page.getByRole("button", { name: /^撤回报送/ }).count()).toBe(0);
  await expectFine(unit);
});
