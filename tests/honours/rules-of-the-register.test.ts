import { Seat } from "../../server/features/campaigns/seat";
import { aPersonInput } from "../support/builders";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";
import { setRules } from "../support/set-rules";
import { aScene, act, collectiveInput, operation as nominationVerb, personInput, type Scene, written } from "../nominations/scene";
import { aHonour, aRegisterScene, aRevokedHonour, does, type RegisterScene } from "./scene";

/** Everybody lives in the spring after the conferment: the later campaigns' deadlines lie ahead. */
const desk = useDesk();
const LATER_CAMPAIGN = { contactDeadline: "2025-06-01", materialsDeadline: "2025-06-10", referenceDate: "2025-06-10" };
let scene: RegisterScene;
beforeAll(async () => {
  scene = await aRegisterScene(desk);
});

/** A unit in another campaign that sets these rules. */
async function elsewhere(seat: Seat, rules: string[]): Promise<Scene> {
  const campaign = await desk.builders.aCampaign(LATER_CAMPAIGN);
  await setRules(desk, campaign.id, rules);
  return aScene(desk, { seat, campaign });
}

interface Finding {
  rule: string;
  verdict: string;
  stops: string[];
  facts: string;
  field: string | null;
}
const FINDINGS = "{ rule verdict stops facts field }";
const findingsOf = async (client: ApiClient, id: string): Promise<Finding[]> =>
  (await client.ask<{ nomination: { findings: Finding[] } }>(`query ($id: ID!) { nomination(id: $id) { findings ${FINDINGS} } }`, { id })).nomination.findings;
const drafted = async (client: ApiClient, input: object): Promise<Finding[]> =>
  (await client.ask<{ draftFindings: Finding[] }>(`query ($input: DraftFindingsInput!) { draftFindings(input: $input) ${FINDINGS} }`, { input })).draftFindings;

const REVOKED = (campaign: string) => `荣誉登记簿载明该对象所获称号已被撤销：${campaign}（2024-12-05 授予，2025-03-03 撤销），不得再次推荐`;

describe("R19: who was revoked is not nominated again", () => {
  test.each([Seat.INDUSTRY, Seat.COMMUNICATIONS])("in a later campaign, under seat %s; the refusal names rule and campaign, not the unit", async (seat) => {
    const person = aPersonInput();
    await aRevokedHonour(desk, scene, { person });
    const later = await elsewhere(seat, ["R19"]);
    const draft = await act(later.contact, "createNomination", personInput(later, { person }));
    const other = await act(later.contact, "createNomination", personInput(later));
    const before = await written(desk);
    const error = await later.contact.refused(nominationVerb("submitNomination"), { input: { id: draft.id, version: draft.version } });
    const facts = REVOKED(scene.campaign.name);
    expect(error.extensions).toMatchObject({ code: "RULES_BROKEN", field: "person.idNumber", findings: [{ rule: "R19", article: "三（四）", facts }] });
    expect(await written(desk)).toEqual(before);
    const told = await findingsOf(later.contact, draft.id);
    expect(told).toEqual([{ rule: "R19", verdict: "BROKEN", stops: ["SUBMISSION", "APPROVAL"], facts, field: "person.idNumber" }]);
    for (const secret of [scene.unit.name, scene.unit.shortName, scene.unit.id, person.idNumber]) expect(JSON.stringify([error, told])).not.toContain(secret);
    // The office reads the same, and somebody else passes.
    expect(await findingsOf(later.office, draft.id)).toEqual(told);
    await expect(act(later.contact, "submitNomination", { id: other.id, version: other.version })).resolves.toMatchObject({ state: "SUBMITTED" });
    // A form that is being filled says it as soon as the number is right, and nothing before.
    const form = { campaignId: later.campaign.id, awardId: later.forPersons.id, workplaceId: later.workplace.id };
    expect(await drafted(later.contact, { ...form, person: { idNumber: person.idNumber } })).toEqual(told);
    expect(await drafted(later.contact, { ...form, person: { idNumber: person.idNumber.slice(0, 17) } })).toEqual([]);
    expect(await drafted(later.contact, { ...form, nominationId: draft.id })).toEqual(told);
  });

  test("nor approved, where the title was revoked between submission and review", async () => {
    const person = aPersonInput();
    const later = await elsewhere(Seat.COMMUNICATIONS, ["R19"]);
    const draft = await act(later.contact, "createNomination", personInput(later, { person }));
    const submitted = await act(later.contact, "submitNomination", { id: draft.id, version: draft.version });
    await aRevokedHonour(desk, scene, { person });
    const error = await later.office.refused(nominationVerb("approveNomination"), { input: { id: submitted.id, version: submitted.version, opinion: "同意推荐。" } });
    expect(error.extensions).toMatchObject({ code: "RULES_BROKEN", findings: [{ rule: "R19" }] });
    expect(await findingsOf(later.contact, draft.id)).toMatchObject([{ rule: "R19", verdict: "BROKEN" }]);
  });

  test("a collective neither; who keeps the honour may, and a campaign without the rule asks nobody", async () => {
    const later = await elsewhere(Seat.COMMUNICATIONS, ["R19"]);
    const { items: _, ...revoked } = await aRevokedHonour(desk, scene, { award: scene.forCollectives });
    const input = collectiveInput(later);
    await desk.owner.query("update honours set identity_index = $2 where id = $1", [revoked.id, desk.app.desk.vault.index(`${later.workplace.creditCode}/${input.name}`)]);
    const draft = await act(later.contact, "createNomination", input);
    expect((await later.contact.refused(nominationVerb("submitNomination"), { input: { id: draft.id, version: draft.version } })).extensions).toMatchObject({ code: "RULES_BROKEN", field: "collective.creditCode", findings: [{ rule: "R19" }] });

    const [kept, unasked] = [aPersonInput(), aPersonInput()];
    await aHonour(desk, scene, { person: kept });
    const again = await act(later.contact, "createNomination", personInput(later, { person: kept }));
    await expect(act(later.contact, "submitNomination", { id: again.id, version: again.version })).resolves.toMatchObject({ state: "SUBMITTED" });
    await aRevokedHonour(desk, scene, { person: unasked });
    const without = await elsewhere(Seat.INDUSTRY, ["R20"]);
    const free = await act(without.contact, "createNomination", personInput(without, { person: unasked }));
    await expect(act(without.contact, "submitNomination", { id: free.id, version: free.version })).resolves.toMatchObject({ state: "SUBMITTED" });
  });

  test("an honour from before the desk bars likewise, once it is revoked", async () => {
    const person = aPersonInput();
    const { id: honourId } = await does(scene.office, "enterEarlierHonour", {
      holderName: "孙样本", subjectKind: "PERSON", idNumber: person.idNumber, workplaceName: "示例厂", campaignName: "2015年评选", awardName: "劳动模范", level: "NATIONAL", treatment: true, conferredOn: "2015-05-01", document: "〔2015〕9号",
    });
    const later = await elsewhere(Seat.INDUSTRY, ["R07", "R19"]);
    const draft = await act(later.contact, "createNomination", personInput(later, { person }));
    expect(await findingsOf(later.contact, draft.id)).toMatchObject([{ rule: "R07", verdict: "BROKEN", stops: ["SUBMISSION", "APPROVAL"], facts: "填报：未获得过表彰；荣誉登记簿载明：2015年评选（国家级，2015-05-01 授予，享受相应待遇），与填报不一致" }]);
    // An unsaved form is told the same: neither it nor the honour has a nomination.
    expect(await drafted(later.contact, { campaignId: later.campaign.id, awardId: later.forPersons.id, person: { idNumber: person.idNumber } })).toEqual(await findingsOf(later.contact, draft.id));
    const proposed = await does(scene.office, "proposeRevocation", { honourId, cause: "违纪", evidence: "处分决定" });
    await does(scene.secondOffice, "giveRevocationOpinion", { revocationId: proposed.id, agrees: true, opinion: "同意" });
    await does(scene.leader, "decideRevocation", { id: proposed.id, version: 1, revoke: true, document: "〔2025〕3号", decision: "撤销", decidedOn: "2025-03-03" });
    expect(await findingsOf(later.contact, draft.id)).toMatchObject([{ rule: "R07", verdict: "PASSED" }, { rule: "R19", verdict: "BROKEN" }]);
  });
});

describe("R07 from the register", () => {
  test("an honour the form does not declare stops, in the other seat, too; a waiver helps as ever", async () => {
    const person = aPersonInput();
    await aHonour(desk, scene, { person });
    const later = await elsewhere(Seat.COMMUNICATIONS, ["R07"]);
    const draft = await act(later.contact, "createNomination", personInput(later, { person }));
    const told = await findingsOf(later.contact, draft.id);
    expect(told).toEqual([{ rule: "R07", verdict: "BROKEN", stops: ["SUBMISSION", "APPROVAL"], field: "person.honourLevel", facts: `填报：未获得过表彰；荣誉登记簿载明：${scene.campaign.name}（省部级，2024-12-05 授予，享受相应待遇），与填报不一致` }]);
    for (const secret of [scene.unit.name, scene.unit.shortName, scene.unit.id]) expect(JSON.stringify(told)).not.toContain(secret);
    expect(await drafted(later.contact, { campaignId: later.campaign.id, awardId: later.forPersons.id, person: { idNumber: person.idNumber } })).toEqual(told);
    await later.contact.ask("mutation ($input: RequestWaiverInput!) { requestWaiver(input: $input) { id } }", { input: { nominationId: draft.id, rule: "R07", justification: "此后又有突出贡献。" } });
    expect(await findingsOf(later.contact, draft.id)).toMatchObject([{ verdict: "WAIVER_REQUESTED", stops: ["APPROVAL"] }]);
    await expect(act(later.contact, "submitNomination", { id: draft.id, version: draft.version })).resolves.toMatchObject({ state: "SUBMITTED" });
  });

  test("a title is no earlier honour of the nomination it was conferred on", async () => {
    await setRules(desk, scene.campaign.id, ["R07", "R19"]);
    const { nominationId } = await aHonour(desk, scene);
    expect(await findingsOf(scene.office, nominationId)).toMatchObject([{ rule: "R07", verdict: "PASSED", facts: "未获得过表彰" }]);
  });
});

test("of the other seat's nominations the rules are told no campaign's name", async () => {
  const person = aPersonInput();
  await aHonour(desk, scene, { person });
  const later = await elsewhere(Seat.COMMUNICATIONS, ["R07"]);
  await act(later.contact, "createNomination", personInput(later, { person }));
  const asked = async (): Promise<{ facts: { register: object[] } }[]> => {
    await desk.owner.query("begin");
    try {
      await desk.owner.query("select set_config('role', 'desk_office', true), app.enter_account($1, 'OFFICE')", [scene.officeAccount.id]);
      return (await desk.owner.query("select app.unseen_nomination_facts($1) as facts", [later.campaign.id])).rows as { facts: { register: object[] } }[];
    } finally {
      await desk.owner.query("rollback");
    }
  };
  expect(await asked()).toEqual([{ facts: expect.objectContaining({ register: [expect.objectContaining({ campaignName: "", level: "PROVINCIAL_OR_MINISTERIAL", treatment: true, state: "CONFERRED" })] }) }]);
});
