import fc from "fast-check";
import { READINGS } from "../../migrations/support/pinyin";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";
import { aPersonInput } from "../support/builders";
import { aWorld, type Persona, type World } from "../permissions/world";

const desk = useDesk();

interface Hit {
  kind: string;
  id: string;
  name: string;
  unit: string | null;
  note: string | null;
  state: string | null;
}

const SEARCH = "query ($text: String!, $campaignId: ID, $first: Int = 50) { search(text: $text, campaignId: $campaignId, first: $first) { kind id name unit note state } }";
const find = async (client: ApiClient, text: string, more: Record<string, unknown> = {}): Promise<Hit[]> => (await client.ask<{ search: Hit[] }>(SEARCH, { text, ...more })).search;
const names = (hits: Hit[]): string[] => hits.map(({ name }) => name);

/** Readings of each character, as the data file has them. */
const readings = new Map<string, string[]>();
for (const line of READINGS.trim().split("\n")) {
  const [reading = "", characters = ""] = line.split(" ");
  for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), reading]);
}

/** Characters that names are made of. */
const COMMON = [..."王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎单仇解查区重庆长春鞍山抚顺铁岭乐行伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超女绿"];

let world: World;
let auditor: ApiClient;
const as = (name: string): Promise<ApiClient> => desk.as(world.persona(name).account);

beforeAll(async () => {
  world = await aWorld(desk);
  auditor = await desk.as(await desk.builders.anAccount(Role.AUDITOR));
});

test("any name is found by its characters, full pinyin, initials, a beginning of each syllable, any mixture and any part", async () => {
  const unit = await desk.builders.aUnit({ name: "待改名", shortName: "〇〇", code: "renamed" });
  const name = fc.array(fc.constantFrom(...COMMON), { minLength: 2, maxLength: 6 });
  const way = fc.array(fc.record({ reading: fc.nat(), cut: fc.nat(), how: fc.constantFrom("character", "whole", "initial", "part"), gap: fc.constantFrom("", "", " ", "'", "　"), upper: fc.boolean() }), { minLength: 6, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(name, way, fc.nat(), fc.nat(), async (characters, ways, from, length) => {
      await desk.owner.query("update recommending_units set name = $2 where id = $1", [unit.id, characters.join("")]);
      const start = from % characters.length;
      const part = characters.slice(start, start + 1 + (length % (characters.length - start)));
      const typed = part.map((character, i) => {
        const { reading, cut, how, gap, upper } = ways[i] ?? { reading: 0, cut: 0, how: "whole", gap: "", upper: false };
        const all = readings.get(character) ?? [character];
        const one = all[reading % all.length] ?? "";
        // A single letter in all finds beginnings only.
        const written = how === "character" ? character : how === "initial" && part.length > 1 ? one.slice(0, 1) : how === "part" && part.length > 1 ? one.slice(0, 1 + (cut % one.length)) : one;
        return (upper ? written.toUpperCase() : written) + gap;
      });
      const text = typed.join("").trim();
      const matches = await desk.owner.query<{ id: string }>("select record_id as id from search_entries where names like '|' || $1 || '|%'", [characters.join("")]);
      expect(matches.rows.map(({ id }) => id)).toContain(unit.id);
      const { nodes } = (await auditor.ask<{ recommendingUnits: { nodes: { id: string }[] } }>("query ($text: String!) { recommendingUnits(filter: { search: $text }, first: 200) { nodes { id } } }", { text })).recommendingUnits;
      expect({ text, characters, found: /^[a-z]$/i.test(text) || nodes.some(({ id }) => id === unit.id) }).toEqual({ text, characters, found: true });
    }),
    { numRuns: 150 },
  );
});

test.each([
  ["重庆机床厂", ["chongqing", "zhongqing", "cqjcc", "zqjcc", "重庆", "jichuang", "机床c"]],
  ["单雄信", ["shan", "shanxiongxin", "dxx", "sxx", "单xx"]],
  ["仇英曾解", ["qiuying", "chouying", "qyzx", "cyceng", "qiu ying zeng xie"]],
  ["吕绿", ["lvlv", "lulu", "lülǜ", "Lü Lu", "ＬＶ", "ll"]],
  ["西安（5G）所", ["xi'an", "xian5g", "5G所", "xa5gs", "ｘｉａｎ"]],
  ["买买提·艾力", ["买买提艾力", "mmtal", "maimaiti aili"]],
])("%s is found by %j", async (name, texts) => {
  const unit = await desk.builders.aUnit({ name, shortName: "〇" });
  for (const text of texts) expect([text, ...names(await find(auditor, text))]).toContain(name);
  for (const text of ["qq", "xw", "张"]) expect(names(await find(auditor, text))).not.toContain(name);
  await desk.owner.query("delete from recommending_units where id = $1", [unit.id]);
  expect(names(await find(auditor, texts[0] ?? ""))).not.toContain(name);
});

test("a gap means the next character: what is typed apart is not read as one syllable", async () => {
  await desk.builders.aUnit({ name: "先", shortName: "〇" });
  await desk.builders.aUnit({ name: "西安", shortName: "〇" });
  expect(names(await find(auditor, "xian")).slice(0, 2).sort()).toEqual(["先", "西安"]);
  expect(names(await find(auditor, "xi an"))).toEqual(["西安"]);
});

test("best first: the whole name, its beginning, the beginning of a word, inside; names before pinyin, short before long", async () => {
  for (const name of ["辽阳市韶关厂", "新韶关", "韶关", "韶关路厂", "韶馆路", "Shaoguan"]) await desk.builders.aUnit({ name, shortName: "〇" });
  expect(names(await find(auditor, "韶关"))).toEqual(["韶关", "韶关路厂", "辽阳市韶关厂", "新韶关"]);
  expect(names(await find(auditor, "shaoguan"))).toEqual(["Shaoguan", "韶关", "韶馆路", "韶关路厂", "辽阳市韶关厂", "新韶关"]);
  expect(names(await find(auditor, "shaoguan", { first: 2 }))).toEqual(["Shaoguan", "韶关"]);
});

test("wildcards and signs of expressions are no letters: they find nothing and break nothing", async () => {
  for (const text of ["%", "_", "%%%", ".*", "|", ";", "\\", "（）", "'", "𬺰"]) expect([text, await find(auditor, text)]).toEqual([text, []]);
  expect(names(await find(auditor, "韶%关_路"))).toEqual(["韶关路厂"]);
  await expect(auditor.refused(SEARCH, { text: "字".repeat(61) })).resolves.toMatchObject({ extensions: { code: "INVALID_INPUT", field: "text" } });
  await expect(auditor.refused(SEARCH, { text: "  " })).resolves.toMatchObject({ extensions: { code: "INVALID_INPUT" } });
  await expect(auditor.refused(SEARCH, { text: "a", first: 51 })).resolves.toMatchObject({ extensions: { code: "INVALID_INPUT", field: "first" } });
  await expect(auditor.refused(SEARCH, { text: "a", campaignId: "1" })).resolves.toMatchObject({ extensions: { code: "INVALID_INPUT", field: "campaignId" } });
  expect(await find(auditor, "字".repeat(60))).toEqual([]);
  expect(await find(auditor, "abcdefghij".repeat(6))).toEqual([]);
});

test("each role finds of everything exactly what its lists show, and of another seat or unit nothing", async () => {
  const lists: Record<string, [string, string]> = { NOMINATION: ["nominations", "name"], UNIT: ["recommendingUnits", "name"], WORKPLACE: ["workplaces", "name"], CONTACT: ["unitContacts", "name"], HONOUR: ["honours", "holderName"], ACCOUNT: ["accounts", "displayName"] };
  const all = await desk.owner.query<{ record_id: string; kind: string; names: string }>("select record_id, kind, names from search_entries");
  expect(new Set(all.rows.map(({ kind }) => kind))).toEqual(new Set(Object.keys(lists)));
  let hidden = 0;
  for (const who of world.personas.filter(({ role }) => role !== Role.INTEGRATION)) {
    const client = await desk.as(who.account);
    const seen = new Set<string>();
    for (const [list] of Object.values(lists)) {
      const { data } = await client.send<Record<string, { nodes: { id: string }[] }>>(`{ ${list}(first: 200) { nodes { id } } }`);
      data?.[list]?.nodes.forEach(({ id }) => seen.add(id));
    }
    const found = await foundBy(client, all.rows);
    hidden += all.rows.length - found.size;
    expect({ who: who.name, found: [...found].sort() }).toEqual({ who: who.name, found: [...seen].sort() });
  }
  expect(hidden).toBeGreaterThan(all.rows.length);
});

/** Ids of all records somebody finds by their own names. */
async function foundBy(client: ApiClient, entries: { names: string }[]): Promise<Set<string>> {
  const found = new Set<string>();
  const texts = [...new Set(entries.map(({ names: all }) => all.split("|")[1] ?? ""))].filter((text) => text !== "");
  for (let i = 0; i < texts.length; i += 20) {
    const part = texts.slice(i, i + 20);
    const query = `query (${part.map((_, n) => `$t${n}: String!`).join(", ")}) { ${part.map((_, n) => `f${n}: search(text: $t${n}, first: 50) { id }`).join(" ")} }`;
    const data = await client.ask<Record<string, { id: string }[]>>(query, Object.fromEntries(part.map((text, n) => [`t${n}`, text])));
    Object.values(data).flat().forEach(({ id }) => found.add(id));
  }
  return found;
}

test("systems and those who are not signed in do not search", async () => {
  const integration = world.personas.find(({ role }) => role === Role.INTEGRATION) as Persona;
  for (const client of [await desk.as(integration.account), desk.anybody])
    for (const query of ['{ search(text: "a") { id } }', "{ namedRecords(records: []) { id } }"]) expect((await client.refused(query)).extensions.code).toMatch(/^(FORBIDDEN|UNAUTHENTICATED)$/);
});

test("what is sealed or masked is not found: ID numbers, mobiles, telephones, mails; nor are they in the entries", async () => {
  const unit = await desk.builders.aUnit();
  const { person } = { person: aPersonInput() };
  await desk.builders.aNomination({ campaign: world.campaigns.main, unit, name: "甄密封", person });
  const contact = await desk.builders.aContact(world.campaigns.main, unit);
  expect(names(await find(auditor, "zmf"))).toEqual(["甄密封"]);
  for (const secret of [person.idNumber, person.idNumber.slice(0, 6), person.mobile, person.mobile.slice(-4), "13900007788", contact.email, contact.officePhone]) {
    const hits = await find(auditor, secret);
    expect([secret, hits.filter(({ name }) => name === "甄密封" || name === contact.name)]).toEqual([secret, []]);
    const { rows } = await desk.owner.query("select 1 from search_entries where record_id = $2 and search_entries::text ilike '%' || $1 || '%'", [secret, contact.id]);
    expect(rows).toEqual([]);
  }
});

test("codes are found by their beginning, usernames by their words, and entries follow every change", async () => {
  const unit = await desk.builders.aUnit({ code: "quxian-zhen", name: "某县", shortName: "某" });
  const workplace = await desk.builders.aWorkplace(unit, { name: "甲乙丙丁厂" });
  expect(names(await find(auditor, workplace.creditCode))).toEqual(["甲乙丙丁厂"]);
  expect(names(await find(auditor, workplace.creditCode.slice(0, 17).toLowerCase()))).toContain("甲乙丙丁厂");
  expect(await find(auditor, workplace.creditCode.slice(1))).toEqual([]);
  expect(names(await find(auditor, "quxian zhen"))).toContain("某县");
  await desk.owner.query("update workplaces set name = '戊己庚辛厂' where id = $1", [workplace.id]);
  expect(names(await find(auditor, "jybd"))).toEqual([]);
  expect(await find(auditor, "wujigengxin")).toEqual([expect.objectContaining({ kind: "WORKPLACE", id: workplace.id, unit: "某", note: workplace.creditCode })]);
});

test("a campaign narrows the search to its own and to what belongs to none; records known by id get their names again", async () => {
  const { main, other } = world.campaigns;
  const unit = await desk.builders.aUnit({ name: "荀灌单位", shortName: "荀" });
  const [here, there] = [await desk.builders.aNomination({ campaign: main, unit, name: "荀灌甲" }), await desk.builders.aNomination({ campaign: other, unit, name: "荀灌乙", state: NominationState.SUBMITTED })];
  expect(names(await find(auditor, "xunguan", { campaignId: main.id })).sort()).toEqual(["荀灌单位", "荀灌甲"].sort());
  expect(names(await find(auditor, "xunguan")).length).toBe(3);

  const NAMED = "query ($records: [RecordInput!]!) { namedRecords(records: $records) { kind id name state } }";
  const records = [there, here].map(({ id }) => ({ kind: "NOMINATION", id }));
  const named = async (client: ApiClient) => (await client.ask<{ namedRecords: Hit[] }>(NAMED, { records: [...records, { kind: "UNIT", id: unit.id }, { kind: "ACCOUNT", id: here.id }] })).namedRecords.map(({ name }) => name);
  expect(await named(auditor)).toEqual(["荀灌乙", "荀灌甲", "荀灌单位"]);
  expect(await named(await desk.as(await desk.builders.anAccount(Role.LEADING_GROUP)))).toEqual(["荀灌乙", "荀灌单位"]);
  expect(await named(await desk.as(await desk.builders.anAccount(Role.SYSTEM_ADMINISTRATOR)))).toEqual(["荀灌单位"]);
  expect(await named(await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS })))).toEqual([]);
  expect((await auditor.refused(NAMED, { records: Array.from({ length: 21 }, () => records[0]) })).extensions.code).toBe("INVALID_INPUT");
});

test("the office's list of nominations takes pinyin as its filter and counts what it shows", async () => {
  const office = await as(world.personas.find(({ role, seat }) => role === Role.OFFICE && seat === Seat.INDUSTRY)?.name ?? "");
  const LIST = "query ($text: String!) { nominations(filter: { search: $text, or: [{ search: $text }, { name: { eq: \"\" } }] }) { totalCount nodes { name } } }";
  expect((await office.ask<{ nominations: unknown }>(LIST, { text: "荀gj" })).nominations).toEqual({ totalCount: 1, nodes: [{ name: "荀灌甲" }] });
  expect((await office.ask<{ nominations: unknown }>(LIST, { text: "%" })).nominations).toEqual({ totalCount: 0, nodes: [] });
});
