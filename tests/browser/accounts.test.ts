import { generateSync } from "otplib";
import { axe } from "../support/browser";
import { poll } from "../support/poll";
import { useStartedDesk } from "./started-desk";
import { storySteps } from "./steps";
import type { Visit } from "./visit";

/** How accounts are kept safe, as people meet it: the policy, a lock, a first password, accounts that wait, one-time codes, a system's operations. */
const desk = useStartedDesk();
const step = storySteps();
const PHONE = { viewport: { width: 390, height: 844 } };
let security: Visit;
let admin: Visit;
let recovery = "";

const expectFine = async ({ page, faults }: Visit) => {
  expect([...(await axe(page)), ...faults()]).toEqual([]);
  await poll(() => page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).toBe(0);
};
const press = ({ page }: Visit, name: string) => page.getByRole("button", { name, exact: true }).click();
const home = ({ page }: Visit) => page.locator("#main-content h1").waitFor();

/** Sends the form of the sign-in page and waits for its answer. */
async function tries(visit: Visit, username: string, password: string): Promise<void> {
  await visit.page.getByLabel("用户名").fill(username);
  await visit.page.getByLabel("密码").fill(password);
  const answered = visit.page.waitForResponse((response) => response.request().postData()?.includes("login") === true);
  await press(visit, "登录");
  await answered;
}

/** Takes the secret from the screen, types the code it makes, keeps the recovery codes. */
async function scanAndKeep(visit: Visit): Promise<string[]> {
  const secret = await visit.page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText();
  await expectFine(visit);
  await visit.page.getByLabel("扫码后应用显示的六位数字").fill(generateSync({ secret: secret.replaceAll(" ", "") }));
  await press(visit, "确认");
  await visit.sees("我已妥善保存这些恢复码");
  const codes = await visit.page.locator(".recovery-sheet li").allInnerTexts();
  await expectFine(visit);
  await visit.page.getByLabel("我已妥善保存这些恢复码").check();
  await press(visit, "完成");
  return codes;
}

step("the security administrator sets the policy, and is told what is out of bounds", async () => {
  security = await desk.visitAs("security");
  await security.turn(() => security.menu("安全策略"));
  const failures = security.page.getByLabel("账号连续失败次数");
  await failures.fill("2");
  await press(security, "保存");
  await security.sees("须为 3 至 20 的整数");
  await failures.fill("3");
  for (const name of ["领导小组", "新账号须经安全管理员批准后生效"]) await security.page.getByRole("checkbox", { name, exact: true }).check();
  await expectFine(security);
  await press(security, "保存");
  await security.sees("安全策略已保存");
});

step("the auditor reads it and can change nothing", async () => {
  const auditor = await desk.visitAs("auditor");
  await auditor.turn(() => auditor.menu("安全策略"));
  await auditor.sees("账号连续失败次数");
  await poll(() => auditor.page.getByRole("main").locator("input").count()).toBe(0);
  await expectFine(auditor);
  await auditor.close();
});

step("wrong passwords lock the account, and the sign-in page says for how long, until the security administrator lets it in", async () => {
  const stranger = await desk.visit();
  for (let i = 0; i < 4; i += 1) await tries(stranger, "unit-dalian", "Wrong-Horse-7");
  await stranger.sees(/请 \d+ 分钟后再试/);
  await expectFine(stranger);
  await security.turn(() => security.menu("登录日志"));
  await security.filtered(() => security.choose("原因", "账号已锁定"));
  await security.sees(security.page.getByRole("row", { name: /unit-dalian.*127\.0\.0\.1/ }));
  await expectFine(security);
  await security.turn(() => security.menu("工作台"));
  await security.turn(() => security.page.getByRole("link", { name: /已锁定/ }).click());
  await press(security, "解除锁定");
  await security.sees("账号锁定已解除");
  await expectFine(security);
  await stranger.signIn("unit-dalian", desk.passwordOf("unit-dalian"));
  await stranger.close();
});

step("a reset password opens nothing but its own change, on a form that says the rules", async () => {
  admin = await desk.visitAs("admin");
  await admin.turn(() => admin.menu("账号"));
  await admin.turn(() => admin.page.getByRole("cell", { name: "unit-anshan", exact: true }).click());
  await press(admin, "重置密码…");
  await admin.page.getByRole("dialog").getByRole("button", { name: "重置密码" }).click();
  const secret = admin.page.getByRole("dialog").getByRole("textbox");
  await secret.waitFor();
  const password = await secret.inputValue();
  await admin.page.getByRole("dialog").getByRole("button", { name: "关闭" }).click();

  const unit = await desk.visit();
  await tries(unit, "unit-anshan", password);
  await unit.sees(/至少 10 位，最多 128 位/);
  const change = async (next: string) => {
    await unit.page.getByLabel(/^新密码/).fill(next);
    await unit.page.getByLabel("再输一次新密码").fill(next);
    await press(unit, "更改密码");
  };
  await change("password");
  await unit.sees(/密码过于常见/);
  expect(await axe(unit.page)).toEqual([]);
  await change("Better-Mule-8");
  await home(unit);
  await expectFine(unit);
  await unit.close();
});

step("a new account waits on the security administrator's home until it is approved", async () => {
  const { page } = admin;
  await admin.turn(() => admin.menu("账号"));
  await admin.turn(() => page.getByRole("link", { name: "开通账号" }).click());
  await page.getByRole("textbox", { name: "用户名" }).fill("new-auditor");
  await page.getByRole("textbox", { name: "姓名" }).fill("新审计员");
  await admin.choose("角色", "审计员");
  await press(admin, "生成密码");
  await admin.turn(() => press(admin, "保存"));
  await security.turn(() => security.menu("工作台"));
  await security.page.reload();
  await security.sees("待审批账号");
  await expectFine(security);
  await security.turn(() => security.page.getByRole("link", { name: /^新审计员/ }).click());
  await security.titled("账号 新审计员");
  await expectFine(security);
  await press(security, "批准");
  await security.sees("已批准，账号生效");
  await security.close();
});

step("the system administrator registers an operation for an integration and takes it off again", async () => {
  const { page } = admin; // after the new account it is on the list
  await admin.turn(() => page.getByRole("cell", { name: "integration", exact: true }).first().click());
  await press(admin, "登记操作");
  const dialog = page.getByRole("dialog", { name: "登记操作" });
  const register = async (text: string) => {
    await dialog.getByLabel("操作文本").fill(text);
    await dialog.getByRole("button", { name: "登记操作" }).click();
  };
  await register("query { nope }");
  await admin.sees("不是本接口的有效操作");
  await register("query whoAmI { me { permissions } }");
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("rowheader", { name: "whoAmI" }).waitFor();
  await page.getByRole("button", { name: / whoAmI$/ }).click();
  await admin.sees("尚未登记操作。");
  await expectFine(admin);
  await admin.close();
});

step("a clerk sets one-time codes up in the settings, on a phone", async () => {
  const clerk = await desk.visitAs("unit-shenyang", PHONE);
  await clerk.open("settings");
  await press(clerk, "设置动态口令…");
  await clerk.page.getByRole("dialog").getByLabel("登录密码").fill(desk.passwordOf("unit-shenyang"));
  await press(clerk, "继续");
  const codes = await scanAndKeep(clerk);
  expect(codes).toHaveLength(10);
  [recovery = ""] = codes;
  await clerk.sees(/^已启用，自/);
  await expectFine(clerk);
  await clerk.close();
});

step("signing in asks for the code, says when it is wrong, and takes a recovery code", async () => {
  const clerk = await desk.visit(PHONE);
  await tries(clerk, "unit-shenyang", desk.passwordOf("unit-shenyang"));
  const code = clerk.page.locator("input[name=totp]");
  await code.waitFor();
  await expectFine(clerk);
  await code.fill("000000");
  await press(clerk, "登录");
  await clerk.sees(/动态口令或恢复码不正确/);
  await press(clerk, "改用恢复码");
  await code.fill(recovery.toLowerCase());
  await press(clerk, "登录");
  await home(clerk);
  await clerk.close();
});

step("a leader whose role needs codes is led through it after the password, and goes on", async () => {
  const leader = await desk.visit(PHONE);
  await tries(leader, "leader-1", desk.passwordOf("leader-1"));
  await leader.sees(/^您的角色须以密码和动态口令两项登录/);
  await press(leader, "继续");
  await scanAndKeep(leader);
  await home(leader);
  await expectFine(leader);
});
