import { creditCode, idNumber, mobile } from "../../server/demonstration/invented-numbers";
import { Sex } from "../../server/features/nominations/sex";
import { WorkplaceNature } from "../../server/features/workplaces/workplace-nature";
import { poll } from "../support/poll";
import { useStartedDesk } from "./started-desk";
import { storySteps } from "./steps";
import type { Visit } from "./visit";

const PERSON = "高晓霖";
const WORKPLACE = "沈阳示例精密轴承制造有限公司";
const ID_NUMBER = idNumber("1979-05-06", Sex.FEMALE, 321);
const REASON = "职称（技能等级）未填写，请对照证书补充后再报。";
const TITLE = "高级技师";
const DEEDS = "高晓霖从事轴承装配工作二十余年，带领班组攻克高速精密主轴轴承装配难题十一项。".repeat(34);
const ADDED = "二〇二三年，高晓霖牵头完成国产替代装配工艺，一次合格率由百分之八十九提高到百分之九十九。";

/** The story. */
const step = storySteps();
const desk = useStartedDesk();
let contact: Visit;
let office: Visit;
let address: string;

const currentHash = (visit: Visit) => visit.page.evaluate<string>("location.hash");
const said = (visit: Visit, text: string) => visit.sees(visit.page.getByRole("alert").filter({ hasText: text }));
const historyOf = (visit: Visit) => visit.page.getByRole("region", { name: "经过" }).getByRole("listitem").allInnerTexts();
const rules = (visit: Visit) => visit.page.getByRole("region", { name: "规则核查" });
const expectNoFaults = (visit: Visit) => expect(visit.faults()).toEqual([]);

/** Confirms the dialog that an act opens, with words where it asks for them. */
async function confirm(visit: Visit, title: string, button: string, words?: string): Promise<void> {
  const dialog = visit.page.getByRole("dialog", { name: title });
  if (words !== undefined) await dialog.getByRole("textbox").fill(words);
  await dialog.getByRole("button", { name: button }).click();
  await dialog.waitFor({ state: "hidden" });
}

/** Fills the dialog's fields and saves. */
async function fill(visit: Visit, title: string, values: Record<string, string>): Promise<void> {
  const dialog = visit.page.getByRole("dialog", { name: title });
  for (const [label, value] of Object.entries(values)) await dialog.getByLabel(label).fill(value);
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.waitFor({ state: "hidden" });
}

step("Shenyang's contact signs in and writes a nomination for 劳动模范", async () => {
  contact = await desk.visitAs("unit-shenyang");
  const { page } = contact;
  await contact.titled(/件事等您处理/);
  await contact.menu("推荐对象");
  await page.getByRole("link", { name: "填报推荐对象" }).click();
  await contact.titled("填报推荐对象");
  await contact.choose("拟授称号", "劳动模范");
  await contact.sees("尚余 1 个名额。");

  await page.getByRole("textbox", { name: "姓名", exact: false }).fill(PERSON);
  const id = page.getByRole("textbox", { name: "身份证号" });
  const wrong = ID_NUMBER.slice(0, 17) + (ID_NUMBER.endsWith("1") ? "2" : "1");
  await id.fill(wrong);
  await id.blur();
  await contact.sees("身份证号校验位不对，请核对");
  await id.fill(ID_NUMBER);
  await page.getByText("身份证号校验位不对，请核对").waitFor({ state: "hidden" });
  await poll(() => page.getByLabel("出生日期").inputValue()).toBe("1979-05-06");
  await contact.sees(page.getByRole("combobox", { name: "性别" }).filter({ hasText: "女" }));

  await page.getByRole("combobox", { name: "民族" }).fill("满");
  await page.getByRole("option", { name: "满族" }).click();
  await page.getByRole("textbox", { name: "手机" }).fill(mobile(9321));
  await contact.choose("政治面貌", "中共党员");
  await contact.choose("学历", "大专");
  await page.getByRole("textbox", { name: "职务", exact: false }).first().fill("装配班班长");
  await contact.choose("职务级别", "无行政级别");
  await contact.choose("人员身份", "一线职工");
  await page.getByLabel("从业起始日期").fill("2021-07-01");
  await contact.sees(page.getByText(/^R12 从业时间：从业满 3 年/));
  await contact.sees(rules(contact).getByText("R12 从业时间", { exact: true }));
  await page.getByLabel("从业起始日期").fill("2001-07-01");
  await page.getByText(/^R12 从业时间：/).waitFor({ state: "hidden" });
  await page.getByRole("textbox", { name: "主要事迹" }).fill(DEEDS);
  await contact.sees(/1,\d{3} 字 · 建议 1200–1800 字 · 字数合适/);
});

step("adds the workplace without leaving the form, and saves a draft", async () => {
  const { page } = contact;
  await page.getByRole("combobox", { name: "所在单位" }).fill(WORKPLACE);
  await page.getByRole("option", { name: `添加“${WORKPLACE}”` }).click();
  const dialog = page.getByRole("dialog", { name: "添加所在单位" });
  await dialog.getByRole("textbox", { name: "统一社会信用代码" }).fill(creditCode(WorkplaceNature.PRIVATE_ENTERPRISE, 9321));
  await contact.choose("单位性质", "非公企业");
  await contact.choose("单位级别", "无行政级别");
  await dialog.getByRole("button", { name: "保存" }).click();
  await dialog.waitFor({ state: "hidden" });
  await poll(() => page.getByRole("combobox", { name: "所在单位" }).inputValue()).toBe(WORKPLACE);

  await page.getByRole("button", { name: "保存" }).click();
  await contact.titled(PERSON);
  await said(contact, "已存为草稿，核对后请报送");
  address = await currentHash(contact);
  await contact.sees(page.getByRole("listitem").and(page.locator("[aria-current=step]")).filter({ hasText: "填报" }));
  await contact.sees(page.getByRole("definition").filter({ hasText: WORKPLACE }));
  expect(await page.locator("main").innerText()).not.toContain(ID_NUMBER);
  await contact.sees(`${ID_NUMBER.slice(0, 4)}**********${ID_NUMBER.slice(-4)}`);
  expectNoFaults(contact);
});

step("is refused without the procedure, and reads which rules, articles and remedies", async () => {
  const { page } = contact;
  await contact.sees(rules(contact).getByText("3 项影响报送 · 3 项影响审核通过"));
  await contact.sees(rules(contact).getByText("没有民主推荐的记录"));
  await page.getByRole("button", { name: "报送…", exact: true }).click();
  await confirm(contact, `报送“${PERSON}”？`, "报送");
  await said(contact, "R05");
  await contact.sees(page.getByRole("listitem").and(page.locator("[aria-current=step]")).filter({ hasText: "填报" }));
  await page.getByRole("alert").getByRole("button", { name: /关闭|Close/ }).click();
});

step("records the two meetings and the publicity, and sees the findings turn", async () => {
  const { page } = contact;
  await page.getByRole("button", { name: "民主推荐 登记…" }).click();
  await fill(contact, "登记民主推荐", {
    日期: "2024-08-12",
    地点: "二号厂房会议室",
    参加人数: "20",
    同意票: "18",
    反对票: "1",
    弃权票: "1",
    佐证材料: "民主推荐会议记录及票数统计表",
  });
  await contact.sees("同意 18 · 反对 1 · 弃权 1");
  await contact.sees(rules(contact).getByText("2 项影响报送 · 2 项影响审核通过"));
  const minutes = { name: "民主推荐会议记录.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n") };
  await page.getByLabel("上传附件").first().setInputFiles(minutes);
  await contact.sees(page.getByRole("button", { name: "民主推荐会议记录.pdf", exact: true }));
  await page.getByRole("button", { name: "领导班子集体研究 登记…" }).click();
  await fill(contact, "登记领导班子集体研究", {
    日期: "2024-08-13",
    地点: "公司三楼会议室",
    参加人数: "7",
    决议: `同意推荐${PERSON}为劳动模范人选`,
    佐证材料: "公司办公会议纪要〔2024〕12号",
  });
  await page.getByRole("button", { name: "登记公示…" }).click();
  await page.getByLabel("公示首日").fill("2024-08-14");
  await contact.sees(/最早至8月20日星期二，8月21日星期三起可报送/);
  await fill(contact, "登记单位公示", { 公示地点: "厂区公告栏", 佐证材料: "公示张贴照片" });
  await contact.sees(page.getByRole("definition").filter({ hasText: "2024-08-14 至 2024-08-20" }));
  await contact.sees(page.getByText("已期满", { exact: true }));
  await contact.sees(rules(contact).getByText("没有影响报送的问题"));
  expectNoFaults(contact);
});

step("prints the notice without ID number or telephone", async () => {
  const { page } = contact;
  await page.getByRole("link", { name: "公示文稿" }).click();
  await contact.titled(`“${PERSON}”的公示文稿`);
  const paper = page.getByRole("article");
  await contact.sees(paper.getByText(/2024年8月14日至2024年8月20日/));
  const text = await paper.innerText();
  expect(text).toContain(PERSON);
  for (const secret of [ID_NUMBER, mobile(9321)]) expect(text).not.toContain(secret);
  await page.getByRole("link", { name: "返回推荐对象" }).click();
  await contact.titled(PERSON);
});

step("submits it, and it is locked", async () => {
  const { page } = contact;
  await page.getByRole("button", { name: "报送…", exact: true }).click();
  await contact.sees("报送后由办公室审核，不能再改；占用劳动模范名额 1 个。");
  await confirm(contact, `报送“${PERSON}”？`, "报送");
  await said(contact, "已报送");
  await contact.sees("给 3 · 用 3 · 余 0");
  await page.getByRole("link", { name: "修改" }).waitFor({ state: "detached" });
  await poll(() => page.getByRole("button", { name: "报送…", exact: true }).count()).toBe(0);
  expectNoFaults(contact);
});

step("the industry office finds it under 待审 and returns it, naming the field to mend", async () => {
  office = await desk.visitAs("office-industry");
  const { page } = office;
  await office.titled(/件事等您处理/);
  await office.menu("推荐对象");
  await office.sees(page.getByRole("tab", { name: "待审", selected: true }));
  await office.settled();
  await page.getByRole("cell", { name: PERSON }).click();
  await office.titled(PERSON);
  await office.sees(page.getByRole("definition").filter({ hasText: "装配班班长" }));
  await office.settled();
  await page.keyboard.press("r");
  await office.sees("退回后由推荐单位修改再报，名额释放 1 个；意见原样告知单位。");
  await page.getByRole("checkbox", { name: "职称（技能等级）" }).check();
  await confirm(office, `退回“${PERSON}”修改`, "退回修改", REASON);
  await said(office, "已退回修改");
  await office.sees("名额已释放，再次报送时重新占用 1 个。");
  expectNoFaults(office);
});

step("the contact sees the reason and the field, is warned off changing what was shown, mends it and submits it again", async () => {
  const { page } = contact;
  await page.getByRole("link", { name: "评选推荐工作台" }).click();
  await contact.titled(/件事等您处理/);
  const line = page.getByRole("row").filter({ hasText: PERSON });
  await contact.sees(line.getByText("退回修改"));
  await line.getByRole("link", { name: PERSON }).click();
  await contact.titled(PERSON);
  await contact.sees(page.getByRole("region", { name: "审核" }).getByText(REASON));
  await contact.sees(page.getByRole("alert").getByText("退回时要求修改：职称（技能等级）"));

  await page.getByRole("link", { name: "修改" }).click();
  await contact.titled(`修改“${PERSON}”`);
  await poll(() => page.getByRole("textbox", { name: "身份证号" }).inputValue()).toBe("");
  await contact.sees(page.getByText("退回时要求修改", { exact: true }));
  await page.getByRole("textbox", { name: "主要事迹" }).fill(DEEDS + ADDED);
  await contact.sees(rules(contact).getByText("修改了已公示的内容（主要事迹）"));
  await page.getByRole("textbox", { name: "主要事迹" }).fill(DEEDS);
  await page.getByText("修改了已公示的内容").waitFor({ state: "hidden" });
  await contact.sees(rules(contact).getByText("没有影响报送的问题"));
  await page.getByRole("textbox", { name: "职称（技能等级）" }).fill(TITLE);
  await page.getByRole("button", { name: "保存" }).click();
  await contact.titled(PERSON);
  await contact.sees(page.getByRole("definition").filter({ hasText: TITLE }));
  await contact.settled();
  await page.keyboard.press("s");
  await confirm(contact, `报送“${PERSON}”？`, "报送");
  await said(contact, "已报送");
  await contact.sees("已占用 1 个名额；退回修改或未通过将释放 1 个。");
  expectNoFaults(contact);
});

step("the office compares the versions and approves it, answering for the four gates", async () => {
  const { page } = office;
  await page.getByRole("button", { name: "刷新" }).click();
  await office.sees(page.getByRole("definition").filter({ hasText: TITLE }));
  await office.sees(page.getByRole("region", { name: "版本对比" }).getByRole("cell", { name: TITLE }));
  await page.getByRole("button", { name: "审核通过…" }).click();
  const dialog = page.getByRole("dialog", { name: `“${PERSON}”审核通过` });
  await dialog.getByRole("button", { name: "审核通过" }).click();
  await office.sees(dialog.getByText("四关均须逐项确认"));
  for (const gate of ["政治关", "实绩关", "身份关", "廉洁关"]) await dialog.getByRole("checkbox", { name: gate }).check();
  await confirm(office, `“${PERSON}”审核通过`, "审核通过", "职称已补充，材料属实，同意列为差额评选候选对象。");
  await said(office, "审核通过");
  await office.sees(page.locator("[aria-current=step]").filter({ hasText: "差额评选候选" }));
  await office.sees("已确认：政治关、实绩关、身份关、廉洁关");
  expectNoFaults(office);
});

step("the communications office finds none of it: not in the list, not by name, not by its address", async () => {
  const comms = await desk.visitAs("office-comms");
  const { page } = comms;
  await comms.titled(/件事等您处理|没有待办事项/);
  await comms.menu("推荐对象");
  await comms.settled();
  await comms.filtered(() => page.getByRole("tab", { name: "全部" }).click());
  await comms.sees(page.getByRole("cell", { name: "辽宁联通" }).first());
  await poll(() => page.getByText(PERSON).count()).toBe(0);

  await page.getByRole("textbox", { name: "姓名或集体名称" }).fill(PERSON);
  await comms.sees("当前筛选下没有推荐对象");
  await comms.open("workplaces");
  await comms.titled("所在单位");
  await page.getByRole("textbox", { name: "单位名称" }).fill(WORKPLACE);
  await comms.sees("当前筛选下没有所在单位");
  await comms.open(address.slice(2));
  await comms.titled("没有这个页面");

  const everything = comms.answers.join();
  expect(everything).toContain("辽宁联通");
  for (const secret of [PERSON, WORKPLACE, REASON]) expect(everything).not.toContain(secret);
  expectNoFaults(comms);
  await comms.close();
});

step("the auditor sees every step, in the audit list and in the nomination's history", async () => {
  const auditor = await desk.visitAs("auditor");
  const { page } = auditor;
  await auditor.menu("审计记录");
  await auditor.titled("审计记录");
  await auditor.sees(page.getByRole("row").filter({ hasText: "审核通过" }).first());
  const rows = await page.getByRole("row").allInnerTexts();
  const acts = rows
    .filter((row) => row.includes("127.0.0.1") && !/登录|查阅审计记录/.test(row))
    .map((row) => {
      const [, actor, , act, outcome] = row.split("\t").map((cell) => cell.trim());
      return [actor, act, outcome].join(" ");
    });
  expect(acts).toEqual([
    "王敏之 审核通过 成功",
    "沈阳市联系人 报送推荐对象 成功",
    "沈阳市联系人 修改推荐对象 成功",
    "王敏之 退回修改 成功",
    "沈阳市联系人 报送推荐对象 成功",
    "沈阳市联系人 登记公示 成功",
    "沈阳市联系人 登记推荐程序 成功",
    "沈阳市联系人 上传附件 成功",
    "沈阳市联系人 登记推荐程序 成功",
    "沈阳市联系人 报送推荐对象 拒绝",
    "沈阳市联系人 填报推荐对象 成功",
    "沈阳市联系人 添加所在单位 成功",
  ]);

  await page.getByRole("row").filter({ hasText: "127.0.0.1" }).filter({ hasText: "退回修改" }).click();
  await auditor.sees(page.getByRole("region", { name: "明细" }).getByText(REASON));
  await auditor.open(address.slice(2));
  await auditor.titled(PERSON);
  await poll(async () => (await historyOf(auditor)).map((line) => line.replace(/^.*?\d\d:\d\d/, "").replace(/\s+/g, " ").trim())).toEqual([
    "王敏之 · 审核通过 职称已补充，材料属实，同意列为差额评选候选对象。",
    "沈阳市联系人 · 报送",
    "沈阳市联系人 · 修改",
    `王敏之 · 退回修改 ${REASON}`,
    "沈阳市联系人 · 报送",
    "沈阳市联系人 · 填报",
  ]);
  await poll(() => page.getByRole("button", { name: /审核通过…|退回修改…|报送…|放弃推荐…/ }).count()).toBe(0);
  expect(auditor.answers.join()).not.toContain(ID_NUMBER);
  expectNoFaults(auditor);
});
