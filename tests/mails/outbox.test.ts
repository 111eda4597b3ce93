import { type App, buildApp } from "../../server/app";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { resumeMails } from "../../server/features/mails/resume-mails";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { RecommendingUnit } from "../../server/features/units/recommending-unit";
import { type ApiClient, clientOf } from "../support/api-client";
import { testConfig, useDesk } from "../support/desk";
import { TestSmtp } from "./smtp";

const desk = useDesk();
const PREPARE = "mutation ($input: PrepareRemindersInput!) { it: prepareReminders(input: $input) { id version kind state dueOn subject text mails { id unitName address body state } } }";
const op = (verb: string, type: string): string => `mutation ($input: ${type}!) { it: ${verb}(input: $input) { id version state subject waiting sent mails { id unitName address body state problem } } }`;
const RELEASE = op("releaseMailBatch", "ReferenceInput");
const CANCEL = op("cancelMailBatch", "ReferenceInput");
const CHANGE = op("changeMailText", "ChangeMailTextInput");
const TAKE_OUT = op("takeOutMails", "TakeOutMailsInput");

interface ToldMail {
  id: string;
  unitName: string;
  address: string | null;
  body: string;
  state: string;
  problem: string | null;
}
interface Told {
  id: string;
  version: number;
  state: string;
  subject: string;
  dueOn: string;
  mails: ToldMail[];
}

let campaign: Awaited<ReturnType<typeof desk.builders.aCampaign>>;
const units: RecommendingUnit[] = [];
let token: string;
let office: ApiClient;
let otherOffice: ApiClient;
let smtp: TestSmtp;
let sender: App;
let sending: ApiClient;

beforeAll(async () => {
  const { builders } = desk;
  campaign = await builders.aCampaign();
  for (let i = 0; i < 3; i += 1) units.push(await builders.aUnit());
  const account = await builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY });
  token = await builders.signIn(account);
  office = clientOf(desk.app, token);
  otherOffice = await desk.as(await builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
  for (const unit of units) {
    await builders.aNomination({ campaign, unit, name: `张${unit.shortName}`, state: NominationState.DRAFT });
    await builders.aContact(campaign, unit);
  }
  await builders.aNomination({ campaign, unit: await builders.aUnit({ seat: Seat.COMMUNICATIONS }), name: "别口样本", state: NominationState.DRAFT });
  smtp = new TestSmtp();
  const { dataSource, clock } = desk.app.desk;
  const config = { ...testConfig, publicUrl: "https://desk.example.cn", smtp: { url: await smtp.listen(), from: "推荐办公室 <office@example.cn>" } };
  sender = await buildApp({ config, dataSource, clock: { now: () => clock.now(), today: () => clock.today(), demonstration: false } });
  sending = clientOf(sender, token);
});
afterAll(async () => {
  await sender.fastify.close();
  await smtp.close();
});

const prepare = async (client: ApiClient = sending): Promise<Told> => {
  const [batch] = (await client.ask<{ it: Told[] }>(PREPARE, { input: { campaignId: campaign.id, about: "MATERIALS" } })).it;
  if (!batch) throw new Error("nothing was prepared");
  return batch;
};
const tell = async (client: ApiClient, query: string, input: object): Promise<Told> => (await client.ask<{ it: Told }>(query, { input })).it;
const code = async (client: ApiClient, query: string, input: object) => (await client.refused(query, { input })).extensions.code;
const standing = async (batch: { id: string }) => (await sending.ask<{ it: Told }>("query ($id: ID!) { it: mailBatch(id: $id) { id version state mails { id unitName address body state problem } } }", { id: batch.id })).it;
const addresses = async (...given: string[]) => {
  for (const [i, address] of given.entries()) await desk.owner.query("update unit_contacts set email = $1 where unit_id = $2", [address, units[i]?.id]);
};
const due = () => desk.owner.query("update mails set retry_at = now() - interval '1 second' where retry_at is not null");
const decoded = (raw: string): string => Buffer.from(raw.split("\r\n\r\n").slice(1).join("").replace(/\s/g, ""), "base64").toString("utf8");
const headers = (raw: string): string => raw.split("\r\n\r\n")[0] ?? "";
beforeEach(() => smtp.came.splice(0));

test("a batch says to each late unit of the seat what it has not done, and names nobody of another unit", async () => {
  const batch = await prepare();
  expect(batch).toMatchObject({ state: "PREPARED", dueOn: "2024-08-26", subject: "【提醒】请于2024年8月26日前报送初审推荐材料" });
  expect(batch.mails.map(({ unitName }) => unitName)).toEqual(units.map(({ name }) => name));
  for (const [i, mail] of batch.mails.entries()) {
    for (const [j, { shortName }] of units.entries()) expect(mail.body.includes(`张${shortName}`)).toBe(i === j);
    expect(mail.body).not.toContain("别口样本");
    expect(mail.body).toContain("https://desk.example.cn");
    expect(mail.body).not.toMatch(/\{|1[3-9]\d{9}|\d{17}[\dX]/);
  }
});

test("the office changes the text, takes single mails out, puts them back, and drops a batch; another office and other roles do not", async () => {
  const batch = await prepare();
  const [first] = batch.mails;
  const out = { id: batch.id, version: batch.version, mailIds: [first?.id] };
  for (const [query, input] of [[TAKE_OUT, out], [CHANGE, { id: batch.id, version: batch.version, text: "{事项}" }], [CANCEL, { id: batch.id, version: batch.version }], [RELEASE, { id: batch.id, version: batch.version }]] as const) {
    expect(await code(otherOffice, query, input)).toBe("NOT_FOUND");
    expect(await code(await desk.as(await desk.builders.anAccount(Role.AUDITOR)), query, input)).toBe("FORBIDDEN");
    expect(await code(await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: units[0] })), query, input)).toBe("FORBIDDEN");
  }
  const taken = await tell(sending, TAKE_OUT, out);
  expect(taken.mails.map(({ state }) => state)).toEqual(["TAKEN_OUT", "WAITING", "WAITING"]);
  expect(await code(sending, TAKE_OUT, out)).toBe("CONFLICT");
  expect(await code(sending, TAKE_OUT, { ...out, version: taken.version })).toBe("INVALID_INPUT");
  const back = await tell(sending, TAKE_OUT, { ...out, version: taken.version, back: true });
  expect(back.mails.every(({ state }) => state === "WAITING")).toBe(true);
  expect(await code(sending, CHANGE, { id: batch.id, version: back.version, text: "没有占位" })).toBe("INVALID_INPUT");
  const changed = await tell(sending, CHANGE, { id: batch.id, version: back.version, subject: "新主题\r\nBcc: evil@example.cn", text: "{单位}请看：{事项}" });
  expect(changed.subject).toBe("新主题 Bcc: evil@example.cn");
  expect(changed.mails[0]?.body).toMatch(new RegExp(`^${units[0]?.name}请看：— 尚未报送的推荐对象：张`));
  expect((await tell(sending, CANCEL, { id: batch.id, version: changed.version })).state).toBe("CANCELLED");
  for (const query of [CANCEL, RELEASE]) expect(await code(sending, query, { id: batch.id, version: changed.version + 1 })).toBe("WRONG_STATE");
});

test("released mails go out once each, with a Message-ID of their own and nothing that data put into the header", async () => {
  await addresses("one-1@example.cn", "slow-2@example.cn", "three-3@example.cn");
  const batch = await prepare();
  const { version } = await tell(sending, CHANGE, { id: batch.id, version: batch.version, subject: "提醒\nBcc: evil@example.cn" });
  await tell(sending, RELEASE, { id: batch.id, version });
  await Promise.all([sender.desk.jobs.drain(), sender.desk.jobs.drain()]);
  expect(await standing(batch)).toMatchObject({ state: "SENT", mails: [{ state: "SENT" }, { state: "SENT" }, { state: "SENT" }] });
  expect(smtp.came.map(({ to }) => to)).toEqual([["one-1@example.cn"], ["slow-2@example.cn"], ["three-3@example.cn"]]);
  const [{ raw = "" } = {}] = smtp.came;
  expect(headers(raw)).toContain(`Message-ID: <${batch.mails[0]?.id}@example.cn>`);
  expect(headers(raw)).not.toMatch(/^(bcc|cc):/im);
  expect(decoded(raw)).toBe(batch.mails[0]?.body);
  expect(await resumeMails(sender.desk)).toBe(0);
});

test("a refusal for good is put on the mail with its words; one for the time being is tried again later, and then accepted", async () => {
  await addresses("gone-1@example.cn", "busy-2@example.cn", "fine-3@example.cn");
  const batch = await prepare();
  await tell(sending, RELEASE, { id: batch.id, version: batch.version });
  await sender.desk.jobs.drain();
  expect(await standing(batch)).toMatchObject({
    state: "RELEASED",
    mails: [{ state: "REFUSED", problem: expect.stringContaining("No such user here") }, { state: "WAITING", problem: expect.stringContaining("Greylisted") }, { state: "SENT", problem: null }],
  });
  expect(await resumeMails(sender.desk)).toBe(0); // not due yet
  await due();
  expect([await resumeMails(sender.desk), await resumeMails(sender.desk)]).toEqual([1, 0]);
  await sender.desk.jobs.drain();
  expect(await standing(batch)).toMatchObject({ state: "SENT", mails: [{ state: "REFUSED" }, { state: "SENT" }, { state: "SENT" }] });
  expect(smtp.came.map(({ to }) => to[0])).toEqual(["fine-3@example.cn", "busy-2@example.cn"]);
});

test("a connection that breaks between taking and answering ends in the same Message-ID again, and the others still go", async () => {
  await addresses("cut-1@example.cn", "fine-2@example.cn", "bad address, x@example.cn");
  const batch = await prepare();
  expect(batch.mails[2]).toMatchObject({ address: null, state: "NO_ADDRESS" });
  await tell(sending, RELEASE, { id: batch.id, version: batch.version });
  await sender.desk.jobs.drain();
  for (let round = 0; round < 2; round += 1) {
    await due();
    await resumeMails(sender.desk);
    await sender.desk.jobs.drain();
  }
  expect(await standing(batch)).toMatchObject({ state: "SENT", mails: [{ state: "SENT" }, { state: "SENT" }, { state: "NO_ADDRESS" }] });
  const ids = smtp.came.map(({ raw }) => /Message-ID: (\S+)/.exec(raw)?.[1]);
  expect(smtp.came).toHaveLength(3);
  expect(new Set(ids).size).toBe(2);
});

test("a server that ends after a mail was accepted leaves only the others to the next", async () => {
  await addresses("a-1@example.cn", "b-2@example.cn", "c-3@example.cn");
  const batch = await prepare();
  await tell(sending, RELEASE, { id: batch.id, version: batch.version });
  await desk.owner.query("update mails set state = 'SENT', sent_at = now() where batch_id = $1 and address = 'a-1@example.cn'", [batch.id]); // written, then killed
  await desk.owner.query("delete from jobs");
  expect(await resumeMails(sender.desk)).toBe(1);
  await sender.desk.jobs.drain();
  expect(smtp.came.map(({ to }) => to[0])).toEqual(["b-2@example.cn", "c-3@example.cn"]);
});

test("a login that is refused is ours to mend: no mail is given up for it", async () => {
  const strict = new TestSmtp({ login: true });
  const url = (await strict.listen()).replace("smtp://", "smtp://desk:wrong@");
  const locked = await buildApp({ config: { ...testConfig, smtp: { url, from: "office@example.cn" } }, dataSource: desk.app.desk.dataSource, clock: sender.desk.clock });
  const batch = await prepare();
  await tell(sending, RELEASE, { id: batch.id, version: batch.version });
  await locked.desk.jobs.drain();
  expect((await standing(batch)).mails.map(({ state, problem }) => [state, problem?.includes("535") ?? false])).toEqual([["WAITING", true], ["WAITING", false], ["WAITING", false]]);
  await desk.owner.query("delete from jobs");
  await locked.fastify.close();
  await strict.close();
});

test("a demonstration may release and sends nothing; elsewhere a desk without a mail server says which setting is missing", async () => {
  const batch = await prepare(office);
  expect((await tell(office, RELEASE, { id: batch.id, version: batch.version })).state).toBe("RELEASED");
  await desk.app.desk.jobs.drain();
  expect((await standing(batch)).mails.map(({ state, problem }) => [state, problem])).toEqual(Array(3).fill(["WITHHELD", "演示环境，未发送"]));
  const without = await buildApp({ config: testConfig, dataSource: desk.app.desk.dataSource, clock: sender.desk.clock });
  const next = await prepare();
  const refusal = await clientOf(without, token).refused(RELEASE, { input: { id: next.id, version: next.version } });
  expect([refusal.extensions.code, refusal.message]).toEqual(["MAIL_NOT_SET_UP", expect.stringContaining("SMTP_URL")]);
  await desk.owner.query("update campaigns set demonstration = true where id = $1", [campaign.id]);
  expect((await tell(sending, RELEASE, { id: next.id, version: next.version })).state).toBe("RELEASED");
  await sender.desk.jobs.drain();
  expect((await standing(next)).mails.every(({ state }) => state === "WITHHELD")).toBe(true);
  await desk.owner.query("update campaigns set demonstration = false where id = $1", [campaign.id]);
  expect(smtp.came).toEqual([]);
  await without.fastify.close();
});
