import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { usableAddress } from "../../server/features/mails/address";
import { composeText } from "../../server/features/mails/compose-text";
import { signature } from "../../server/features/mails/frame-of";
import { refusalOf } from "../../server/features/mails/refusal";
import { isNear, remindLate } from "../../server/features/mails/remind-late";
import { NominationState } from "../../server/features/nominations/nomination-state";
import { NOW, useDesk } from "../support/desk";
import { setRules } from "../support/set-rules";

const desk = useDesk();
const at = (day: string): void => desk.setClock(new Date(`${day}T09:00:00+08:00`));
afterEach(() => desk.setClock(NOW));
const batches = async (campaignId: string) => (await desk.owner.query("select kind, seat, due_on::text as due, (select count(*)::int from mails m where m.batch_id = b.id) as mails from mail_batches b where campaign_id = $1 order by kind, seat, due_on", [campaignId])).rows;
/** Other tests' campaigns are over. */
const alone = (id: string) => desk.owner.query("update campaigns set state = 'CLOSED' where id <> $1", [id]);

test.each([
  ["2024-08-20", 3, false],
  ["2024-08-21", 3, true],
  ["2024-08-26", 3, true],
  ["2024-08-27", 3, false],
  ["2024-08-21", 0, false],
  ["2024-08-23", 1, true],
  ["2024-08-22", 1, false],
])("on %s the 26th is near, at %i working days: %s", (today, remindWorkingDays, expected) => {
  expect(isNear(today, "2024-08-26", { remindWorkingDays, entered: [] })).toBe(expected);
});

test("the watcher prepares one batch a seat and last day, whatever number of servers look, and tells the late units in the desk at once", async () => {
  const { builders, app } = desk;
  const campaign = await builders.aCampaign();
  await alone(campaign.id);
  const [late, done, longer, carrier] = [await builders.aUnit(), await builders.aUnit(), await builders.aUnit(), await builders.aUnit({ seat: Seat.COMMUNICATIONS })];
  for (const unit of [late, longer, carrier]) await builders.aNomination({ campaign, unit, state: NominationState.DRAFT });
  await builders.aNomination({ campaign, unit: done, state: NominationState.SUBMITTED });
  const contact = await builders.anAccount(Role.UNIT, { unit: late });
  await desk.owner.query("insert into deadline_extensions (campaign_id, unit_id, seat, deadline, until, reason, granted_by, granted_at) values ($1, $2, 'INDUSTRY', 'MATERIALS', '2024-09-13', '汛情', '办公室', now())", [campaign.id, longer.id]);
  at("2024-08-20");
  expect(await remindLate(app.desk)).toBe(0);
  at("2024-08-21");
  const prepared = await Promise.all([remindLate(app.desk), remindLate(app.desk), remindLate(app.desk)]);
  expect(prepared.reduce((sum, n) => sum + n, 0)).toBe(2);
  expect(await batches(campaign.id)).toEqual([
    { kind: "REMINDER_MATERIALS", seat: "COMMUNICATIONS", due: "2024-08-26", mails: 1 },
    { kind: "REMINDER_MATERIALS", seat: "INDUSTRY", due: "2024-08-26", mails: 1 },
  ]);
  const { rows } = await desk.owner.query("select kind, facts from notices where account_id = $1 and kind = 'DEADLINE_NEAR'", [contact.id]);
  expect(rows).toEqual([{ kind: "DEADLINE_NEAR", facts: { about: "MATERIALS", dueOn: "2024-08-26" } }]);
  const { rows: told } = await desk.owner.query("select count(*)::int as n from notices n join accounts a on a.id = n.account_id where n.kind = 'DEADLINE_NEAR' and a.unit_id in ($1, $2)", [done.id, longer.id]);
  expect(told).toEqual([{ n: 0 }]);
  at("2024-08-26");
  expect(await remindLate(app.desk)).toBe(0);
  at("2024-09-10");
  expect(await remindLate(app.desk)).toBe(1);
  expect((await batches(campaign.id)).at(-1)).toMatchObject({ due: "2024-09-13", mails: 1 });
  const { rows: trail } = await desk.owner.query("select distinct action, actor_name, outcome from audit_events where action = 'prepareReminders'");
  expect(trail).toEqual([{ action: "prepareReminders", actor_name: "工作台", outcome: "SUCCEEDED" }]);
});

test("a campaign that is set to never remind is not reminded of; the office sets it while the campaign runs", async () => {
  const { builders, app } = desk;
  const campaign = await builders.aCampaign();
  await alone(campaign.id);
  await builders.aNomination({ campaign, unit: await builders.aUnit(), state: NominationState.DRAFT });
  const office = await desk.as(await builders.anAccount(Role.OFFICE));
  const SET = "mutation ($input: SetReminderDaysInput!) { setReminderDays(input: $input) { remindWorkingDays version } }";
  const input = (remindWorkingDays: number) => ({ input: { campaignId: campaign.id, version: campaign.version, remindWorkingDays } });
  expect((await office.refused(SET, input(31))).extensions.code).toBe("INVALID_INPUT");
  expect((await (await desk.as(await builders.anAccount(Role.AUDITOR))).refused(SET, input(0))).extensions.code).toBe("FORBIDDEN");
  expect(await office.ask(SET, input(0))).toEqual({ setReminderDays: { remindWorkingDays: 0, version: campaign.version + 1 } });
  expect((await office.refused(SET, input(5))).extensions.code).toBe("CONFLICT");
  at("2024-08-26");
  expect(await remindLate(app.desk)).toBe(0);
});

test("contact forms and papers are reminded of, too: a form's at the address of an earlier campaign, papers by what is missing", async () => {
  const { builders } = desk;
  const [earlier, campaign] = [await builders.aCampaign(), await builders.aCampaign()];
  await setRules(desk, campaign.id, ["R17"]);
  const unit = await builders.aUnit();
  const { email } = await builders.aContact(earlier, unit);
  await builders.aNomination({ campaign, unit, name: "张纸面", state: NominationState.SUBMITTED });
  const office = await desk.as(await builders.anAccount(Role.OFFICE));
  const prepare = async (about: string) => {
    const { it } = await office.ask<{ it: { dueOn: string; mails: { unitName: string; address: string | null; body: string }[] }[] }>("mutation ($input: PrepareRemindersInput!) { it: prepareReminders(input: $input) { dueOn mails { unitName address body } } }", { input: { campaignId: campaign.id, about } });
    return it.map(({ dueOn, mails }) => ({ dueOn, mail: mails.find(({ unitName }) => unitName === unit.name) }));
  };
  expect(await prepare("CONTACT")).toMatchObject([{ dueOn: "2024-08-16", mail: { address: email, body: expect.stringContaining("尚未报送评选推荐工作联系表") } }]);
  expect(await prepare("PAPERS")).toMatchObject([{ dueOn: "2024-08-26", mail: { address: null, body: expect.stringContaining("初审推荐登记表（张纸面）还差 5 份") } }]);
});

test.each([
  ["office@example.cn", "office@example.cn"],
  [" office@example.cn ", "office@example.cn"],
  ["a@example.cn,b@example.cn", null],
  ["a@example.cn\r\nBcc: b@example.cn", null],
  ["甲 <a@example.cn>", null],
  ['"a b"@example.cn', null],
  ["nobody", null],
  ["", null],
])("%j is the address %j", (given, expected) => {
  expect(usableAddress(given)).toBe(expected);
});

test("placeholders in names and details are left as they are", () => {
  expect(composeText("{单位}：{事项}", { unit: "{事项}市", details: "{单位}" })).toBe("{事项}市：{单位}");
});

test.each([
  [{ responseCode: 550, command: "RCPT TO", code: "EENVELOPE", response: "550 no\r\nsuch user" }, { permanent: true, answered: true, words: "550 no such user" }],
  [{ responseCode: 451, command: "RCPT TO", code: "EENVELOPE", response: "451 later" }, { permanent: false, answered: true, words: "451 later" }],
  [{ responseCode: 554, command: "DATA", code: "EMESSAGE", response: "554 spam" }, { permanent: true, answered: true, words: "554 spam" }],
  [{ responseCode: 535, command: "AUTH PLAIN", code: "EAUTH", response: "535 login" }, { permanent: false, answered: false, words: "535 login" }],
  [{ code: "ECONNREFUSED", command: "CONN", message: "connect refused" }, { permanent: false, answered: false, words: "connect refused" }],
])("%j means %j", (error, expected) => {
  expect(refusalOf(error)).toEqual(expected);
});

test.each([
  ["辽宁省工业和信息化厅", "省工业和信息化厅机关党委办公室（人事教育处）", "辽宁省工业和信息化厅机关党委办公室（人事教育处）"],
  ["辽宁省工业和信息化厅", "辽宁省工业和信息化厅办公室", "辽宁省工业和信息化厅办公室"],
  ["辽宁省通信管理局", "人事处", "辽宁省通信管理局人事处"],
])("mails are signed by %s and %s, each said once", (organization, name, signed) => {
  expect(signature({ organization, name })).toBe(signed);
});
