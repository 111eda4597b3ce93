import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import type { RecommendingUnit } from "../../server/features/units/recommending-unit";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";

const desk = useDesk();
const as = new Map<string, ApiClient>();
const api = (name: string): ApiClient => as.get(name) ?? fail(name);
const fail = (name: string): never => {
  throw new Error(`Nobody is called ${name}`);
};
let campaignId: string;
let city: RecommendingUnit;
let county: RecommendingUnit;

beforeAll(async () => {
  const { builders } = desk;
  const campaign = await builders.aCampaign();
  campaignId = campaign.id;
  [city, county] = [await builders.aUnit(), await builders.aUnit()];
  const carrier = await builders.aUnit({ seat: Seat.COMMUNICATIONS });
  const people: Record<string, Promise<Account>> = {
    office: builders.anAccount(Role.OFFICE, { seat: Seat.INDUSTRY }),
    otherOffice: builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }),
    city: builders.anAccount(Role.UNIT, { unit: city }),
    county: builders.anAccount(Role.UNIT, { unit: county }),
    carrier: builders.anAccount(Role.UNIT, { unit: carrier }),
    leader: builders.anAccount(Role.LEADING_GROUP),
    auditor: builders.anAccount(Role.AUDITOR),
  };
  for (const [name, account] of Object.entries(people)) as.set(name, await desk.as(await account));
  await builders.aContact(campaign, city);
});

const op = (verb: string, type: string, selection = "{ id version readAt confirmedAt readers readersDone withdrawnAt withdrawReason }"): string => `mutation ($input: ${type}!) { it: ${verb}(input: $input) ${selection} }`;
const PUBLISH = op("publishAnnouncement", "PublishAnnouncementInput");
const READ = op("readAnnouncement", "AnnouncementInput");
const CONFIRM = op("confirmAnnouncement", "AnnouncementInput");
const WITHDRAW = op("withdrawAnnouncement", "WithdrawAnnouncementInput");
const REMIND = op("remindUnread", "AnnouncementInput", "{ id kind state subject mails { unitName address state } }");
const READERS = "query ($id: ID!) { it: announcementReaders(id: $id) { name reachable readAt readBy confirmedAt } }";
const ONE = "query ($id: ID!) { it: announcement(id: $id) { id title readers } }";
const LIST = "{ it: announcements(first: 100) { nodes { id } } }";

interface Told {
  id: string;
  version: number;
  readAt: string | null;
  confirmedAt: string | null;
  readersDone: number;
  withdrawReason: string | null;
}
const tell = async (client: ApiClient, query: string, input: object): Promise<Told> => (await client.ask<{ it: Told }>(query, { input })).it;
const publish = (fields: object = {}, by = "office") => tell(api(by), PUBLISH, { campaignId, audience: "ALL_UNITS", title: "报送须知", text: "请按时报送。", ...fields });
const code = async (client: ApiClient, query: string, variables: object) => (await client.refused(query, variables as Record<string, unknown>)).extensions.code;
const sees = async (id: string) => {
  const seen: string[] = [];
  for (const [name, client] of as) if ((await client.ask<{ it: { nodes: { id: string }[] } }>(LIST)).it.nodes.some((one) => one.id === id)) seen.push(name);
  return seen;
};
const noticed = async (id: string): Promise<number> => (await desk.owner.query("select count(*)::int as n from notices where subject_id = $1", [id])).rows[0].n as number;

test.each<[string, () => object, string[], number]>([
  ["all units", () => ({}), ["office", "city", "county", "auditor"], 2],
  ["chosen units", () => ({ audience: "CHOSEN_UNITS", unitIds: [county.id] }), ["office", "county", "auditor"], 1],
  ["the leading group", () => ({ audience: "LEADING_GROUP" }), ["office", "leader", "auditor"], 1],
])("one to %s is seen by its readers, its office and the auditor, and told to its readers", async (_to, fields, expected, notices) => {
  const { id } = await publish(fields());
  expect(await sees(id)).toEqual(expected);
  expect(await noticed(id)).toBe(notices);
  for (const [name, client] of as) {
    const { it } = await client.ask<{ it: { readers: number } | null }>(ONE, { id });
    expect({ name, readers: it && (["office", "auditor"].includes(name) ? it.readers > 0 : it.readers === 0) }).toEqual({ name, readers: expected.includes(name) ? true : null });
  }
});

test("reading and confirming count once, mark the notice, and are the reader's own; the office sees who, when, and who has not", async () => {
  const { id } = await publish({ important: true });
  const first = await tell(api("city"), READ, { id });
  expect(first).toMatchObject({ readAt: "2024-08-21T01:00:00+00:00", confirmedAt: null });
  expect((await desk.owner.query("select count(*)::int as unread from notices where subject_id = $1 and read_at is null", [id])).rows).toEqual([{ unread: 1 }]);
  desk.setClock(new Date("2024-08-22T10:00:00+08:00"));
  expect(await tell(api("city"), READ, { id })).toMatchObject({ readAt: "2024-08-21T01:00:00+00:00" });
  expect(await tell(api("city"), CONFIRM, { id })).toMatchObject({ confirmedAt: "2024-08-22T02:00:00+00:00" });
  desk.setClock(new Date("2024-08-21T09:00:00+08:00"));
  expect(await tell(api("city"), CONFIRM, { id })).toMatchObject({ confirmedAt: "2024-08-22T02:00:00+00:00" });
  const { it } = await api("office").ask<{ it: object[] }>(READERS, { id });
  expect(it).toMatchObject([
    { name: city.shortName, reachable: true, readBy: expect.any(String), confirmedAt: expect.stringContaining("2024-08-22") },
    { name: county.shortName, reachable: true, readAt: null, readBy: null, confirmedAt: null },
  ]);
  expect((await api("auditor").ask<{ it: object[] }>(READERS, { id })).it).toHaveLength(2);
  expect(await code(api("otherOffice"), READERS, { id })).toBe("NOT_FOUND");
  for (const name of ["city", "leader"]) expect(await code(api(name), READERS, { id })).toBe("FORBIDDEN");
  for (const name of ["carrier", "leader"]) expect(await code(api(name), READ, { input: { id } })).toBe("NOT_FOUND");
  for (const name of ["office", "auditor"]) expect(await code(api(name), CONFIRM, { input: { id } })).toBe("FORBIDDEN");
});

test("those who have not opened it are reminded by mails that wait; once all have, there is nobody to remind", async () => {
  const { id } = await publish();
  await tell(api("county"), READ, { id });
  const { it } = await api("office").ask<{ it: { kind: string; state: string; mails: object[] } }>(REMIND, { input: { id } });
  expect(it).toMatchObject({ kind: "UNREAD", state: "PREPARED", mails: [{ unitName: city.name, state: "WAITING", address: expect.stringContaining("@example.cn") }] });
  await tell(api("city"), READ, { id });
  expect(await code(api("office"), REMIND, { input: { id } })).toBe("INVALID_INPUT");
  expect(await code(api("otherOffice"), REMIND, { input: { id } })).toBe("NOT_FOUND");
});

test("one withdrawn tells those who had opened it why, takes the others' notice away, and nothing more is done with it", async () => {
  const { id, version } = await publish({ important: true });
  await tell(api("city"), READ, { id });
  expect(await code(api("otherOffice"), WITHDRAW, { input: { id, version, reason: "有误" } })).toBe("NOT_FOUND");
  expect(await code(api("city"), WITHDRAW, { input: { id, version, reason: "有误" } })).toBe("FORBIDDEN");
  expect(await code(api("office"), WITHDRAW, { input: { id, version: version + 1, reason: "有误" } })).toBe("CONFLICT");
  expect(await tell(api("office"), WITHDRAW, { id, version, reason: "日期有误" })).toMatchObject({ withdrawReason: "日期有误" });
  const { rows } = await desk.owner.query("select n.kind, a.unit_id = $2 as city from notices n join accounts a on a.id = n.account_id where n.subject_id = $1 order by n.kind", [id, city.id]);
  expect(rows).toEqual([{ kind: "ANNOUNCEMENT", city: true }, { kind: "ANNOUNCEMENT_WITHDRAWN", city: true }]);
  for (const query of [READ, CONFIRM]) expect(await code(api("county"), query, { input: { id } })).toBe("WRONG_STATE");
  expect(await code(api("office"), WITHDRAW, { input: { id, version: version + 1, reason: "再次" } })).toBe("WRONG_STATE");
  await expect(desk.owner.query("update announcements set text = '改动' where id = $1", [id])).rejects.toThrow(/only withdrawn/);
});

test.each<[string, () => object, string]>([
  ["chosen units without any", () => ({ audience: "CHOSEN_UNITS" }), "INVALID_INPUT"],
  ["units beside all", () => ({ unitIds: [city.id] }), "INVALID_INPUT"],
  ["a unit of the other seat", () => ({ audience: "CHOSEN_UNITS", unitIds: [city.id, campaignId] }), "INVALID_INPUT"],
  ["mails to the leading group", () => ({ audience: "LEADING_GROUP", byMail: true }), "INVALID_INPUT"],
  ["no title", () => ({ title: " " }), "INVALID_INPUT"],
  ["a campaign that is not there", () => ({ campaignId: city.id }), "NOT_FOUND"],
])("%s is refused, with nothing written", async (_what, fields, expected) => {
  const count = async () => (await desk.owner.query("select (select count(*) from announcements) + (select count(*) from notices) + (select count(*) from mails) as n")).rows;
  const before = await count();
  expect(await code(api("office"), PUBLISH, { input: { campaignId, audience: "ALL_UNITS", title: "标题", text: "正文", ...fields() } })).toBe(expected);
  expect(await count()).toEqual(before);
});
