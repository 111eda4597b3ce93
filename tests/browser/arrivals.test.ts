import { axe } from "../support/browser";
import { poll } from "../support/poll";
import { useStartedDesk } from "./started-desk";
import { storySteps } from "./steps";
import type { Visit } from "./visit";
import { chineseLeft, missingKeys } from "./words";

/** An office receives papers by keyboard alone; the checklist changes before its eyes and before the unit's (R17). */
const desk = useStartedDesk();
const step = storySteps();
let office: Visit;
let unit: Visit;

const expectFine = async (visit: Visit) => expect([...(await axe(visit.page)), ...(await missingKeys(visit)), ...visit.faults()]).toEqual([]);
const dialog = ({ page }: Visit) => page.getByRole("dialog", { name: "登记收件" });
/** The lines of a table, cell by cell. */
async function linesIn(visit: Visit, name: string): Promise<string[][]> {
  const rows = visit.page.getByRole("group", { name, exact: true }).getByRole("row");
  await rows.nth(1).waitFor();
  const texts = await rows.allInnerTexts();
  return texts.slice(1).map((text) => text.split("\t").map((cell) => cell.trim()));
}
const owed = async (visit: Visit, shortName: string) => (await linesIn(visit, "应交清单")).filter(([name]) => name === shortName);
const standings = (lines: string[][]) => [...new Set(lines.map(([, , count, standing]) => `${count} ${standing?.replaceAll("\n", " ")}`))];

step("the checklist shows who is complete, who owes copies and whose are not sealed", async () => {
  office = await desk.visitAs("office-industry");
  await office.turn(() => office.menu("纸质材料"));
  await office.sees(/^\d+ 个单位应交，1 个已交齐，共缺 \d+ 份$/);
  await poll(async () => standings(await owed(office, "大连市"))).toEqual(["5/5 齐全"]);
  await poll(async () => standings(await owed(office, "沈阳市"))).toEqual(["3/5 缺 2 份"]);
  await poll(async () => standings(await owed(office, "鞍山市"))).toEqual(["0/5 缺 5 份 未盖章 5 份", "0/5 缺 5 份"]);
  await expectFine(office);

  await office.page.getByRole("button", { name: "只看未交齐" }).click();
  await office.page.getByRole("rowheader", { name: "大连市" }).first().waitFor({ state: "detached" });
  await office.page.getByRole("button", { name: "全部" }).click();
});

step("a delivery is recorded by keyboard: a unit, its papers as they are missing, Enter, the next unit", async () => {
  const { page } = office;
  const { keyboard } = page;
  await page.getByRole("button", { name: "登记收件…" }).focus();
  await keyboard.press("Enter");
  const choice = dialog(office).getByRole("combobox", { name: "推荐单位" });
  await choice.waitFor();
  await poll(() => page.evaluate('document.activeElement.getAttribute("role")')).toBe("combobox");
  await keyboard.type("沈阳");
  await page.getByRole("option", { name: "沈阳市" }).waitFor();
  await keyboard.press("Enter");
  const report = dialog(office).getByRole("spinbutton", { name: "推荐工作报告的份数" });
  await report.waitFor();
  await poll(() => report.inputValue()).toBe("2");
  await expectFine(office);

  // One copy of the report is still to come.
  await report.focus();
  await keyboard.press("ControlOrMeta+A");
  await keyboard.type("1");
  await keyboard.press("Enter");
  await office.sees(/^已登记沈阳市的收件：\d+ 份$/);
  await report.waitFor({ state: "detached" });
  await keyboard.type("鞍山");
  await page.getByRole("option", { name: "鞍山市" }).waitFor();
  await keyboard.press("Enter");
  await dialog(office).getByRole("spinbutton").first().waitFor();
  await keyboard.press("Enter");
  await office.sees(/^已登记鞍山市的收件：25 份$/);
  await keyboard.press("Escape");
  await keyboard.press("Escape");
  await dialog(office).waitFor({ state: "hidden" });
  await office.settled();
  await poll(async () => standings(await owed(office, "沈阳市"))).toEqual(["4/5 缺 1 份", "5/5 齐全"]);
  await poll(async () => standings(await owed(office, "鞍山市"))).toEqual(["5/5 齐全 未盖章 5 份", "5/5 齐全"]);
  await office.sees(/^\d+ 个单位应交，2 个已交齐，/);
});

step("a wrong line is taken off with a reason, stays to be seen, and is owed again", async () => {
  const { page } = office;
  await page.getByRole("tab", { name: "收件记录" }).click();
  const remove = page.getByRole("button", { name: "移除 鞍山市 推荐对象汇总表 5 份的收件记录" }).first();
  await remove.click();
  const asked = page.getByRole("dialog");
  await asked.getByRole("textbox", { name: "移除理由" }).fill("清点有误");
  await expectFine(office);
  await asked.getByRole("button", { name: "移除", exact: true }).click();
  await office.sees("王敏之移除：清点有误");
  await office.settled();
  await expectFine(office);
  await page.getByRole("tab", { name: "应交清单" }).click();
  await poll(async () => (await owed(office, "鞍山市")).find(([, paper]) => paper === "推荐对象汇总表")?.[2]).toBe("0/5");
});

step("the unit reads what it still owes and by which day, and records nothing itself", async () => {
  unit = await desk.visitAs("unit-anshan");
  await unit.turn(() => unit.menu("纸质材料"));
  await unit.sees(/^尚缺 5 份。请于 2024年8月26日（当日 24 时）前送达领导小组办公室/);
  const lines = await linesIn(unit, "应交清单");
  expect(lines.filter(([, count]) => count !== "5/5").map(([paper, count]) => [paper, count])).toEqual([["推荐对象汇总表", "0/5"]]);
  await poll(() => unit.page.getByRole("button", { name: "登记收件…" }).count()).toBe(0);
  await unit.page.getByRole("tab", { name: "收件记录" }).click();
  await unit.sees("王敏之移除：清点有误");
  await poll(() => unit.page.getByRole("button", { name: /移除/ }).count()).toBe(0);
  await expectFine(unit);
});

step("all of it in English", async () => {
  const { page } = office;
  await page.getByRole("banner").getByRole("button").last().click();
  await office.turn(() => page.getByRole("menuitemradio", { name: "English" }).click());
  await office.titled("Paper copies");
  await page.getByRole("tab", { name: "Arrivals" }).click();
  await office.settled();
  expect([...(await chineseLeft(office)), ...(await missingKeys(office))]).toEqual([]);
  await page.getByRole("tab", { name: "Owed" }).click();
  await page.getByRole("button", { name: "Record a delivery…" }).click();
  await page.getByRole("dialog", { name: "Record a delivery" }).getByRole("combobox").press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("spinbutton").first().waitFor();
  expect([...(await chineseLeft(office)), ...(await missingKeys(office)), ...(await axe(page)), ...office.faults()]).toEqual([]);
});
