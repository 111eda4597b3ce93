import { aCollectiveInput, aPersonInput } from "../support/builders";
import { NOW, useDesk } from "../support/desk";
import { setRules } from "../support/set-rules";
import { act, aScene, collectiveInput, operation, personInput, type Scene } from "../nominations/scene";

const desk = useDesk();
afterEach(() => desk.setClock(NOW));

interface Case {
  rule: string;
  what: string;
  /** Fields of the form that break the rule, and that keep it. */
  person?: [broken: object, kept: object];
  collective?: [broken: object, kept: object];
  /** What is done before the submission in either case. */
  before?: (scene: Scene, nominationId: string, kept: boolean) => Promise<unknown>;
}

const step = (scene: Scene, nominationId: string, name: string, heldOn: string): Promise<unknown> =>
  scene.contact.ask("mutation ($input: RecordProcedureStepInput!) { recordProcedureStep(input: $input) { id } }", {
    input: { nominationId, step: name, heldOn, place: "会议室", present: 9, evidence: "会议纪要", resolution: "同意推荐。" },
  });
const show = (scene: Scene, nominationId: string, startsOn: string): Promise<unknown> =>
  scene.contact.ask("mutation ($input: OpenPublicityInput!) { openPublicity(input: $input) { id } }", { input: { nominationId, startsOn, place: "公告栏", evidence: "照片" } });

const CASES: Case[] = [
  { rule: "R04", what: "a deliberation without the recommendation before it", before: async (scene, id, kept) => {
    if (kept) await step(scene, id, "DEMOCRATIC_RECOMMENDATION", "2024-08-08");
    await step(scene, id, "COLLECTIVE_DELIBERATION", "2024-08-09");
    await show(scene, id, "2024-08-12");
  } },
  { rule: "R05", what: "a publicity that runs to the day of submission", before: async (scene, id, kept) => {
    await step(scene, id, "COLLECTIVE_DELIBERATION", "2024-08-09");
    await show(scene, id, kept ? "2024-08-14" : "2024-08-15");
  } },
  { rule: "R08", what: "somebody of deputy department rank", person: [{ administrativeRank: "DEPUTY_DEPARTMENT" }, { administrativeRank: "DIVISION" }] },
  { rule: "R08", what: "a collective of department rank", collective: [{ administrativeRank: "DEPARTMENT" }, { administrativeRank: "DIVISION" }] },
  { rule: "R07", what: "a provincial honour whose treatment is enjoyed", person: [{ honourLevel: "PROVINCIAL_OR_MINISTERIAL", honourTreatment: true }, { honourLevel: "PROVINCIAL_OR_MINISTERIAL", honourTreatment: false }] },
  { rule: "R10", what: "an accident within five years", collective: [{ lastAccidentOn: "2019-08-27" }, { lastAccidentOn: "2019-08-26" }] },
  { rule: "R11", what: "a declared discipline case", person: [{ misconduct: "2022年受党内警告处分" }, { misconduct: null }] },
  { rule: "R12", what: "a day less than five years in the trade", person: [{ tradeSince: "2019-08-27" }, { tradeSince: "2019-08-26" }] },
  { rule: "R13", what: "a civil servant for 劳动模范", person: [{ identity: "CIVIL_SERVANT" }, { identity: "SKILLED_WORKER" }] },
  { rule: "R16", what: "no contact registered", before: (scene, _id, kept) => (kept ? desk.builders.aContact(scene.campaign, scene.unit) : Promise.resolve()) },
  { rule: "R06", what: "a collective of the same workplace nominated as well", before: (scene, _id, kept) => (kept ? Promise.resolve() : act(scene.contact, "createNomination", collectiveInput(scene))) },
];

describe.each(CASES)("$rule, $what", ({ rule, person, collective, before }) => {
  const submit = async (kept: boolean) => {
    const scene = await aScene(desk);
    if (rule === "R16") desk.setClock(new Date("2024-08-15T09:00:00+08:00")); // before the contact deadline
    await setRules(desk, scene.campaign.id, [rule]);
    const fields = (person ?? collective ?? [{}, {}])[kept ? 1 : 0];
    const input = collective ? collectiveInput(scene, { collective: { ...aCollectiveInput(), ...fields } }) : personInput(scene, { person: { ...aPersonInput(), ...fields } });
    const { id, version } = await act(scene.contact, "createNomination", input);
    await before?.(scene, id, kept);
    return { scene, id, sent: { input: { id, version } } };
  };

  test("is refused with the rule, the article, the facts and the remedy, and nothing is written", async () => {
    const { scene, id, sent } = await submit(false);
    const { extensions } = await scene.contact.refused(operation("submitNomination"), sent);
    expect(extensions.code).toBe("RULES_BROKEN");
    expect(extensions.findings).toEqual(expect.arrayContaining([{ rule, article: expect.stringMatching(/[一二三]/), facts: expect.stringMatching(/\p{Script=Han}/u), remedy: expect.stringMatching(/\p{Script=Han}/u) }]));
    expect((extensions.findings as { rule: string }[]).every((finding) => finding.rule === rule)).toBe(true);
    const { rows } = await desk.owner.query("select state, version from nominations where id = $1", [id]);
    expect(rows).toEqual([{ state: "DRAFT", version: 1 }]);
    const { nomination } = await scene.office.ask<{ nomination: { findings: { rule: string; verdict: string; stops: string[] }[] } }>("query ($id: ID!) { nomination(id: $id) { findings { rule verdict stops } } }", { id });
    expect(nomination.findings).toContainEqual({ rule, verdict: "BROKEN", stops: expect.arrayContaining(["SUBMISSION"]) });
  });

  test("is taken once it is mended", async () => {
    const { scene, sent } = await submit(true);
    const { it } = await scene.contact.ask<{ it: { state: string; findings: { verdict: string }[] } }>(operation("submitNomination", "{ state findings { verdict } }"), sent);
    expect(it.state).toBe("SUBMITTED");
    expect(it.findings.every(({ verdict }) => verdict === "PASSED")).toBe(true);
  });
});

test("all broken rules are told at once, in the caller's language", async () => {
  const scene = await aScene(desk);
  await setRules(desk, scene.campaign.id);
  const { id, version } = await act(scene.contact, "createNomination", personInput(scene, { person: { ...aPersonInput(), tradeSince: "2022-01-01", administrativeRank: "DEPARTMENT" } }));
  const { extensions } = await scene.contact.refused(operation("submitNomination"), { input: { id, version } });
  const rules = (extensions.findings as { rule: string }[]).map(({ rule }) => rule);
  expect([...new Set(rules)]).toEqual(["R04", "R05", "R08", "R12", "R16"]);
});

test("nominationFindings tells of every nomination that stands, in one answer; a unit sees its own", async () => {
  const scene = await aScene(desk);
  await setRules(desk, scene.campaign.id, ["R12"]);
  const short = await act(scene.contact, "createNomination", personInput(scene, { person: { ...aPersonInput(), tradeSince: "2022-01-01" } }));
  const long = await act(scene.contact, "createNomination", personInput(scene));
  const other = await aScene(desk, { campaign: scene.campaign });
  await act(other.contact, "createNomination", personInput(other, { person: { ...aPersonInput(), tradeSince: "2022-01-01" } }));
  const ask = async (client: Scene["contact"], onlyBroken: boolean) => {
    const { nominationFindings } = await client.ask<{ nominationFindings: { nominationId: string; findings: { rule: string; verdict: string }[] }[] }>(
      "query ($id: ID!, $only: Boolean!) { nominationFindings(campaignId: $id, onlyBroken: $only) { nominationId findings { rule verdict } } }",
      { id: scene.campaign.id, only: onlyBroken },
    );
    return nominationFindings;
  };
  expect(await ask(scene.contact, true)).toEqual([{ nominationId: short.id, findings: [{ rule: "R12", verdict: "BROKEN" }] }]);
  expect((await ask(scene.contact, false)).map(({ nominationId }) => nominationId)).toEqual([short.id, long.id]);
  expect(await ask(scene.office, true)).toHaveLength(2);
});
