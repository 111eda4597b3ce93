import { idNumber, mobile } from "../../server/demonstration/invented-numbers";
import { Sex } from "../../server/features/nominations/sex";
import { axe } from "../support/browser";
import { poll } from "../support/poll";
import { useStartedDesk } from "./started-desk";
import { storySteps } from "./steps";
import type { Visit } from "./visit";
import { chineseLeft, missingKeys } from "./words";

const PERSON = "林可欣";
const WORKPLACE = "沈阳样例无线优化有限公司";
const ID_NUMBER = idNumber("1984-03-09", Sex.FEMALE, 325);
const TITLE = "高级工程师";
const NEWS = "关于推荐对象照片要求的通知";
const REMARK = "请补充职称证书。";
const ANSWER = "证书已上传，职称已填写。";
const DEEDS = "林可欣从事无线网络优化工作十余年，带领班组解决高铁沿线信号覆盖难题二十三项，用户满意度连年提高。".repeat(30);

/** The month of a unit and of its office in English: to the last word, while what they write stays as they wrote it. */
const step = storySteps();
const desk = useStartedDesk();
let unit: Visit;
let office: Visit;

const button = ({ page }: Visit, name: string | RegExp) => page.getByRole("button", { name });
const region = ({ page }: Visit, name: string) => page.getByRole("region", { name });
const said = (visit: Visit, text: string) => visit.sees(visit.page.getByRole("alert").filter({ hasText: text }));
const path = (visit: Visit) => region(visit, "Steps of the recommendation").getByRole("listitem");
const home = (visit: Visit) => visit.turn(() => visit.page.getByRole("link", { name: "Recommendation Desk" }).click());
const done = async (visit: Visit) => (await path(visit).filter({ hasText: "Done" }).allInnerTexts()).map((text) => /^(?:\d\s+)?([^\n]+)/.exec(text.trim())?.[1]?.trim());
const expectFine = async (visit: Visit) => expect([...(await axe(visit.page)), ...(await missingKeys(visit)), ...(await chineseLeft(visit)), ...visit.faults()]).toEqual([]);

/** Signs in and turns to English, as somebody does who reads no Chinese. */
async function inEnglish(username: string): Promise<Visit> {
  const visit = await desk.visitAs(username);
  await visit.settled();
  await visit.page.getByRole("banner").getByRole("button").last().click();
  await visit.turn(() => visit.page.getByRole("menuitemradio", { name: "English" }).click());
  await visit.titled(/things? waits? for you$/);
  return visit;
}

/** Fills the fields of the dialog that is open, and confirms it. */
async function confirm({ page }: Visit, title: string, press: string, values: Record<string, string> = {}): Promise<void> {
  const dialog = page.getByRole("dialog", { name: title });
  for (const [label, value] of Object.entries(values)) await dialog.getByLabel(label).fill(value);
  await dialog.getByRole("button", { name: press, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}

step("the office publishes an announcement; the unit hears of it by the bell, reads it and takes note", async () => {
  [office, unit] = await Promise.all([inEnglish("office-comms"), inEnglish("unit-unicom")]);
  await expectFine(office);
  await office.turn(() => office.menu("Announcements"));
  await button(office, "Publish…").click();
  await office.page.getByLabel(/^Important/).check();
  await confirm(office, "Publish an announcement", "Publish", { "Title *": NEWS, "Text *": "照片为近期二寸正面免冠彩色照片。" });
  await said(office, "Published; its readers have a notice");
  await expectFine(office);

  await unit.turn(() => unit.page.reload());
  await button(unit, /^Notices, \d+ unread$/).click();
  const news = unit.page.getByRole("dialog", { name: "Newest notices" }).getByRole("link", { name: `Announcement: ${NEWS}` });
  await unit.turn(() => news.click());
  await unit.titled(NEWS);
  await button(unit, "I have taken note").click();
  await unit.sees(/^Noted \(2024-08-21 /);
  await expectFine(unit);
});

step("the unit corrects its contact form", async () => {
  const { page } = unit;
  await home(unit);
  await unit.turn(() => path(unit).getByRole("link", { name: "Register the contact" }).click());
  await unit.turn(() => page.getByRole("cell", { name: "詹静怡" }).click());
  await unit.titled("Change the contact form");
  await page.getByLabel("Fax").fill("024-88880321");
  await page.getByLabel("Remark").fill("工作日八时半至五时");
  await expectFine(unit);
  await unit.turn(() => button(unit, "Save").click());
  await unit.sees(page.getByRole("row").filter({ hasText: "詹静怡" }).getByText("024-88880321"));
});

step("nominates a person; the form helps in English and quotes the notice in Chinese", async () => {
  const { page } = unit;
  await home(unit);
  await unit.turn(() => unit.menu("Nominations"));
  await unit.turn(() => page.getByRole("link", { name: "Write a nomination" }).click());
  await unit.choose("Award", "劳动模范");
  await unit.sees("Places free: 1.");
  await page.getByRole("textbox", { name: "Name" }).first().fill(PERSON);
  const id = page.getByRole("textbox", { name: "ID number" });
  await id.fill(ID_NUMBER.slice(0, 17) + (ID_NUMBER.endsWith("1") ? "2" : "1"));
  await page.keyboard.press("Tab");
  await unit.sees("The check character does not fit: please compare with the card");
  await id.fill(ID_NUMBER);
  await poll(() => page.getByLabel("Date of birth").inputValue()).toBe("1984-03-09");
  await page.getByRole("combobox", { name: "Ethnic group" }).fill("汉");
  await page.getByRole("option", { name: "汉族" }).click();
  await page.getByRole("textbox", { name: "Mobile" }).fill(mobile(9325));
  await unit.choose("Political status", "Member of the CPC");
  await unit.choose("Education", "Bachelor");
  await unit.choose("Rank of post", "No administrative rank");
  await unit.choose("Identity", "Front-line worker");
  await page.getByLabel("In the trade since").fill("2006-07-01");
  await page.getByRole("textbox", { name: "Main deeds" }).fill(DEEDS);
  await page.getByRole("combobox", { name: "Workplace" }).fill(WORKPLACE);
  await page.getByRole("option", { name: WORKPLACE, exact: true }).click();
  await page.getByRole("textbox", { name: "Post" }).first().fill("无线优化班班长");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const help = page.getByRole("dialog", { name: "What to fill in" });
  await unit.sees(help.getByText(/^Notice, .* · R15/));
  await unit.sees(help.getByText(/重点面向基层单位和工作一线/));
  await expectFine(unit);
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "detached" });
  await expectFine(unit);
  await button(unit, "Save").click();
  await unit.titled(PERSON);
  await said(unit, "Kept as a draft: check it, then submit");
});

step("records procedure, publicity and minutes, until nothing is in the way", async () => {
  const { page } = unit;
  const shared = { Place: "公司三楼会议室", Present: "20", Evidence: "会议纪要〔2024〕15号" };
  await button(unit, "Democratic recommendation Record…").click();
  await confirm(unit, "Record: Democratic recommendation", "Save", { Date: "2024-08-12", ...shared, "Votes for": "18", "Votes against": "1", Abstentions: "1" });
  await unit.sees("18 for · 1 against · 1 abstained");
  await button(unit, "Collective deliberation Record…").click();
  await confirm(unit, "Record: Collective deliberation", "Save", { Date: "2024-08-13", ...shared, Resolution: `同意推荐${PERSON}` });
  const minutes = { name: "民主推荐会议记录.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n") };
  await page.getByLabel("Attach a file").first().setInputFiles(minutes);
  await unit.sees(page.getByRole("button", { name: minutes.name, exact: true }));
  await button(unit, "Record a publicity…").click();
  await page.getByLabel("First day").fill("2024-08-14");
  await confirm(unit, "Record a publicity", "Save", { Place: "公司公告栏", Evidence: "公示张贴照片" });
  await unit.sees(region(unit, "Rule check").getByText(/nothing in the way of submission/));
  await expectFine(unit);
});

step("submits it, takes it back, submits it again", async () => {
  const { page } = unit;
  await page.keyboard.press("s");
  await confirm(unit, `Submit “${PERSON}”?`, "Submit");
  await button(unit, "Take back…").click();
  await unit.sees(/It must be submitted again by .*, the deadline/);
  await confirm(unit, `Take the submission of “${PERSON}” back?`, "Take back", { Reason: "照片需更换" });
  await said(unit, "Submission taken back");
  await unit.sees(region(unit, "History").getByText("照片需更换"));
  await page.keyboard.press("s");
  await confirm(unit, `Submit “${PERSON}”?`, "Submit");
  await button(unit, "Take back…").waitFor();
  await expectFine(unit);
});

step("the office finds it by pinyin, remarks on it and returns it, naming the field to mend", async () => {
  const { page } = office;
  await home(office);
  await office.sees(region(office, "Progress by unit").getByRole("link", { name: "辽宁联通 To review 2" }));
  await page.keyboard.press("Control+k");
  await page.keyboard.type("linkexin");
  await office.sees(page.getByRole("option").filter({ hasText: PERSON }));
  await expectFine(office);
  await office.turn(() => page.keyboard.press("Enter"));
  await office.titled(PERSON);
  await page.getByLabel("A comment for the unit").fill(REMARK);
  await button(office, "Send to the unit").click();
  await office.sees(region(office, "Comments").getByRole("listitem").getByText(REMARK));
  await page.locator("h1").click();
  await page.keyboard.press("r");
  await page.getByRole("checkbox", { name: "Professional title or skill grade" }).check();
  await expectFine(office);
  await confirm(office, `Return “${PERSON}” for correction`, "Return", { Opinion: "职称未填写，请补充后再报。" });
  await said(office, "Returned for correction");
  await expectFine(office);
});

step("the unit finds it on its home, answers, mends and submits it once more", async () => {
  const { page } = unit;
  await home(unit);
  const line = page.getByRole("row").filter({ hasText: PERSON });
  await unit.sees(line.getByText("Returned for correction"));
  await unit.turn(() => line.getByRole("link", { name: PERSON }).click());
  await unit.sees("To be mended: Professional title or skill grade");
  await region(unit, "Comments").getByRole("button", { name: /^Answer/ }).click();
  await page.getByLabel("A comment for the office").fill(ANSWER);
  await page.keyboard.press("Control+Enter");
  await unit.sees(region(unit, "Comments").getByRole("listitem").getByText(ANSWER));
  await unit.turn(() => page.getByRole("link", { name: "Change", exact: true }).click());
  await page.getByRole("textbox", { name: "Professional title" }).fill(TITLE);
  await expectFine(unit);
  await unit.turn(() => button(unit, "Save").click());
  await unit.sees(page.getByRole("definition").filter({ hasText: TITLE }));
  await page.keyboard.press("s");
  await confirm(unit, `Submit “${PERSON}”?`, "Submit");
  await said(unit, "Submitted");
});

step("the office approves it without a mouse", async () => {
  const { page } = office;
  const { keyboard } = page;
  await office.turn(() => page.reload());
  await office.sees(region(office, "Comments").getByText(ANSWER));
  await keyboard.press("a");
  const dialog = page.getByRole("dialog", { name: `Approve “${PERSON}”` });
  await dialog.waitFor();
  for (let gate = 0; gate < 4; gate += 1) {
    await keyboard.press("Tab");
    await keyboard.press("Space");
  }
  await poll(() => dialog.getByRole("checkbox", { checked: true }).count()).toBe(4);
  await keyboard.press("Tab");
  await keyboard.type("材料属实，同意列为差额评选候选对象。");
  await expectFine(office);
  await keyboard.press("Tab");
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await dialog.waitFor({ state: "hidden" });
  await said(office, "Approved");
  await office.sees(page.locator("[aria-current=step]").filter({ hasText: "Candidate" }));
});

step("and records by keyboard the papers that were handed in", async () => {
  const { page } = office;
  const { keyboard } = page;
  await office.turn(() => office.menu("Paper copies"));
  await button(office, "Record a delivery…").focus();
  await keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("combobox", { name: "Recommending unit" }).waitFor();
  await keyboard.type("联通");
  await page.getByRole("option", { name: /联通/ }).waitFor();
  await keyboard.press("Enter");
  await page.getByRole("dialog").getByRole("spinbutton").first().waitFor();
  await expectFine(office);
  await keyboard.press("Enter");
  await office.sees(/^Recorded for .*联通.*: \d+ copies$/);
  await keyboard.press("Escape");
  await keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await expectFine(office);
});

step("once it has withdrawn what it will not submit, every step of the unit's path is done, and the office's home says the same", async () => {
  const { page } = unit;
  for (const name of ["晏思雨", "辽宁样例大数据运营有限公司数据治理班组"]) {
    await home(unit);
    await unit.turn(() => page.getByRole("row").filter({ hasText: name }).getByRole("link", { name }).click());
    await page.keyboard.press("w");
    await confirm(unit, `Withdraw “${name}”?`, "Withdraw", { Reason: "名额有限，不再报送" });
    await said(unit, "Withdrawn");
  }
  await home(unit);
  await unit.sees("Every step is done: the province reviews now.");
  await poll(() => done(unit)).toEqual(["Register the contact", "See the places", "Write nominations", "Democratic recommendation", "Collective deliberation", "Publicity", "Submit", "Hand in the paper copies"]);
  await unit.sees("1 waiting, 2 approved, 0 returned, 0 not approved.");
  await expectFine(unit);

  await home(office);
  const row = region(office, "Progress by unit").getByRole("row", { name: /辽宁联通/ });
  for (const cell of ["To review 1", "Approved 2", "Papers Complete"]) await office.sees(row.getByRole("link", { name: `辽宁联通 ${cell}` }));
  await expectFine(office);
});
