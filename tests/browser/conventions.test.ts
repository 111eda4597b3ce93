import { axe } from "../support/browser";
import { poll } from "../support/poll";
import { useStartedDesk } from "./started-desk";
import { storySteps } from "./steps";
import type { Visit } from "./visit";

/** What users of any administration platform look for, as they meet it: settings, who is online, a look round. */
const desk = useStartedDesk();
const step = storySteps();
let unit: Visit;
let security: Visit;

const expectFine = async (visit: Visit) => expect([...(await axe(visit.page)), ...visit.faults()]).toEqual([]);
/** Waits until the page has focused what bears these words. */
const focuses = ({ page }: Visit, words: string) => page.locator(":focus", { hasText: new RegExp(`^${words}$`) }).waitFor();
const userMenu = async ({ page }: Visit, item: string) => {
  await page.getByRole("banner").getByRole("button").last().click();
  await page.getByRole("menuitem", { name: item }).click();
};

step("a first visit offers to be shown round, and goes on without", async () => {
  unit = await desk.visitAs("unit-shenyang");
  const offer = unit.page.getByRole("complementary", { name: "使用引导" });
  await offer.waitFor();
  await expectFine(unit);

  // By keyboard alone: Enter opens, the arrow goes on, Escape leaves, and the focus is where it was.
  await offer.getByRole("button", { name: "看一遍" }).focus();
  await unit.page.keyboard.press("Enter");
  const box = unit.page.getByRole("dialog");
  await box.getByText("待办与进度").waitFor();
  await unit.sees(/^第 1 步，共 \d 步$/);
  await focuses(unit, "下一步");
  expect(await axe(unit.page)).toEqual([]);
  await unit.page.keyboard.press("Enter");
  await box.getByText("主菜单").waitFor();
  await focuses(unit, "下一步");
  for (let presses = 0; presses < 6; presses += 1) await unit.page.keyboard.press("Tab");
  await poll(() => unit.page.evaluate("document.activeElement?.closest('.driver-popover') !== null")).toBe(true);
  await unit.page.keyboard.press("ArrowRight");
  await box.getByText("即时提示是否符合通知规定").waitFor();
  await unit.page.keyboard.press("Escape");
  await box.waitFor({ state: "detached" });
  await offer.waitFor({ state: "detached" });
  expect(unit.faults()).toEqual([]);
});

step("the account's menu has it again, in English too", async () => {
  await unit.page.getByRole("banner").getByRole("button").last().click();
  await unit.turn(() => unit.page.getByRole("menuitemradio", { name: "English" }).click());
  await userMenu(unit, "Guided tour");
  const box = unit.page.getByRole("dialog");
  for (let last = false; !last; ) {
    expect(await axe(unit.page)).toEqual([]);
    last = (await box.getByRole("button", { name: "Done" }).count()) > 0;
    const at = await box.getByText(/^Step \d of \d$/).innerText();
    await box.getByRole("button", { name: /^(Next|Done)$/ }).click();
    if (!last) await box.getByText(at).waitFor({ state: "detached" });
  }
  await box.waitFor({ state: "detached" });
});

step("settings take effect at once and follow the account to another machine, where nobody else's were seen", async () => {
  await unit.turn(() => userMenu(unit, "Settings"));
  await unit.titled("Settings");
  await unit.page.getByRole("radio", { name: "Compact" }).check();
  await unit.page.getByRole("radio", { name: "Dark" }).check();
  await unit.page.getByRole("switch", { name: "Use shortcuts of a single key" }).click();
  const saved = unit.page.waitForResponse((response) => response.request().postData()?.includes("savePreferences") === true);
  await saved;
  await expectFine(unit);

  const elsewhere = await desk.visitAs("unit-shenyang");
  await elsewhere.sees(elsewhere.page.getByRole("navigation").getByRole("link", { name: "Nominations" }));
  await poll(() => elsewhere.page.getByRole("complementary", { name: "Guided tour" }).count()).toBe(0);
  await elsewhere.turn(() => elsewhere.open("settings"));
  await elsewhere.titled("Settings");
  for (const name of ["English", "Compact", "Dark"]) expect(await elsewhere.page.getByRole("radio", { name }).isChecked()).toBe(true);
  await poll(() => elsewhere.page.getByRole("switch").isChecked()).toBe(false);

  // Its own sessions: the other one is ended from here, and its window asks to sign in with the next thing it does.
  await elsewhere.page.getByRole("group", { name: "Where I am signed in" }).waitFor();
  await elsewhere.page.getByRole("radio", { name: "中文" }).check();
  await elsewhere.titled("个人设置");
  const others = elsewhere.page.getByRole("row").filter({ has: elsewhere.page.getByRole("button", { name: /^(退出|强制下线) / }) }).filter({ hasNotText: "当前登录" });
  await others.getByRole("button", { name: /^(退出|强制下线) / }).click();
  const proof = elsewhere.page.getByRole("dialog", { name: "退出这次登录？" });
  await proof.getByLabel("登录密码").fill("Wrong-Horse-7");
  await proof.getByRole("button", { name: "退出", exact: true }).click();
  await proof.getByRole("alert").waitFor();
  await expectFine(elsewhere);
  await proof.getByLabel("登录密码").fill(desk.passwordOf("unit-shenyang"));
  await proof.getByRole("button", { name: "退出", exact: true }).click();
  await elsewhere.sees(/^“.+”的登录已失效$/);
  await expectFine(elsewhere);
  await unit.open("nominations");
  await unit.page.getByLabel(/密码|Password/).waitFor();

  // The next one to sign in at that machine finds nothing of the one before.
  await unit.signIn("security", desk.passwordOf("security"));
  await unit.settled();
  const held = await unit.page.evaluate<string>("JSON.stringify(localStorage)");
  expect(held).not.toMatch(/compact|dark|unit-shenyang/);
  await unit.close();
  unit = elsewhere;
});

step("the security administrator sees who is online and ends a session, which its window notices at once", async () => {
  security = await desk.visitAs("security");
  await security.turn(() => security.menu("在线用户"));
  await security.titled("在线用户");
  const row = security.page.getByRole("row").filter({ hasText: "unit-shenyang" }).first();
  await row.getByText("在线", { exact: true }).waitFor();
  await expectFine(security);
  await row.getByRole("button", { name: /^(退出|强制下线) / }).click();
  const dialog = security.page.getByRole("dialog");
  await poll(() => dialog.getByRole("button", { name: "强制下线" }).isDisabled()).toBe(true);
  await dialog.getByRole("textbox").fill("离岗未退出");
  await dialog.getByRole("button", { name: "强制下线" }).click();
  await security.sees(/^“.+”的登录已失效$/);

  await unit.open("nominations");
  await unit.page.getByLabel("密码").waitFor();
  await unit.signIn("unit-shenyang", desk.passwordOf("unit-shenyang"));
  await unit.turn(() => unit.menu("操作日志"));
  await unit.sees(unit.page.getByRole("row").filter({ hasText: "强制下线" }).filter({ hasText: "安全管理员" }));
  await expectFine(unit);
});

step("the login log has it all, and the dictionaries their codes", async () => {
  await security.turn(() => security.menu("登录日志"));
  await security.titled("登录日志");
  await security.sees(security.page.getByRole("row").filter({ hasText: "unit-shenyang" }).first());
  await expectFine(security);
  await security.turn(() => security.menu("数据字典"));
  await security.page.getByRole("searchbox", { name: "查找名称、代码或标准号" }).fill("锡伯");
  const line = security.page.getByRole("table").getByRole("row").filter({ hasText: "锡伯族" });
  await poll(() => line.innerText()).toMatch(/锡伯族\s+XB\s+38\s+Xibe/);
  await security.page.getByRole("searchbox").fill("12407");
  await security.sees(/^GB\/T 12407-2008《职务级别代码》$/);
  await expectFine(security);
});
