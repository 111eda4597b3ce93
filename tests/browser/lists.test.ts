import { readFile } from "node:fs/promises";
import { axe, screenshot } from "../support/browser";
import { poll } from "../support/poll";
import { useStartedDesk } from "./started-desk";
import { storySteps } from "./steps";
import type { Visit } from "./visit";

/** The office goes through its list by keys alone, decides on several at once, and keeps filters and columns. */
const desk = useStartedDesk();
const step = storySteps();
const GATES = ["政治关", "实绩关", "身份关", "廉洁关"];
let office: Visit;
let contact: Visit;

const focusedRow = ({ page }: Visit) => page.evaluate<string>("document.activeElement?.closest('tr[data-row]')?.innerText ?? ''");
const names = async ({ page }: Visit) => (await page.locator("tr[data-row] .column-name").allInnerTexts()).map((name) => name.trim());
const press = async ({ page }: Visit, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const expectFine = async (visit: Visit) => expect([...(await axe(visit.page)), ...visit.faults()]).toEqual([]);
const dialog = ({ page }: Visit) => page.getByRole("dialog");

step("rows are walked, selected and opened by keys; one stop of Tab leads into the table", async () => {
  office = await desk.visitAs("office-industry");
  await office.turn(() => office.menu("推荐对象"));
  const listed = await names(office);
  await press(office, "j");
  await poll(() => focusedRow(office)).toContain(listed[0]);
  await press(office, "ArrowDown", "j", "k");
  await poll(() => focusedRow(office)).toContain(listed[1]);
  await poll(() => office.page.locator('tr[data-row][tabindex="0"]').count()).toBe(1);
  await press(office, "End");
  await poll(() => focusedRow(office)).toContain(listed.at(-1));
  await press(office, "Home", "x", "ArrowDown", " ");
  await office.sees("已选 2 项");
  await expectFine(office);
  await screenshot(office.page, "list-selected");
  await press(office, "f");
  await office.filtered(() => office.page.keyboard.type("jjj"));
  await poll(() => office.page.getByLabel("姓名或集体名称").inputValue()).toBe("jjj");
  await office.filtered(() => office.page.getByLabel("姓名或集体名称").fill(""));
});

step("the list behind ? names the keys of the page, and turns single ones off", async () => {
  const { page } = office;
  await page.evaluate("document.activeElement.blur()");
  await press(office, "?");
  await office.sees(dialog(office).getByText("选中或取消选中该行"));
  await expectFine(office);
  await screenshot(page, "shortcuts");
  await dialog(office).getByRole("switch", { name: "启用单键快捷键" }).click();
  await press(office, "Escape");
  await dialog(office).waitFor({ state: "hidden" });
  await page.evaluate("document.activeElement.blur()");
  await press(office, "j", "?");
  await poll(async () => [await focusedRow(office), await dialog(office).count()]).toEqual(["", 0]);
  await page.getByRole("banner").getByRole("button").last().click();
  await page.getByRole("menuitem", { name: "键盘快捷键" }).click();
  await dialog(office).getByRole("switch", { name: "启用单键快捷键" }).click();
  await press(office, "Escape");
  await dialog(office).waitFor({ state: "hidden" });
});

step("both are approved in one go; while one was changed by somebody else neither is, and its row says so", async () => {
  const { page } = office;
  const [first = "", second = ""] = await names(office);
  const colleague = await desk.visitAs("office-industry");
  await colleague.turn(() => colleague.menu("推荐对象"));
  await page.getByRole("button", { name: "批量审核通过…" }).click();
  await office.sees(dialog(office).getByText("可以办理").nth(1));
  await expectFine(office);
  await press(colleague, "j", "j", "Enter");
  await colleague.titled(second);
  await colleague.settled();
  await press(colleague, "r");
  await dialog(colleague).getByLabel(/审核意见/).fill("请补充典型事例。");
  await press(colleague, "Control+Enter");
  await colleague.sees("已退回修改");
  await colleague.close();
  for (const gate of GATES) await dialog(office).getByRole("checkbox", { name: gate }).check();
  await dialog(office).getByLabel(/审核意见/).fill("经审核，同意推荐。");
  await press(office, "Control+Enter");
  await office.sees(dialog(office).getByRole("row", { name: new RegExp(second) }).getByText(/内容已被他人修改/));
  await screenshot(page, "bulk-refused");
  expect(await axe(page)).toEqual([]);
  await dialog(office).getByRole("button", { name: "移出不能办理的各项" }).click();
  await press(office, "Control+Enter");
  await office.sees("1 个推荐对象审核通过");
  await dialog(office).waitFor({ state: "hidden" });
  await page.locator("tr[data-row]").filter({ hasText: first }).waitFor({ state: "detached" });
  await office.settled();
});

step("from a nomination to the next of the list, also after it was decided", async () => {
  await office.page.evaluate("document.activeElement.blur()");
  const listed = await names(office);
  await press(office, "j", "Enter");
  await office.titled(listed[0] ?? "");
  await office.settled();
  await press(office, "n");
  await office.titled(listed[1] ?? "");
  await office.settled();
  await press(office, "r");
  await dialog(office).getByLabel(/审核意见/).fill("请补充典型事例。");
  await press(office, "Control+Enter");
  await office.sees("已退回修改");
  await dialog(office).waitFor({ state: "hidden" });
  await office.settled();
  await press(office, "]");
  await office.titled(listed[2] ?? "");
  await press(office, "p");
  await office.titled(listed[1] ?? "");
});

step("columns are left out and moved, by keys; the exported file has the same", async () => {
  const { page } = office;
  await office.turn(() => office.menu("推荐单位"));
  await page.getByRole("button", { name: "列", exact: true }).press("Enter");
  await dialog(office).getByRole("checkbox", { name: "归口" }).press(" ");
  await dialog(office).getByRole("button", { name: "“简称”前移" }).press("Enter");
  expect(await axe(page)).toEqual([]);
  await press(office, "Escape");
  const heads = (await page.getByRole("columnheader").allInnerTexts()).map((head) => head.trim());
  expect(heads.slice(0, 3)).toEqual(["排序", "简称", "单位名称"]);
  expect(heads).not.toContain("归口");
  const saving = page.waitForEvent("download");
  await page.getByRole("button", { name: "导出本表" }).click();
  await page.getByRole("menuitem", { name: /CSV/ }).click();
  const csv = await readFile((await (await saving).path()) ?? "", "utf8");
  expect(csv.split("\r\n")[0]?.replace("\uFEFF", "").split(",")).toEqual(heads);
  await page.reload();
  await office.settled();
  await poll(async () => (await page.getByRole("columnheader").allInnerTexts()).map((head) => head.trim())).toEqual(heads);
});

step("a filter is kept under a name, applied, renamed, removed, and brought back", async () => {
  const { page } = office;
  await office.filtered(() => office.choose("类别", "市"));
  const open = () => page.getByRole("button", { name: "常用筛选" }).click();
  await open();
  await page.getByRole("button", { name: "保存当前筛选…" }).click();
  await page.getByRole("textbox", { name: "名称" }).fill("各市");
  await press(office, "Control+Enter");
  const filtered = await page.locator("tr[data-row]").count();
  await office.turn(() => office.menu("推荐对象"));
  await office.turn(() => office.open("recommendingUnits?filter=%7B%7D"));
  await poll(() => page.locator("tr[data-row]").count()).toBeGreaterThan(filtered);
  await open();
  await office.filtered(() => page.getByRole("button", { name: "各市", exact: true }).click());
  await poll(() => page.locator("tr[data-row]").count()).toBe(filtered);
  await open();
  await page.getByRole("button", { name: "重命名“各市”" }).click();
  await page.getByRole("textbox", { name: "名称" }).fill("14个市");
  await press(office, "Control+Enter");
  await page.getByRole("button", { name: "移除“14个市”" }).click();
  await page.getByRole("button", { name: "撤销" }).click();
  await open();
  await office.sees(page.getByRole("button", { name: "14个市", exact: true }));
});

step("a unit selects drafts only; rules that stop one are told before anything is sent", async () => {
  contact = await desk.visitAs("unit-shenyang");
  const { page } = contact;
  await contact.turn(() => contact.menu("推荐对象"));
  await contact.sees(page.getByRole("tab", { name: "全部", selected: true }));
  await poll(() => page.getByRole("button", { name: /批量/ }).count()).toBe(0);
  await page.getByRole("checkbox", { name: "全选" }).click();
  await page.getByRole("button", { name: "批量报送…" }).click();
  await contact.sees(dialog(contact).getByText(/项不能办理。须全部可以办理/));
  await poll(() => dialog(contact).getByRole("button", { name: "报送", exact: true }).isEnabled()).toBe(false);
  await expectFine(contact);
  await screenshot(page, "bulk-stopped");
});
