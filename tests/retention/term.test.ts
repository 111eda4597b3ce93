import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { sweepRetention } from "../../server/features/retention/sweep-retention";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";

const desk = useDesk();
let office: ApiClient;
let other: ApiClient;
beforeAll(async () => {
  office = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY }));
  other = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
});

interface Retention {
  id: string;
  version: number;
  closedOn: string;
  anonymiseOn: string;
  toldOn: string | null;
  anonymisedAt: string | null;
  reason: string | null;
}
const TERM = "query ($id: ID!) { campaign(id: $id) { retention { id version closedOn anonymiseOn toldOn anonymisedAt reason setBy amount { persons } } } }";
const termOf = async (id: string, client = office) => (await client.ask<{ campaign: { retention: Retention } }>(TERM, { id })).campaign.retention;
const SET = "mutation ($input: SetRetentionInput!) { setRetention(input: $input) { id version } }";
/** A campaign that was closed on the morning of these tests. */
async function closed(before: (campaign: Awaited<ReturnType<typeof desk.builders.aCampaign>>) => Promise<unknown> = () => Promise.resolve()): Promise<string> {
  const campaign = await desk.builders.aCampaign();
  await before(campaign);
  const { id, version } = campaign;
  await office.ask("mutation ($input: CloseCampaignInput!) { closeCampaign(input: $input) { id } }", { input: { id, version, reason: "评选结束" } });
  return id;
}
const at = (day: string) => desk.setClock(new Date(`${day}T09:00:00+08:00`));
beforeEach(() => at("2024-08-21"));

test("the term begins when the campaign is closed, with ten years; before there is none", async () => {
  const { id } = await desk.builders.aCampaign();
  expect(await termOf(id)).toBeNull();
  expect(await termOf(await closed())).toMatchObject({ closedOn: "2024-08-21", anonymiseOn: "2034-08-21", toldOn: null, reason: null, amount: { persons: 0 } });
});

test.each([
  ["2025-02-20", "183 days after the closing", false],
  ["2025-02-21", "184 days after it", true],
  ["2054-08-21", "thirty years after it", true],
  ["2054-08-22", "a day more", false],
])("%s, %s: taken is %s", async (anonymiseOn, _what, taken) => {
  const { id, version } = await termOf(await closed());
  const input = { id, version, anonymiseOn, reason: "档案已移交档案室" };
  if (taken) await office.ask(SET, { input });
  else expect(await office.refused(SET, { input })).toMatchObject({ message: expect.stringContaining("2025-02-21"), extensions: { code: "INVALID_INPUT", field: "anonymiseOn" } });
});

test("nobody brings it about within thirty days, and the other office puts it off", async () => {
  const campaign = await closed();
  at("2026-03-01");
  const { id, version } = await termOf(campaign);
  expect(await office.refused(SET, { input: { id, version, anonymiseOn: "2026-03-30", reason: "提前" } })).toMatchObject({ extensions: { field: "anonymiseOn" } });
  await office.ask(SET, { input: { id, version, anonymiseOn: "2026-03-31", reason: "提前" } });
  await sweepRetention(desk.app.desk);
  const { notices } = await other.ask<{ notices: { nodes: object[] } }>("{ notices(first: 5) { nodes { kind subjectId facts } } }");
  expect(notices.nodes).toContainEqual(expect.objectContaining({ kind: "RETENTION_DUE", subjectId: campaign, facts: expect.objectContaining({ dueOn: "2026-03-31" }) }));
  at("2026-03-30");
  const told = await termOf(campaign, other);
  expect(told.toldOn).toBe("2026-03-01");
  await other.ask(SET, { input: { id, version: told.version, anonymiseOn: "2026-04-29", reason: "信访件尚未办结" } });
  at("2026-03-31");
  await sweepRetention(desk.app.desk);
  expect(await termOf(campaign)).toMatchObject({ anonymisedAt: null, anonymiseOn: "2026-04-30", toldOn: "2026-03-31" });
  at("2026-04-30");
  await sweepRetention(desk.app.desk);
  const done = await termOf(campaign);
  expect(done.anonymisedAt).not.toBeNull();
  expect(await office.refused(SET, { input: { id, version: done.version, anonymiseOn: "2030-01-01", reason: "晚了" } })).toMatchObject({ extensions: { code: "WRONG_STATE" } });
});

test("closed to everybody who is not told: units, leaders, integrations; administrators see and do not set", async () => {
  const campaign = await closed();
  const { id, version } = await termOf(campaign);
  for (const role of [Role.LEADING_GROUP, Role.INTEGRATION]) {
    expect(await (await desk.as(await desk.builders.anAccount(role))).refused(TERM, { id: campaign })).toMatchObject({ extensions: { code: "FORBIDDEN" } });
  }
  for (const role of [Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR]) {
    const client = await desk.as(await desk.builders.anAccount(role));
    expect(await termOf(campaign, client)).toMatchObject({ id });
    expect(await client.refused(SET, { input: { id, version, anonymiseOn: "2030-01-01", reason: "代办" } })).toMatchObject({ extensions: { code: "FORBIDDEN" } });
  }
});

test("a campaign that fails keeps no other from being done, and nothing of it is half done", async () => {
  let unfit = "";
  const broken = await closed(async (campaign) => {
    unfit = (await desk.builders.aNomination({ campaign, unit: await desk.builders.aUnit(), name: "张样本" })).id;
  });
  const fine = await closed();
  await desk.owner.query("update retentions set closed_on = '2010-01-01', told_on = '2020-01-01', anonymise_on = case campaign_id when $1 then date '2020-01-01' else date '2020-01-02' end where campaign_id = any ($2)", [broken, [broken, fine]]);
  await desk.owner.query("alter table nominations add constraint in_the_way check (name not like '申报人%')");
  await sweepRetention(desk.app.desk);
  const looks = async () => (await desk.owner.query("select n.name, exists (select from persons p where p.nomination_id = n.id) as whole from nominations n where id = $1", [unfit])).rows;
  expect(await looks()).toEqual([{ name: "张样本", whole: true }]);
  expect((await termOf(fine)).anonymisedAt).not.toBeNull();
  await desk.owner.query("alter table nominations drop constraint in_the_way");
  await sweepRetention(desk.app.desk);
  expect(await looks()).toEqual([{ name: "申报人0001", whole: false }]);
});
