import { axe } from "../support/browser";
import { poll } from "../support/poll";
import { useStartedDesk } from "./started-desk";
import { storySteps } from "./steps";
import type { Visit } from "./visit";

/** Forms as a unit and two people of an office know them: nothing typed is lost, nobody overwrites another, each field explains itself. */
const desk = useStartedDesk();
const step = storySteps();
const UNIT = "unit-shenyang";
let unit: Visit;
let office: Visit;
let colleague: Visit;

const field = ({ page }: Visit, name: string | RegExp) => page.getByRole("textbox", { name });
const button = ({ page }: Visit, name: string) => page.getByRole("button", { name, exact: true });
const expectFine = async (visit: Visit) => expect([...(await axe(visit.page)), ...visit.faults()]).toEqual([]);
const kept = (visit: Visit) => visit.sees(/^已自动保存 \d\d:\d\d$/);
const stored = ({ page }: Visit) => page.evaluate<string>("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])");

async function openCreate(visit: Visit): Promise<void> {
  await visit.turn(() => visit.open("nominations/create"));
  await visit.choose("拟授称号", "劳动模范");
}

step("what is typed is kept by the server, says so, and is nowhere in the browser's storage", async () => {
  unit = await desk.visitAs(UNIT);
  await openCreate(unit);
  await field(unit, "姓名").fill("草稿某");
  await field(unit, "身份证号").fill("219999198504010021");
  await kept(unit);
  expect(await stored(unit)).not.toMatch(/草稿某|219999198504010021/);
  await expectFine(unit);
});

step("another machine offers to go on with it, to its writer alone", async () => {
  const elsewhere = await desk.visitAs(UNIT);
  await elsewhere.turn(() => elsewhere.open("nominations/create"));
  await elsewhere.sees(/自动保存的内容尚未提交，是否继续填写/);
  await expectFine(elsewhere);
  await button(elsewhere, "继续填写").click();
  await poll(() => field(elsewhere, "姓名").inputValue()).toBe("草稿某");
  await poll(() => elsewhere.page.getByLabel("出生日期").inputValue()).toBe("1985-04-01");
  await elsewhere.close();
  const other = await desk.visitAs("unit-dalian");
  await openCreate(other);
  await poll(() => other.page.getByText("是否继续填写").count()).toBe(0);
  await other.close();
});

step("a session lost while typing takes nothing along: after signing in again the last words are there", async () => {
  await unit.settled();
  // Every answer from now on is that nobody is signed in, until they sign in again.
  const OVER = JSON.stringify({ data: null, errors: [{ message: "尚未登录", extensions: { code: "UNAUTHENTICATED" } }] });
  await unit.page.route("**/graphql", (route) =>
    route.request().postData()?.includes('"login"') ? route.fallback() : route.fulfill({ status: 200, contentType: "application/json", body: OVER }),
  );
  await field(unit, "姓名").fill("失联某");
  await unit.page.getByLabel("密码").waitFor();
  await unit.page.unroute("**/graphql");
  expect(await stored(unit)).not.toContain("失联某");
  await unit.page.getByLabel("用户名").fill(UNIT);
  await unit.page.getByLabel("密码").fill(desk.passwordOf(UNIT));
  await button(unit, "登录").click();
  await button(unit, "继续填写").click();
  await poll(() => field(unit, "姓名").inputValue()).toBe("失联某");
});

step("leaving warns that it is kept, and a draft can be dropped for good", async () => {
  const said: string[] = [];
  unit.page.on("dialog", (dialog) => {
    said.push(dialog.message());
    void dialog.accept();
  });
  await field(unit, "姓名").fill("离开某");
  await unit.turn(() => unit.menu("推荐对象"));
  expect(said).toEqual([expect.stringContaining("已自动存为草稿")]);
  await unit.turn(() => unit.open("nominations/create"));
  await button(unit, "放弃草稿").click();
  await unit.settled();
  await unit.page.reload();
  await unit.page.getByRole("combobox", { name: "拟授称号" }).waitFor();
  await poll(() => unit.page.getByText("是否继续填写").count()).toBe(0);
  await unit.choose("拟授称号", "劳动模范");
  await poll(() => field(unit, "姓名").inputValue()).toBe("");
});

step("each field explains itself by keyboard, in the campaign's own words", async () => {
  await field(unit, "职务").focus();
  await unit.page.keyboard.press("Tab");
  await unit.page.keyboard.press("Enter");
  const help = unit.page.getByRole("dialog", { name: "填写说明" });
  await unit.sees(help.getByText("重点面向基层单位和工作一线"));
  await poll(() => help.innerText()).toContain("通知三（三） · R15 面向基层和一线");
  await expectFine(unit);
  await unit.page.keyboard.press("Escape");
  await help.waitFor({ state: "detached" });
  await poll(() => unit.page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe("填写说明");
});

step("text typed right after opening stays when the record arrives late, though another page remembered an older one", async () => {
  office = await desk.visitAs("office-industry");
  colleague = await desk.visitAs("office-industry-2");
  await office.turn(() => office.open("recommendingUnits"));
  await office.turn(() => office.page.getByRole("cell", { name: "沈阳市", exact: false }).first().click());
  const id = /recommendingUnits\/([^/]+)/.exec(office.page.url())?.[1] ?? "";
  const edit = `recommendingUnits/${id}`;
  await colleague.turn(() => colleague.open(edit));
  await field(colleague, "编码").waitFor();
  await colleague.page.getByRole("spinbutton", { name: "排序" }).fill("77");
  await colleague.turn(() => button(colleague, "保存").click());
  await office.page.route("**/graphql", async (route) => {
    if (route.request().postData()?.includes('"recommendingUnit"')) await new Promise((resolve) => setTimeout(resolve, 1_500));
    await route.fallback();
  });
  await office.open(edit);
  await field(office, /单位名称/).fill("沈阳市样本局");
  await office.settled();
  await office.page.waitForTimeout(1_800);
  await poll(() => field(office, /单位名称/).inputValue()).toBe("沈阳市样本局");
  await poll(() => office.page.getByRole("spinbutton", { name: "排序" }).inputValue()).toBe("77");
  await office.page.unroute("**/graphql");
});

step("two changes at once are shown side by side: one-sided ones merged, the contested one chosen", async () => {
  await colleague.turn(() => colleague.open(office.page.url().split("#/")[1] ?? ""));
  await field(colleague, /单位名称/).fill("沈阳市他人局");
  await colleague.page.getByRole("spinbutton", { name: "排序" }).fill("78");
  await colleague.turn(() => button(colleague, "保存").click());
  await field(office, "简称").fill("沈阳样本");
  await button(office, "保存").click();
  const dialog = office.page.getByRole("dialog", { name: "内容已被他人修改" });
  const row = (name: string) => dialog.getByRole("row").filter({ has: office.page.getByRole("rowheader", { name: new RegExp(`^${name}`) }) });
  await row("单位名称").waitFor();
  await poll(() => dialog.getByRole("rowheader").allInnerTexts()).toEqual([
    expect.stringMatching(/^单位名称\s*双方都已修改，请选择$/),
    expect.stringMatching(/^简称\s*一方修改，已自动合并$/),
    expect.stringMatching(/^排序\s*一方修改，已自动合并$/),
  ]);
  for (const text of ["沈阳市他人局", "沈阳市样本局"]) await office.sees(row("单位名称").getByText(text));
  await poll(() => button(office, "按此保存").isDisabled()).toBe(true);
  await expectFine(office);
  await row("单位名称").getByRole("radio", { name: "单位名称：采用您填写的" }).check();
  await office.turn(() => button(office, "按此保存").click());
  await office.turn(() => office.page.reload());
  const page = await office.page.locator("#main-content").innerText();
  expect(page).toContain("沈阳市样本局");
  expect(page).not.toContain("沈阳市他人局");
  await expectFine(office);
});

step("the English screens name rules in English and quote them in Chinese; what is typed before they arrive stays", async () => {
  const english = await desk.visit();
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await english.page.route("**/assets/*.js", async (route) => {
    await arrived;
    await route.continue();
  });
  await english.page.getByRole("button", { name: "English" }).click();
  await english.page.getByLabel(/用户名|User name/).fill(UNIT);
  arrive();
  await english.page.getByText("Sign in").first().waitFor();
  await poll(() => english.page.getByLabel("User name").inputValue()).toBe(UNIT);
  await english.signIn(UNIT, desk.passwordOf(UNIT));
  await english.turn(() => english.open("nominations/create"));
  await button(english, "Drop the draft").click();
  await english.choose("Award", "劳动模范");
  await english.page.getByLabel("In the trade since").fill("2022-07-01");
  await english.sees(/R12 Years in the trade/);
  await expectFine(english);
});
