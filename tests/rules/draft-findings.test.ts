import { Client } from "pg";
import { Role } from "../../server/features/accounts/role";
import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { Seat } from "../../server/features/campaigns/seat";
import { idNumber } from "../../server/demonstration/invented-numbers";
import { Sex } from "../../server/features/nominations/sex";
import { act, aScene, collectiveInput, personInput, type Scene, written } from "../nominations/scene";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";
import { setRules } from "../support/set-rules";

const desk = useDesk();
let scene: Scene;
beforeAll(async () => {
  scene = await aScene(desk);
  await setRules(desk, scene.campaign.id);
});

const QUERY = "query ($input: DraftFindingsInput!) { draftFindings(input: $input) { rule verdict stops facts remedy field } }";
const UNKNOWN = "00000000-0000-7000-8000-000000000000";

interface Told {
  rule: string;
  verdict: string;
  stops: string[];
  facts: string;
  remedy: string | null;
  field: string | null;
}

async function findings(input: object, client: ApiClient = scene.contact): Promise<Told[]> {
  return (await client.ask<{ draftFindings: Told[] }>(QUERY, { input })).draftFindings;
}

/** What each rule says, e.g. `{ R12: "BROKEN" }`; a rule that says nothing is left out, of several verdicts the worst is told. */
async function verdicts(input: object, client?: ApiClient): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const { rule, verdict } of await findings(input, client)) if (said[rule] === undefined || said[rule] === "PASSED") said[rule] = verdict;
  return said;
}

const forPerson = (of: Scene = scene) => ({ campaignId: of.campaign.id, awardId: of.forPersons.id });
const forCollective = (of: Scene = scene) => ({ campaignId: of.campaign.id, awardId: of.forCollectives.id });

describe("a form half filled in", () => {
  /** What is said of every form of this unit: no procedure, no publicity, no contact yet. */
  const ALWAYS = { R03: "PASSED", R04: "BROKEN", R05: "BROKEN", R16: "BROKEN" };

  test.each<[string, () => object, Record<string, string>]>([
    ["nothing but the award", () => forPerson(), ALWAYS],
    ["an empty person part", () => ({ ...forPerson(), person: {} }), { ...ALWAYS, R07: "PASSED", R11: "PASSED" }],
    ["a rank alone", () => ({ ...forPerson(), person: { administrativeRank: "DEPUTY_DEPARTMENT" } }), { ...ALWAYS, R07: "PASSED", R08: "BROKEN", R11: "PASSED" }],
    ["too short in the trade", () => ({ ...forPerson(), person: { tradeSince: "2020-09-01" } }), { ...ALWAYS, R07: "PASSED", R11: "PASSED", R12: "BROKEN" }],
    ["five years to the day", () => ({ ...forPerson(), person: { tradeSince: "2019-08-26" } }), { ...ALWAYS, R07: "PASSED", R11: "PASSED", R12: "PASSED" }],
    ["an identity of the other award", () => ({ ...forPerson(), person: { identity: "CIVIL_SERVANT" } }), { ...ALWAYS, R07: "PASSED", R11: "PASSED", R13: "BROKEN" }],
    ["an honour without its treatment", () => ({ ...forPerson(), person: { honourLevel: "NATIONAL" } }), { ...ALWAYS, R07: "PASSED", R11: "PASSED" }],
    ["an honour with it", () => ({ ...forPerson(), person: { honourLevel: "NATIONAL", honourTreatment: true } }), { ...ALWAYS, R07: "BROKEN", R11: "PASSED" }],
    ["misconduct declared", () => ({ ...forPerson(), person: { misconduct: "2022年受警告处分" } }), { ...ALWAYS, R07: "PASSED", R11: "BROKEN" }],
    ["a workplace alone", () => ({ ...forPerson(), workplaceId: scene.workplace.id }), { ...ALWAYS, R06: "PASSED" }],
    ["first words of the deeds", () => ({ ...forPerson(), deeds: "我" }), { ...ALWAYS, R14: "BROKEN" }],
    ["an empty collective part", () => ({ ...forCollective(), collective: {} }), { ...ALWAYS, R10: "PASSED" }],
    ["a collective's accident", () => ({ ...forCollective(), collective: { lastAccidentOn: "2022-01-01" } }), { ...ALWAYS, R10: "BROKEN" }],
    ["nulls everywhere", () => ({ ...forPerson(), nominationId: null, workplaceId: null, name: null, deeds: null, person: { idNumber: null, sex: null, tradeSince: null }, collective: null }), { ...ALWAYS, R07: "PASSED", R11: "PASSED" }],
  ])("%s", async (_what, input, expected) => {
    expect(await verdicts(input())).toEqual(expected);
  });

  test("says the facts, the way to mend it and the field, in the caller's language; and writes nothing", async () => {
    const before = await written(desk);
    const input = { ...forPerson(), person: { tradeSince: "2020-09-01" } };
    const seniority = (await findings(input)).find(({ rule }) => rule === "R12");
    expect(seniority).toMatchObject({ stops: ["SUBMISSION", "APPROVAL"], field: "person.tradeSince", facts: "从业满 3 年（自 2020-09-01 起，计算至 2024-08-26），少于 5 年" });
    const english = await scene.contact.send<{ draftFindings: Told[] }>(QUERY, { input }, { "accept-language": "en" });
    expect(english.data?.draftFindings.find(({ rule }) => rule === "R12")?.facts).toBe("3 full years in the trade, from 2020-09-01 to 2024-08-26: fewer than 5");
    expect(await written(desk)).toEqual(before);
  });
});

describe("R20 while typing", () => {
  /** Somebody nominated at the other seat. */
  async function nominatedThere() {
    const there = await aScene(desk, { seat: Seat.COMMUNICATIONS, campaign: scene.campaign });
    const input = personInput(there, { name: "吴样本" });
    await act(there.contact, "createNomination", input);
    return { there, idNumber: input.person.idNumber };
  }

  test("knows somebody nominated at the other seat, and does not say where, by whom or under what name", async () => {
    const { there, idNumber: number } = await nominatedThere();
    const told = await findings({ ...forPerson(), person: { idNumber: number } });
    const once = told.find(({ rule }) => rule === "R20");
    expect(once).toMatchObject({ verdict: "BROKEN", field: "person.idNumber", facts: "该对象在本次活动中已被推荐，同一对象只能推荐一次" });
    for (const secret of [there.unit.name, there.unit.shortName, there.unit.id, there.workplace.name, "吴样本", number]) expect(JSON.stringify(told)).not.toContain(secret);
    // Their words are those for somebody nominated in the unit itself.
    const own = personInput(scene);
    await act(scene.contact, "createNomination", own);
    expect((await findings({ ...forPerson(), person: { idNumber: own.person.idNumber } })).find(({ rule }) => rule === "R20")).toEqual(once);
  });

  test.each([
    ["a new number", () => idNumber("1971-02-03", Sex.MALE, 7), "PASSED"],
    ["half a number", () => "2199991985", undefined],
    ["a wrong check digit", () => `${idNumber("1971-02-03", Sex.MALE, 7).slice(0, 17)}?`, undefined],
    ["no number", () => "", undefined],
    ["something else altogether", () => "' or 1=1 --", undefined],
  ])("%s", async (_what, number, expected) => {
    expect((await verdicts({ ...forPerson(), person: { idNumber: number() } })).R20).toBe(expected);
  });

  test("a collective is known by its own code, or by its workplace's and its name", async () => {
    const saved = collectiveInput(scene, { name: "焊接一班" });
    await act(scene.contact, "createNomination", saved);
    const at = { ...forCollective(), workplaceId: scene.workplace.id };
    const code = scene.workplace.creditCode;
    const withCode = { ...collectiveInput(scene, { name: "某某公司" }), collective: { ...saved.collective, creditCode: code } };
    await act(scene.contact, "createNomination", withCode);
    const R20 = async (input: object) => (await verdicts(input)).R20;
    expect(await R20({ ...at, name: "焊接一班", collective: {} })).toBe("BROKEN");
    expect(await R20({ ...at, name: " 焊接 一班", collective: {} })).toBe("BROKEN");
    expect(await R20({ ...at, name: "焊接二班", collective: {} })).toBe("PASSED");
    expect(await R20({ ...at, name: "焊接二班", collective: { creditCode: code } })).toBe("BROKEN");
    expect(await R20({ ...at, name: "焊接一班", collective: { creditCode: code.slice(0, 17) } })).toBeUndefined();
    expect(await R20({ ...at, name: " ", collective: {} })).toBeUndefined();
    expect(await R20({ ...forCollective(), name: "焊接一班", collective: {} })).toBeUndefined();
  });
});

describe("a nomination that is being changed", () => {
  test("what the form leaves out is the saved nomination's, with its procedure and waivers; it is not its own double", async () => {
    const of = await aScene(desk);
    await setRules(desk, of.campaign.id);
    const input = personInput(of, { person: { ...personInput(of).person, tradeSince: "2021-01-01" } });
    const collective = await act(of.contact, "createNomination", collectiveInput(of));
    const { id } = await act(of.contact, "createNomination", input);
    const { nomination } = await of.contact.ask<{ nomination: { findings: Told[] } }>("query ($id: ID!) { nomination(id: $id) { findings { rule verdict stops facts remedy field } } }", { id });
    const at = { ...forPerson(of), nominationId: id };
    expect(await findings(at, of.contact)).toEqual(nomination.findings);
    expect(await verdicts(at, of.contact)).toMatchObject({ R06: "BROKEN", R12: "BROKEN", R20: "PASSED" });

    await of.contact.ask("mutation ($input: RequestWaiverInput!) { requestWaiver(input: $input) { id } }", { input: { nominationId: id, rule: "R06", justification: "确有必要同时推荐。" } });
    expect(await verdicts({ ...at, deeds: "改过的事迹", person: { tradeSince: "2010-01-01" } }, of.contact)).toMatchObject({ R06: "WAIVER_REQUESTED", R12: "PASSED", R20: "PASSED" });
    // A part that is given is the whole part, as when it is saved; only the ID number stays.
    expect(await verdicts({ ...at, person: {} }, of.contact)).not.toHaveProperty("R12");
    const elsewhere = await desk.builders.aWorkplace(of.unit);
    expect(await verdicts({ ...at, workplaceId: elsewhere.id }, of.contact)).toMatchObject({ R06: "PASSED" });

    await desk.owner.query(
      `insert into procedure_records (nomination_id, unit_id, seat, step, held_on, place, present, votes_for, votes_against, votes_abstain, resolution, evidence, recorded_by, recorded_at)
         select id, unit_id, seat, step, held, '一楼会议室', 40, 38, 1, 1, '同意推荐', '会议纪要', '测试', now()
         from nominations, (values ('DEMOCRATIC_RECOMMENDATION', date '2024-08-05'), ('COLLECTIVE_DELIBERATION', date '2024-08-06')) v (step, held) where id = $1`,
      [id],
    );
    const steps = (await findings({ ...at, name: "改名" }, of.contact)).filter(({ rule, verdict }) => rule === "R04" && verdict === "PASSED");
    expect(steps.length).toBeGreaterThan(0);

    // A collective's own double is found by the name it is being given.
    const other = await act(of.contact, "createNomination", collectiveInput(of, { name: "铸造三班" }));
    const renaming = { ...forCollective(of), nominationId: collective.id };
    expect(await verdicts(renaming, of.contact)).toMatchObject({ R20: "PASSED" });
    expect(await verdicts({ ...renaming, name: other.name }, of.contact)).toMatchObject({ R20: "BROKEN" });
    expect(await verdicts({ ...renaming, name: other.name, collective: {} }, of.contact)).toMatchObject({ R20: "BROKEN" });
    // One that has a code of its own is not: its saved code stays what it is known by.
    const coded = collectiveInput(of);
    const { id: legal } = await act(of.contact, "createNomination", { ...coded, collective: { ...coded.collective, creditCode: elsewhere.creditCode } });
    expect(await verdicts({ ...renaming, nominationId: legal, name: other.name }, of.contact)).toMatchObject({ R20: "PASSED" });
  });

  test("another unit's is not there; nor one of another campaign or award, nor a unit below's", async () => {
    const other = await aScene(desk, { campaign: scene.campaign });
    const theirs = await act(other.contact, "createNomination", personInput(other, { name: "郑样本" }));
    const own = await act(scene.contact, "createNomination", personInput(scene));
    const refusal = async (input: object) => (await scene.contact.refused(QUERY, { input })).extensions;
    const missing = { code: "NOT_FOUND", field: "nominationId" };
    expect(await refusal({ ...forPerson(), nominationId: theirs.id })).toMatchObject(missing);
    expect(await refusal({ ...forPerson(), nominationId: UNKNOWN })).toMatchObject(missing);
    expect(await refusal({ ...forCollective(), nominationId: own.id })).toMatchObject(missing);
    await desk.owner.query("update recommending_units set parent_id = $2 where id = $1", [other.unit.id, scene.unit.id]);
    expect(await refusal({ ...forPerson(), nominationId: theirs.id })).toMatchObject(missing);
    expect(await refusal({ ...forPerson(), workplaceId: other.workplace.id })).toMatchObject({ code: "NOT_FOUND", field: "workplaceId" });
  });
});

describe("a refused form", () => {
  test.each<[string, () => object, object]>([
    ["an unknown campaign", () => ({ ...forPerson(), campaignId: UNKNOWN }), { code: "NOT_FOUND", field: "campaignId" }],
    ["an unknown award", () => ({ ...forPerson(), awardId: UNKNOWN }), { code: "NOT_FOUND", field: "awardId" }],
    ["an unknown workplace", () => ({ ...forPerson(), workplaceId: UNKNOWN }), { code: "NOT_FOUND", field: "workplaceId" }],
    ["no id at all", () => ({ ...forPerson(), workplaceId: "x" }), { code: "INVALID_INPUT", field: "workplaceId" }],
    ["a collective part for a person's award", () => ({ ...forPerson(), collective: {} }), { code: "INVALID_INPUT", field: "collective" }],
    ["a person part for a collective's award", () => ({ ...forCollective(), person: {} }), { code: "INVALID_INPUT", field: "person" }],
    ["deeds without end", () => ({ ...forPerson(), deeds: "长".repeat(6_001) }), { code: "INVALID_INPUT", field: "deeds" }],
    ["no headcount", () => ({ ...forCollective(), collective: { headcount: -1 } }), { code: "INVALID_INPUT", field: "collective.headcount" }],
  ])("%s", async (_what, input, expected) => {
    expect((await scene.contact.refused(QUERY, { input: input() })).extensions).toMatchObject(expected);
  });

  test("an award of another campaign, and a campaign in preparation, which units do not see", async () => {
    const other = await desk.builders.aCampaign();
    expect((await scene.contact.refused(QUERY, { input: { ...forPerson(), awardId: other.awards[1]?.id } })).extensions).toMatchObject({ code: "NOT_FOUND", field: "awardId" });
    const prepared = await desk.builders.aCampaign({ state: CampaignState.DRAFT });
    expect((await scene.contact.refused(QUERY, { input: { campaignId: prepared.id, awardId: prepared.awards[1]?.id } })).extensions).toMatchObject({ code: "NOT_FOUND", field: "campaignId" });
  });

  test.each(Object.values(Role).filter((role) => role !== Role.UNIT))("%s fills in no forms", async (role) => {
    const client = await desk.as(await desk.builders.anAccount(role));
    expect((await client.refused(QUERY, { input: forPerson() })).extensions.code).toBe("FORBIDDEN");
  });
});

test("one read is enough; a second where a collective is known by its workplace", async () => {
  const reads = async (input: object): Promise<number> => {
    const asked = jest.spyOn(Client.prototype, "query");
    await findings(input);
    const count = asked.mock.calls.filter(([query]) => (query as unknown) === "begin read only").length;
    asked.mockRestore();
    return count;
  };
  const { id } = await act(scene.contact, "createNomination", personInput(scene));
  const person = { idNumber: idNumber("1972-02-03", Sex.MALE, 7), tradeSince: "2010-01-01" };
  expect(await reads({ ...forPerson(), workplaceId: scene.workplace.id, person })).toBe(1);
  expect(await reads({ ...forPerson(), nominationId: id, person: { tradeSince: "2010-01-01" } })).toBe(1);
  expect(await reads({ ...forCollective(), workplaceId: scene.workplace.id, name: "二班", collective: {} })).toBe(2);
});
