import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { axe } from "../support/browser";
import { poll } from "../support/poll";
import { useStartedDesk } from "./started-desk";
import { storySteps } from "./steps";
import type { Visit } from "./visit";
import { chineseLeft, missingKeys } from "./words";

/** The month of the system administrator, the security administrator and the auditor, as they live it; then their pages in English. */
const step = storySteps();
const desk = useStartedDesk({ env: () => ({ TRUSTED_OPERATIONS: "false" }) });
const folder = mkdtempSync(join(tmpdir(), "desk-month-"));
const NEW = { username: "unit-shenyang-2", name: "沈阳市第二联系人" };
/** What they choose for themselves, after the first password and after the reset one. */
const OWN = ["Quiet-Harbour-58", "Brisk-Meadow-63"] as const;
const visits: Record<"admin" | "security" | "auditor", Visit | undefined> = { admin: undefined, security: undefined, auditor: undefined };
let password = "";

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const of = (who: keyof typeof visits): Visit => visits[who] ?? (() => { throw new Error(`${who} has not signed in`); })();
const expectFine = async (visit: Visit) => expect([...(await axe(visit.page)), ...(await missingKeys(visit)), ...visit.faults()]).toEqual([]);
/** Chooses a line of the menu; where its page is already open, nothing turns. */
async function openLine(visit: Visit, resource: string): Promise<void> {
  const there = await visit.page.evaluate<boolean>(`location.hash.split("?")[0] === "#/${resource}"`);
  const choose = () => visit.page.locator(`nav a[href="#/${resource}"]`).click();
  await (there ? choose() : visit.turn(choose));
  await visit.settled();
}
const rowOf = ({ page }: Visit, text: string) => page.getByRole("row").filter({ hasText: text });

/** Opens an account's page by its username, from the list. */
async function openAccount(visit: Visit, username: string): Promise<void> {
  await openLine(visit, "accounts");
  await rowOf(visit, username).first().waitFor();
  await visit.turn(() => rowOf(visit, username).first().click());
}

/** Confirms the dialog an act opens. */
async function confirm({ page }: Visit, title: RegExp, button: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: title });
  await dialog.getByRole("button", { name: button, exact: true }).click();
}

/** Reads the secret that is shown once, and closes the dialog. */
async function secretOf({ page }: Visit, label: string): Promise<string> {
  const field = page.getByRole("dialog").getByRole("textbox", { name: label });
  await field.waitFor();
  const secret = await field.inputValue();
  await page.getByRole("dialog").getByRole("button", { name: "关闭" }).click();
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  return secret;
}

/** Tries to sign in; gives what the desk says to it, or nothing where it lets in. Where it lets in to set a password of one's own, `own` is set. */
async function trySignIn(username: string, secret: string, own?: string): Promise<string | undefined> {
  const visit = await desk.visit();
  await visit.page.getByLabel("用户名").fill(username);
  await visit.page.getByLabel("密码").fill(secret);
  await visit.page.getByRole("button", { name: "登录" }).click();
  const [refusal, home] = [visit.page.getByRole("alert"), visit.page.locator("#main-content h1")];
  await refusal.or(home).first().waitFor();
  if (own) {
    for (const field of [/^新密码/, /^再输一次新密码/]) await visit.page.getByLabel(field).fill(own);
    await visit.page.getByRole("button", { name: "更改密码" }).click();
    await home.waitFor();
  }
  const said = (await home.isVisible()) ? undefined : await refusal.innerText();
  await visit.close();
  return said;
}

/** Asks the API with a key, as a system would. */
async function asSystem(key: string): Promise<string> {
  const response = await fetch(`${desk.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", authorization: `Bearer ${key}` }, body: JSON.stringify({ query: "{ me { account { username } } }" }) });
  return response.text();
}

/** Presses what makes a file, waits until it is saved, and gives its path. */
async function saved({ page }: Visit, act: () => Promise<unknown>): Promise<string> {
  const saving = page.waitForEvent("download");
  await act();
  const download = await saving;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

step("the system administrator opens an account for a unit's second contact, who can sign in", async () => {
  const visit = (visits.admin = await desk.visitAs("admin"));
  const { page } = visit;
  await openLine(visit, "accounts");
  await visit.turn(() => page.getByRole("link", { name: "开通账号" }).click());
  await page.getByRole("textbox", { name: "用户名" }).fill(NEW.username);
  await page.getByRole("textbox", { name: "姓名" }).fill(NEW.name);
  await visit.choose("角色", "推荐单位");
  await page.getByRole("combobox", { name: "推荐单位", exact: true }).fill("shenyang");
  await page.getByRole("option", { name: /沈阳/ }).first().click();
  await page.getByRole("button", { name: "生成密码" }).click();
  password = await page.getByRole("textbox", { name: "初始密码" }).inputValue();
  expect(password).toMatch(/^(\w{4}-){3}\w{4}$/);
  await expectFine(visit);
  await visit.turn(() => page.getByRole("button", { name: "保存" }).click());
  await rowOf(visit, NEW.username).waitFor();
  expect(await trySignIn(NEW.username, password, OWN[0])).toBeUndefined();
});

step("resets a forgotten password: the old one no longer lets in, the new one does", async () => {
  const visit = of("admin");
  await openAccount(visit, NEW.username);
  await visit.page.getByRole("button", { name: "重置密码…" }).click();
  await confirm(visit, /重置“.*”的密码/, "重置密码");
  const made = await secretOf(visit, "新密码");
  expect(await trySignIn(NEW.username, OWN[0])).toContain("用户名或密码不正确");
  expect(await trySignIn(NEW.username, made, OWN[1])).toBeUndefined();
  password = OWN[1];
});

step("disables the account of who has left, and enables it again", async () => {
  const visit = of("admin");
  const { page } = visit;
  await page.getByRole("button", { name: "停用…" }).click();
  await confirm(visit, /^停用“/, "停用账号");
  await page.getByRole("button", { name: "启用", exact: true }).waitFor();
  expect(await trySignIn(NEW.username, password)).toBeDefined();
  await page.getByRole("button", { name: "启用", exact: true }).click();
  await page.getByRole("button", { name: "停用…" }).waitFor();
  expect(await trySignIn(NEW.username, password)).toBeUndefined();
});

step("issues a system's key, which works, while the one before no longer does; and has no business with nominations", async () => {
  const visit = of("admin");
  const keys: string[] = [];
  await openAccount(visit, "integration");
  for (let i = 0; i < 2; i += 1) {
    await visit.page.getByRole("button", { name: "发放接口密钥…" }).click();
    await confirm(visit, /发放接口密钥$/, "发放");
    keys.push(await secretOf(visit, "接口密钥"));
  }
  expect(await asSystem(keys[1] ?? "")).toContain('"integration"');
  expect(await asSystem(keys[0] ?? "")).toContain("UNAUTHENTICATED");
  await visit.turn(() => visit.open("nominations"));
  await visit.titled("无权访问");
  expect(visit.faults()).toEqual([]);
});

step("the security administrator watches: who may sign in and did, what each role may do; and changes nothing", async () => {
  const visit = (visits.security = await desk.visitAs("security"));
  const { page } = visit;
  await openLine(visit, "accounts");
  await rowOf(visit, NEW.username).waitFor();
  await poll(() => page.getByRole("link", { name: "开通账号" }).count()).toBe(0);
  await expectFine(visit);
  await visit.turn(() => visit.open("accounts/create"));
  await visit.titled("无权访问");
  await openLine(visit, "papers");
  const path = await saved(visit, () => page.getByRole("button", { name: "权限矩阵", exact: true }).click());
  expect(await cellsOf(path)).toEqual(expect.arrayContaining([expect.stringContaining("resetPassword")]));
});

step("the auditor reads who did what, and that no password or key is in it", async () => {
  const visit = (visits.auditor = await desk.visitAs("auditor"));
  const { page } = visit;
  await openLine(visit, "auditEvents");
  await rowOf(visit, "发放接口密钥").first().waitFor();
  const acts = (await page.getByRole("row").allInnerTexts()).filter((row) => row.startsWith("2") && row.includes("系统管理员")).map((row) => row.split("\t").map((cell) => cell.trim())[3]);
  expect(acts.filter((act) => act !== "登录" && act !== "续期登录")).toEqual(expect.arrayContaining(["发放接口密钥", "启用账号", "停用账号", "重置密码", "开通账号"]));
  await expectFine(visit);
  await visit.turn(() => rowOf(visit, "重置密码").first().click());
  await expectFine(visit);
  expect(visit.answers.join()).not.toContain(password);
});

step("exports the trail, checks that the records agree, and keeps the permission matrix with it", async () => {
  const visit = of("auditor");
  const { page } = visit;
  await openLine(visit, "auditEvents");
  await page.getByRole("button", { name: "导出本表" }).click();
  const csv = await saved(visit, () => page.getByRole("menuitem", { name: "CSV 文本（.csv）" }).click());
  const trail = readFileSync(csv, "utf8");
  for (const act of ["开通账号", "重置密码", "停用账号", "启用账号", "发放接口密钥"]) expect(trail).toContain(act);
  expect(trail).not.toContain(password);
  await openLine(visit, "invariants");
  await visit.sees("全部一致");
  await expectFine(visit);
  await openLine(visit, "papers");
  expect(await cellsOf(await saved(visit, () => page.getByRole("button", { name: "权限矩阵", exact: true }).click()))).toEqual(expect.arrayContaining([expect.stringContaining("approveNomination")]));
});

step("reads nominations of both seats, found by name from anywhere, and may change none", async () => {
  const visit = of("auditor");
  const { page } = visit;
  await openLine(visit, "nominations");
  for (const unit of ["沈阳", "联通"]) {
    await page.keyboard.press("Control+k");
    await page.keyboard.type(unit);
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    await openLine(visit, "nominations");
    await page.getByRole("combobox", { name: "推荐单位" }).fill(unit);
    await visit.filtered(() => page.getByRole("option", { name: new RegExp(unit) }).first().click());
    await visit.turn(() => page.locator(".RaDataTable-clickableRow").first().click());
    await visit.sees(page.getByRole("region", { name: "经过" }));
    await poll(() => page.getByRole("button", { name: /审核|退回|驳回|报送/ }).count()).toBe(0);
    await expectFine(visit);
  }
});

step("the same pages are there in English, to the last word", async () => {
  const pages = { admin: ["", "accounts", "accounts/create", "papers"], security: ["", "accounts", "papers"], auditor: ["", "auditEvents", "invariants", "nominations", "papers"] };
  const left: string[] = [];
  for (const [who, paths] of Object.entries(pages)) {
    const visit = of(who as keyof typeof visits);
    await visit.page.getByRole("banner").getByRole("button").last().click();
    await visit.turn(() => visit.page.getByRole("menuitemradio", { name: "English" }).click());
    for (const path of paths) {
      await visit.turn(() => visit.open(`nowhere-${path}`));
      await visit.turn(() => visit.open(path));
      left.push(...[...(await chineseLeft(visit)), ...(await missingKeys(visit)), ...visit.faults()].map((what) => `${who} /${path}: ${what}`));
    }
    await visit.close();
  }
  expect(left).toEqual([]);
});

/** Every text of the first sheet of a workbook. */
async function cellsOf(path: string): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const cells: string[] = [];
  book.worksheets[0]?.eachRow((row) => row.eachCell((cell) => void cells.push(cell.text)));
  return cells;
}
