import { poll } from "../support/poll";
import { useStartedDesk } from "./started-desk";
import { storySteps } from "./steps";
import type { Visit } from "./visit";

const REASON = "按第二次办公室会议意见，锦州市增加劳动模范名额一个。";

/** The quota table as the industry office edits it: by keyboard, with the sums moving along. */
const desk = useStartedDesk();
const step = storySteps();
let office: Visit;

const cell = ({ page }: Visit, unit: string, award: string) => page.getByRole("textbox", { name: `${unit}，${award}` });
const row = ({ page }: Visit, name: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
const numbersOf = async (visit: Visit, name: string) => (await row(visit, name).getByRole("cell").allInnerTexts()).map((text) => text.trim());
const focused = ({ page }: Visit) => page.evaluate<string>("document.activeElement.getAttribute('aria-label')");
const save = ({ page }: Visit) => page.getByRole("button", { name: "保存分配…" });

async function saveWith(visit: Visit, reason: string): Promise<void> {
  await save(visit).click();
  const dialog = visit.page.getByRole("dialog", { name: "保存名额分配" });
  await dialog.getByRole("textbox", { name: "理由" }).fill(reason);
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.waitFor({ state: "hidden" });
}

async function openTable(): Promise<Visit> {
  const visit = await desk.visitAs("office-industry");
  await visit.menu("推荐名额");
  await visit.titled("推荐名额分配表");
  await visit.sees(cell(visit, "锦州市", "劳动模范"));
  await visit.sees(row(visit, "另一口"));
  return visit;
}

step("moves through the cells with arrow keys and Enter", async () => {
  office = await openTable();
  const { page } = office;
  await cell(office, "丹东市", "先进集体").focus();
  await page.keyboard.press("ArrowRight");
  await poll(() => focused(office)).toBe("丹东市，劳动模范");
  await page.keyboard.press("Enter");
  await poll(() => focused(office)).toBe("锦州市，劳动模范");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await poll(() => focused(office)).toBe("锦州市，劳动模范");
});

step("shows the sums and the differential ratio of what is typed, before anything is saved", async () => {
  const { page } = office;
  await poll(() => numbersOf(office, "全省合计")).toEqual(["15", "20", "6", "41"]);
  await poll(() => numbersOf(office, "上报国家")).toEqual(["12", "16", "4", "32"]);
  await page.keyboard.type("2");
  await office.sees("1 格已改");
  await office.sees("原为 1");
  await poll(async () => (await numbersOf(office, "锦州市")).at(-1)).toBe("3");
  await poll(() => numbersOf(office, "全省合计")).toEqual(["15", "21", "6", "42"]);
  await poll(async () => (await numbersOf(office, "差额比例"))[1]).toMatch(/^1\.31\s*符合差额要求$/);

  await cell(office, "锦州市", "先进集体").fill("0");
  await cell(office, "阜新市", "先进集体").fill("0");
  await cell(office, "朝阳市", "先进集体").fill("0");
  await poll(async () => (await numbersOf(office, "差额比例"))[0]).toMatch(/^1\.00\s*未达差额要求，须大于 12$/);
  await office.sees("4 格已改");
  for (const unit of ["锦州市", "阜新市", "朝阳市"]) await cell(office, unit, "先进集体").fill("1");
  await office.sees("1 格已改");
});

step("refuses a cell below its use, with the message at the cell", async () => {
  const places = cell(office, "沈阳市", "先进集体");
  await places.fill("1");
  await office.sees("不得少于已用的 2");
  await poll(() => places.getAttribute("aria-invalid")).toBe("true");
  const note = await places.getAttribute("aria-describedby");
  await poll(() => office.page.locator(`[id="${note}"]`).innerText()).toBe("不得少于已用的 2");
  await poll(() => save(office).isDisabled()).toBe(true);
  await places.fill("一");
  await office.sees("须为 0 或正整数");
  await places.fill("2");
  await poll(() => save(office).isEnabled()).toBe(true);
});

step("saves with a reason, which the ledger keeps", async () => {
  const { page } = office;
  await saveWith(office, REASON);
  await office.sees(page.getByRole("alert").filter({ hasText: "名额已保存" }));
  await office.sees("没有修改");
  await poll(() => cell(office, "锦州市", "劳动模范").inputValue()).toBe("2");

  await page.getByRole("button", { name: "锦州市" }).click();
  const ledger = page.getByRole("dialog", { name: "锦州市 名额台账" });
  const entry = ledger.getByRole("row").filter({ hasText: REASON });
  await entry.waitFor();
  await poll(async () => (await entry.getByRole("cell").allInnerTexts()).slice(1)).toEqual(["劳动模范", "调整", "+1", "0", "王敏之", REASON]);
  await ledger.getByRole("button", { name: "关闭" }).click();
  await ledger.waitFor({ state: "hidden" });
  expect(office.faults()).toEqual([]);
});

step("tells the second of two windows that somebody else was first, keeps what was typed and saves it after reloading", async () => {
  const second = await openTable();
  await cell(office, "锦州市", "劳动模范").fill("3");
  await cell(second, "锦州市", "劳动模范").fill("4");
  await saveWith(office, "先保存。");
  await office.sees("没有修改");

  await saveWith(second, "后保存。");
  const alert = second.page.getByRole("alert").filter({ hasText: "他人已更改此内容" });
  await alert.waitFor();
  await poll(() => cell(second, "锦州市", "劳动模范").inputValue()).toBe("4");
  await alert.getByRole("button", { name: "重新载入" }).click();
  await second.sees("原为 3");
  await poll(() => cell(second, "锦州市", "劳动模范").inputValue()).toBe("4");
  await saveWith(second, "核对后保存。");
  await second.sees("没有修改");

  await office.page.getByRole("button", { name: "刷新" }).click();
  await office.sees(office.page.locator('input[aria-label="锦州市，劳动模范"][value="4"]'));
  await office.sees(row(office, "全省合计").getByText("23"));
  expect([...office.faults(), ...second.faults()]).toEqual([]);
});
