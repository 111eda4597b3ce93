import type { Locator } from "playwright-core";
import { axe } from "../support/browser";
import { poll } from "../support/poll";
import { useStartedDesk } from "./started-desk";
import { storySteps } from "./steps";
import type { Visit } from "./visit";
import { playRound } from "./play-round";
import { chineseLeft, missingKeys } from "./words";

/**
 * A whole vote of the demonstration's second campaign, as it would be lived: five leaders at their phones, one of whom
 * keeps out of a candidate, one abstains and one reads English, a tie and its run-off, a list on which the 20% rule displaces somebody, the
 * national feedback that drops one, the conferment, and a revocation.
 */
const desk = useStartedDesk({ env: () => ({ TRUSTED_OPERATIONS: "false" }) });
const step = storySteps();
const PHONE = { viewport: { width: 390, height: 844 } };
const CAMPAIGN = /2023年度示范评选推荐/;
const LEADERS = ["leader-1", "leader-2", "leader-3", "leader-4", "leader-5"];
let office: Visit;
let comms: Visit;
let leaders: Visit[] = [];

/** What a leader reads and presses from the home page to the receipt, and on the slate. */
const CHINESE = { go: "去投票", vote: "投票", sure: "确认投票？", cast: "确认投票", voted: "您已投票", speak: "请对名单表态", agree: "同意", said: "您已表态：同意" };
const ENGLISH: typeof CHINESE = { go: "Vote", vote: "Vote", sure: "Cast this vote?", cast: "Cast my vote", voted: "You have voted", speak: "Say whether you agree", agree: "Agree", said: "You said: agree" };
/** The third leader reads English the whole month. */
const isEnglish = (visit: Visit) => visit === leaders[2];
const wordsOf = (visit: Visit) => (isEnglish(visit) ? ENGLISH : CHINESE);

async function enter(username: string, options?: { viewport: { width: number; height: number } }): Promise<Visit> {
  const visit = await desk.visitAs(username, options);
  if (options) return visit; // on a phone what waits is on the home page, whichever campaign it is of
  await visit.page.getByRole("button", { name: /^活动 / }).click();
  await visit.page.getByRole("menuitem", { name: CAMPAIGN }).click();
  await visit.settled();
  return visit;
}

/** Nothing serious for whoever cannot see or use a mouse, every word there and in the reader's language, and no fault in the console. */
const expectFine = async (visit: Visit) =>
  expect([...(await axe(visit.page)), ...(await missingKeys(visit)), ...(isEnglish(visit) ? await chineseLeft(visit) : []), ...visit.faults()]).toEqual([]);

/** Presses a button and then the one of its dialog. */
async function confirm({ page, settled }: Visit, button: string | RegExp, word: string, fill?: (dialog: Locator) => Promise<void>): Promise<void> {
  await page.getByRole("button", { name: button }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.waitFor();
  await fill?.(dialog);
  await dialog.getByRole("button", { name: word, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await settled();
}

async function prepareAndOpen(award: string, marks?: string): Promise<void> {
  await office.menu("差额评选");
  await office.titled("差额评选");
  const panel = office.page.getByRole("region", { name: award, exact: true });
  await panel.getByRole("button", { name: "准备投票…" }).click();
  const dialog = office.page.getByRole("dialog", { name: `准备投票：${award}` });
  if (marks) await dialog.getByRole("spinbutton", { name: "每张选票最多选择" }).fill(marks);
  for (const colleague of [/杜明川/, /许安宁/]) await dialog.getByRole("checkbox", { name: colleague }).uncheck();
  await dialog.getByRole("button", { name: "准备", exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await office.turn(() => panel.getByRole("link", { name: /第 \d 轮/ }).last().click());
  await confirm(office, "开始投票…", "开始投票");
  await office.sees("投票中");
}

/** A leader's three minutes: from the home page to the receipt. */
async function vote(visit: Visit, award: string, choose: (page: Visit["page"]) => Promise<void>): Promise<string> {
  const { go, vote: press, sure, cast, voted } = wordsOf(visit);
  await visit.open("");
  const link = visit.page.getByRole("link", { name: `${go} ${award}` });
  await link.waitFor();
  if (isEnglish(visit)) await expectFine(visit);
  await visit.turn(() => link.click());
  await choose(visit.page);
  await expectFine(visit);
  await visit.page.getByRole("button", { name: press, exact: true }).click();
  await visit.page.getByRole("dialog", { name: sure }).getByRole("button", { name: cast }).click();
  await visit.sees(voted);
  if (isEnglish(visit)) await expectFine(visit);
  const receipt = /[0-9A-Z]{5}(?:-[0-9A-Z]{5}){3}/.exec(await visit.page.locator("#main-content").innerText())?.[0];
  if (!receipt) throw new Error("No receipt is shown");
  return receipt;
}
const mark = (...names: string[]) => async (page: Visit["page"]) => {
  for (const name of names) await page.getByRole("checkbox", { name: new RegExp(name) }).check();
};

step("the office prepares and opens the vote on 劳动模范: three candidates for two places", async () => {
  office = await enter("office-industry");
  comms = await enter("office-comms");
  await prepareAndOpen("劳动模范", "3");
  await office.sees("候选对象 3 个，名额 2 个，比例 150%；至少须 3 个（R02）。");
});

step("five leaders vote on their phones: the first keeps out of a candidate, the second abstains, the third reads English", async () => {
  leaders = await Promise.all(LEADERS.map((leader) => enter(leader, PHONE)));
  const [first, second, third, fourth, fifth] = leaders as [Visit, Visit, Visit, Visit, Visit];
  await third.page.getByRole("banner").getByRole("button").last().click();
  await third.page.getByRole("menuitemradio", { name: "English" }).click();
  await third.sees("Recommendation Desk");
  // The longer words of the bar leave the account's menu within reach.
  const menu = await third.page.getByRole("banner").getByRole("button").last().boundingBox();
  expect((menu?.x ?? PHONE.viewport.width) + (menu?.width ?? 0)).toBeLessThan(PHONE.viewport.width + 1);
  const receipts = [
    await vote(first, "劳动模范", async (page) => {
      await page.getByRole("button", { name: "对蒋明辉申请回避" }).click();
      const dialog = page.getByRole("dialog", { name: "对“蒋明辉”申请回避？" });
      await dialog.getByRole("textbox", { name: "理由" }).fill("与候选人系近亲属。");
      await dialog.getByRole("button", { name: "申请回避", exact: true }).click();
      await page.getByText("您已对 1 个对象回避").waitFor();
      await poll(() => page.getByRole("checkbox", { name: /蒋明辉/ }).count()).toBe(0);
      await mark("佟立群", "丛海燕")(page);
    }),
    await vote(second, "劳动模范", (page) => page.getByRole("radio", { name: /弃权/ }).check()),
    await vote(third, "劳动模范", mark("佟立群", "丛海燕", "蒋明辉")),
    await vote(fourth, "劳动模范", mark("佟立群", "丛海燕", "蒋明辉")),
    await vote(fifth, "劳动模范", mark("佟立群", "蒋明辉")),
  ];
  expect(new Set(receipts).size).toBe(5);
  await office.sees("已投 5 ／ 应投 5");
  await expectFine(office);
});

step("the count: a tie at the last place; the sheet says so, and both seats sign it", async () => {
  await confirm(office, "截止投票…", "截止");
  await confirm(office, "计票…", "计票");
  await confirm(office, "签字…", "签字");
  await comms.menu("差额评选");
  await comms.turn(() => comms.page.getByRole("link", { name: "第 1 轮" }).click());
  await confirm(comms, "签字…", "签字");
  await comms.turn(() => comms.page.getByRole("link", { name: "计票单" }).click());
  await comms.sees(/丛海燕、蒋明辉票数相等|蒋明辉、丛海燕票数相等/);
  const row = (name: string) => comms.page.getByRole("row").filter({ hasText: name }).first();
  for (const [name, votes, result] of [["佟立群", "4", "当选"], ["丛海燕", "3", "票数相等，待加投"], ["蒋明辉", "3", "票数相等，待加投"]] as const) {
    const cells = (await row(name).getByRole("cell").allInnerTexts()).map((text) => text.trim());
    expect([name, cells.includes(votes), cells.some((cell) => cell.includes(result))]).toEqual([name, true, true]);
  }
  await expectFine(comms);
});

step("the run-off between the two, in which the first leader still keeps out of one", async () => {
  await prepareAndOpen("劳动模范");
  const [first, second, third, fourth, fifth] = leaders as [Visit, Visit, Visit, Visit, Visit];
  await vote(first, "劳动模范", async (page) => {
    await poll(() => page.getByRole("checkbox", { name: /蒋明辉/ }).count()).toBe(0);
    await mark("丛海燕")(page);
  });
  for (const voter of [second, fourth]) await vote(voter, "劳动模范", mark("丛海燕"));
  for (const voter of [third, fifth]) await vote(voter, "劳动模范", mark("蒋明辉"));
  await office.sees("已投 5 ／ 应投 5");
  await confirm(office, "截止投票…", "截止");
  await confirm(office, "计票…", "计票");
  await confirm(office, "签字…", "签字");
  await comms.menu("差额评选");
  await comms.turn(() => comms.page.getByRole("link", { name: "第 2 轮" }).click());
  await confirm(comms, "签字…", "签字");
  await comms.sees("已签字");
});

step("the other two awards are voted on: one of division rank has the most votes", async () => {
  await playRound(desk, { award: "先进集体", campaign: CAMPAIGN, papers: LEADERS.map(() => ["沈阳示例齿轮制造有限公司精密磨齿班组"]) });
  const all = ["康正言", "秦川", "苏映雪"];
  await playRound(desk, { award: "先进工作者", campaign: CAMPAIGN, maximumMarks: 3, papers: [all, all, all, ["康正言", "秦川"], ["康正言"]] });
});

step("the slate: R09 displaces the first in votes, the leading group confirms, both seats sign", async () => {
  await office.menu("推荐名单");
  await confirm(office, /生成名单/, "生成");
  await office.sees(/因.*R09.*调出/);
  await office.sees(/由苏映雪补入/);
  await office.sees("最优证明");
  for (const leader of leaders.slice(0, 3)) {
    const { speak, agree, said } = wordsOf(leader);
    await leader.open("");
    await leader.turn(() => leader.page.getByRole("link", { name: speak }).click());
    await expectFine(leader);
    await confirm(leader, new RegExp(`^${agree}$`), agree);
    await leader.sees(said);
  }
  for (const visit of [office, comms]) {
    await visit.open("");
    await visit.menu("推荐名单");
    await visit.settled();
    await confirm(visit, "签署…", "签署");
  }
  await comms.sees("两口已签署");
  await expectFine(comms);
});

/** Numbers of the sum row of the outcomes' totals, by heading. */
async function totals({ page }: Visit): Promise<Record<string, string>> {
  const table = page.getByRole("group", { name: "各称号进展" });
  await table.waitFor();
  const headings = await table.locator("thead th").allInnerTexts();
  const cells = await table.locator("tbody tr").last().locator("th, td").allInnerTexts();
  return Object.fromEntries(headings.map((heading, i) => [heading.trim(), (cells[i] ?? "").trim()]));
}
const fillIn = (label: string | RegExp, text: string) => (dialog: Locator) => dialog.getByRole("textbox", { name: label }).fill(text);

step("reported to the national office, which lists all but one; those listed are shown in the province", async () => {
  await office.menu("评选结果");
  await office.titled("评选结果");
  await confirm(office, "上报…（上报国家初审）", "登记上报", fillIn(/文号/, "辽人社报〔2024〕1号"));
  await office.page.getByRole("button", { name: "逐个登记…" }).click();
  const dialog = office.page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: /文号/ }).fill("评组函〔2024〕2号");
  await dialog.getByRole("button", { name: "全部入围" }).click();
  await dialog.getByRole("radiogroup", { name: "秦川" }).getByRole("radio", { name: "未入围" }).check();
  await dialog.getByRole("textbox", { name: "秦川 原因" }).fill("全国名额调整");
  await dialog.getByRole("button", { name: "登记 5 个结果" }).click();
  await dialog.waitFor({ state: "hidden" });
  await office.settled();
  await poll(() => totals(office)).toMatchObject({ 名额: "5", 候选: "8", 入选: "5", 报初审: "5", 入围: "4", 未入围: "1", 授予: "0" });
  await confirm(office, "登记公示…（国家初审后公示）", "登记公示", async (form) => {
    await form.getByLabel("结束日期").fill("2024-08-27");
    await form.getByRole("textbox", { name: /公示地点/ }).fill("省人力资源和社会保障厅门户网站");
  });
  await office.sees("公示中");
});

step("after the publicity: formal materials, conferment with certificates; the numbers agree and a unit sees its own", async () => {
  await desk.pass(12);
  office = await enter("office-industry");
  await office.menu("评选结果");
  await confirm(office, "上报…（报送正式推荐材料）", "登记上报", fillIn(/文号/, "辽人社报〔2024〕3号"));
  await confirm(office, "登记授予…", "登记 4 个决定", async (dialog) => {
    await dialog.getByRole("textbox", { name: /文号/ }).fill("人社部发〔2024〕4号");
    for (const [i, name] of ["沈阳示例齿轮制造有限公司精密磨齿班组", "佟立群", "丛海燕", "苏映雪"].entries()) await dialog.getByRole("textbox", { name: `${name} 证书编号` }).fill(`24-00${i + 1}`);
  });
  await poll(() => totals(office)).toMatchObject({ 名额: "5", 入选: "5", 入围: "4", 正式推荐: "4", 授予: "4", 撤销: "0" });
  await expectFine(office);
  const list = office.page.getByRole("row").filter({ hasText: "已授予" });
  await poll(() => list.count()).toBe(4);

  const unit = await enter("unit-dalian");
  await unit.menu("评选结果");
  await unit.sees(unit.page.getByRole("row").filter({ hasText: "丛海燕" }).filter({ hasText: "已授予" }));
  await poll(() => unit.page.getByRole("row").filter({ hasText: "佟立群" }).count()).toBe(0); // of others it sees what was shown to the public, no more
  expect(unit.faults()).toEqual([]);
});

step("the medal is handed over; the title is revoked, the medal comes back, and the register keeps both", async () => {
  await office.menu("荣誉登记簿");
  await office.titled("荣誉登记簿");
  await office.settled();
  await office.turn(() => office.page.getByRole("row").filter({ hasText: "丛海燕" }).click());
  await confirm(office, "登记发放奖章…", "保存", fillIn("领取人", "本人"));
  await office.page.getByRole("button", { name: "提出撤销…" }).click();
  const proposal = office.page.getByRole("dialog");
  await proposal.getByRole("textbox", { name: "事由" }).fill("授予称号后严重违纪，经核查属实。");
  await proposal.getByRole("textbox", { name: "依据材料" }).fill("处分决定〔2024〕5号");
  await proposal.getByRole("button", { name: "提出撤销", exact: true }).click();
  await proposal.waitFor({ state: "hidden" });
  const page = new URL(office.page.url()).hash.slice(2);

  const colleague = await enter("office-industry-2");
  await colleague.open(page);
  await confirm(colleague, "出具意见…", "出具意见", async (dialog) => {
    await colleague.choose(/结论/, "同意撤销");
    await dialog.getByRole("textbox", { name: "意见" }).fill("情况属实，同意撤销。");
  });
  const leader = await enter("leader-1");
  await leader.open(page);
  await confirm(leader, "作出决定…", "作出决定", async (dialog) => {
    await leader.choose(/结论/, "撤销称号");
    await dialog.getByRole("textbox", { name: "决定文号" }).fill("辽评组〔2024〕6号");
    await dialog.getByRole("textbox", { name: "决定理由" }).fill("经研究，撤销其称号。");
  });
  await office.page.reload();
  await office.sees(/该称号已于 .* 撤销，登记保留备查。/);
  await confirm(office, "登记收回奖章…", "保存", fillIn("收回情况", "由推荐单位收回。"));
  await confirm(office, "停止待遇…", "停止待遇");
  await expectFine(office);
  await office.menu("评选结果");
  await office.titled("评选结果");
  await office.settled();
  await poll(() => totals(office)).toMatchObject({ 授予: "4", 撤销: "1" });
  expect([...office.faults(), ...colleague.faults(), ...leader.faults()]).toEqual([]);
});
