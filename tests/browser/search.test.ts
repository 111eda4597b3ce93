import { axe } from "../support/browser";
import { poll } from "../support/poll";
import { useStartedDesk } from "./started-desk";
import { storySteps } from "./steps";
import type { Visit } from "./visit";
import { chineseLeft, missingKeys } from "./words";

/** Search by keyboard alone, at a desk and on a phone. */
const step = storySteps();
const desk = useStartedDesk();
let office: Visit;
let person: { id: string; name: string };

const box = ({ page }: Visit) => page.getByRole("combobox", { name: /^(搜索|Search)$/ });
const options = ({ page }: Visit) => page.getByRole("listbox").getByRole("option");
const hash = ({ page }: Visit) => page.evaluate<string>("location.hash");
const told = ({ page }: Visit, text: string | RegExp) => page.getByRole("status").filter({ hasText: text }).waitFor({ state: "attached" });
const wrongWith = async (visit: Visit) => [...(await axe(visit.page)), ...(await missingKeys(visit)), ...visit.faults()];

/** Types what is searched and waits for what is told of it. */
async function type(visit: Visit, text: string, said: string | RegExp): Promise<void> {
  await visit.page.keyboard.type(text);
  await told(visit, said);
}

step("Ctrl+K opens it, initials find, hits stand in groups, their number is told, Enter opens the closest", async () => {
  office = await desk.visitAs("office-industry");
  await office.settled();
  const { page } = office;
  await page.keyboard.press("Control+k");
  await poll(() => box(office).evaluate<boolean, unknown, HTMLElement>((input) => input === input.ownerDocument.activeElement)).toBe(true);
  await type(office, "shenyang", /找到/);
  await poll(() => page.getByRole("listbox").getByRole("group").evaluateAll((groups: HTMLElement[]) => groups.map((group) => group.getAttribute("aria-label")))).toContain("推荐单位");
  await poll(() => options(office).first().innerText()).toContain("沈阳");
  expect(await wrongWith(office)).toEqual([]);
  await office.turn(() => page.keyboard.press("Enter"));
  await poll(() => hash(office)).toMatch(/^#\/recommendingUnits\/[0-9a-f-]{36}\/show$/);
});

step("a person is found from anywhere with / and pinyin; arrows choose, Esc closes without leaving", async () => {
  const { page } = office;
  await office.turn(() => office.open("nominations"));
  await office.sees(page.locator(".RaDataTable-clickableRow").first());
  person = nominationOf(office.answers);
  await page.locator("h1").click();
  await page.keyboard.press("/");
  await type(office, person.name, /找到/);
  const before = await hash(office);
  await page.keyboard.press("Escape");
  await page.getByRole("listbox").waitFor({ state: "hidden" });
  await poll(() => hash(office)).toBe(before);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  await options(office).filter({ hasText: person.name }).first().waitFor();
  const last = await options(office).count();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowDown");
  expect(last).toBeGreaterThan(0);
  await office.turn(() => page.keyboard.press("Enter"));
  await poll(() => hash(office)).toMatch(/^#\/nominations\/[0-9a-f-]{36}\/show$/);
});

step("with nothing typed it lists what was opened lately, of which the browser keeps no name", async () => {
  const { page } = office;
  await office.turn(() => page.locator('nav a[href="#/"]').click());
  await page.keyboard.press("Control+k");
  await page.getByRole("group", { name: "最近打开" }).waitFor();
  const lines = await options(office).allInnerTexts();
  expect(lines[0]).toContain(person.name);
  expect(lines[1]).toContain("沈阳");
  const kept = await page.evaluate<string>("JSON.stringify([localStorage, sessionStorage])");
  expect(kept).toContain("recent.");
  for (const name of [person.name, "沈阳"]) expect(kept).not.toContain(name);
  await page.keyboard.press("Escape");
  expect(office.faults()).toEqual([]);
});

step("nothing found is said; what only the other seat has is not found", async () => {
  const { page } = office;
  await page.keyboard.press("Control+k");
  await type(office, "zzzzqq", "没有找到“zzzzqq”");
  const other = await desk.visitAs("office-comms");
  await other.settled();
  await other.page.keyboard.press("Control+k");
  await type(other, person.name, "没有找到");
  await poll(() => options(other).count()).toBe(0);
  await other.close();
});

step("the list of nominations takes pinyin, too", async () => {
  const { page } = office;
  await page.keyboard.press("Escape");
  await office.turn(() => office.open("nominations?filter={}"));
  await office.filtered(() => page.getByRole("textbox", { name: "姓名或集体名称" }).fill("zzzzqq"));
  await office.sees("当前筛选下没有推荐对象");
  expect(office.faults()).toEqual([]);
  await office.close();
});

step("on a phone a button opens it across the screen, in English, every word there", async () => {
  const phone = await desk.visit({ viewport: { width: 390, height: 780 } });
  await phone.page.evaluate(`localStorage.setItem("RaStoredesk.locale", JSON.stringify("en"))`);
  await phone.page.reload();
  await phone.signIn("unit-shenyang", desk.passwordOf("unit-shenyang"));
  await phone.settled();
  await phone.page.getByRole("button", { name: "Search" }).focus();
  await phone.page.keyboard.press("Enter");
  await phone.page.getByRole("dialog", { name: "Search" }).waitFor();
  await type(phone, "sy", /found/);
  expect((await box(phone).boundingBox())?.width).toBeGreaterThan(280);
  expect([...(await wrongWith(phone)), ...(await chineseLeft(phone))]).toEqual([]);
  await phone.turn(() => phone.page.keyboard.press("Enter"));
  await phone.page.getByRole("dialog").waitFor({ state: "hidden" });
  await poll(() => hash(phone)).toMatch(/^#\/\w+\/[0-9a-f-]{36}/);
});

/** A nomination the server has listed. */
function nominationOf(answers: string[]): { id: string; name: string } {
  for (const answer of answers) {
    const { data } = JSON.parse(answer) as { data?: { nominations?: { nodes: { id: string; name: string }[] } } };
    const [first] = data?.nominations?.nodes ?? [];
    if (first) return first;
  }
  throw new Error("No nomination was listed");
}
