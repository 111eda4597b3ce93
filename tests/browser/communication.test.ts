import { axe } from "../support/browser";
import { poll } from "../support/poll";
import { storySteps } from "./steps";
import { useStartedDesk } from "./started-desk";
import type { Visit } from "./visit";
import { missingKeys } from "./words";

/** How the office tells its units something and sees who has read it, and how a batch of reminders is looked at and released. */
const desk = useStartedDesk();
const step = storySteps();
const TITLE = "关于补充报送推荐工作报告的通知";
let office: Visit;

const expectFine = async (visit: Visit) => expect([...(await axe(visit.page)), ...(await missingKeys(visit)), ...visit.faults()]).toEqual([]);
const button = ({ page }: Visit, name: string | RegExp) => page.getByRole("button", { name, exact: true });

step("the office publishes an announcement that asks for a confirmation", async () => {
  office = await desk.visitAs("office-industry");
  await office.turn(() => office.menu("公告"));
  await expectFine(office);
  await button(office, "发布公告…").click();
  await office.page.getByLabel("标题 *").fill(TITLE);
  await office.page.getByLabel("正文 *").fill("请各单位于本周五前补充报送。");
  await office.page.getByLabel(/重要公告/).check();
  await expectFine(office);
  await button(office, "发布").click();
  await office.sees(office.page.getByRole("row", { name: new RegExp(TITLE) }));
});

step("a unit hears of it by the bell of a phone's window, reads it and confirms", async () => {
  const unit = await desk.visitAs("unit-shenyang", { viewport: { width: 390, height: 844 } });
  await button(unit, /^站内消息，\d+ 条未读$/).click();
  const panel = unit.page.getByRole("dialog", { name: "最新消息" });
  await unit.sees(panel.getByText("须于 2024-08-26 前报送").first());
  await expectFine(unit);
  const link = panel.getByRole("link", { name: new RegExp(`公告：${TITLE}`) });
  await unit.turn(() => link.click());
  await unit.titled(TITLE);
  await unit.sees("请各单位于本周五前补充报送。");
  await expectFine(unit);
  await poll(() => unit.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).toBe(true);
  await button(unit, "已阅知").click();
  await unit.sees(unit.page.getByText(/^已阅知（2024-08-21 /));
  await unit.open("notices");
  await unit.titled("站内消息");
  await expectFine(unit);
  await unit.close();
});

step("the office sees who has read and confirmed it, and who has not", async () => {
  await office.turn(() => office.page.getByText(TITLE).first().click());
  await office.titled(TITLE);
  await office.sees(office.page.getByRole("row", { name: /沈阳市.*2024-08-21.*沈阳市联系人.*2024-08-21/ }));
  await button(office, "未查阅").click();
  await office.page.getByRole("row", { name: /沈阳市/ }).waitFor({ state: "detached" });
  await expectFine(office);
});

step("the reminder the desk prepared is read mail by mail, one is taken out, and once released a demonstration sends nothing", async () => {
  await office.turn(() => office.menu("发件箱"));
  await expectFine(office);
  await office.turn(() => office.page.getByRole("row", { name: /催报初审材料/ }).first().locator("td").nth(2).click());
  await office.titled("催报初审材料");
  await office.sees("演示环境不发送任何邮件：核发后各封邮件标为“未发送”。");
  await expectFine(office);
  await office.page.getByRole("button", { name: /^查看发给.*的邮件全文$/ }).first().click();
  await office.sees(office.page.getByRole("dialog").getByText(/初审推荐材料须于2024年8月26日前报送/));
  await office.page.getByRole("dialog").getByRole("button", { name: "关闭" }).click();
  await office.page.getByRole("button", { name: /^剔除发给/ }).first().click();
  await office.sees(office.page.getByText("已剔除").first());
  await button(office, "核发").click();
  await office.page.getByRole("dialog").getByRole("button", { name: "核发", exact: true }).click();
  await office.sees(office.page.getByText("演示环境，未发送").first());
  await office.sees(office.page.getByText("已办结").first());
  await expectFine(office);
});
