import { Role } from "../../server/features/accounts/role";
import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { Seat } from "../../server/features/campaigns/seat";
import type { Act } from "../../server/verb";
import type { ApiClient } from "../support/api-client";
import { NOW, useDesk } from "../support/desk";
import { aSignedSlate, does, refusal, report, type Scene, TODAY, type USUAL } from "./scene";

const desk = useDesk();
afterEach(() => desk.setClock(NOW));
let scene: Scene<keyof typeof USUAL>;
beforeEach(async () => {
  scene = await aSignedSlate(desk, { campaign: { publicityStages: ["BEFORE_FIRST_REVIEW"] as never, resultsFrom: "2024-09-30" } });
  await does(scene.offices.a, "openProvincialPublicity", { campaignId: scene.campaign.id, stage: "BEFORE_FIRST_REVIEW", startsOn: "2024-08-22", endsOn: "2024-08-28", place: "网站" });
});

const SEEN = `query ($id: ID!) { outcomes(filter: { campaignId: { eq: $id } }) { totalCount nodes { nominationId events { toState } } }
  provincialPublicities(filter: { campaignId: { eq: $id } }) { totalCount } outcomeTotals(campaignId: $id) { candidates selected } }`;
interface Seen {
  outcomes: { totalCount: number; nodes: { nominationId: string; events: object[] }[] };
  provincialPublicities: { totalCount: number };
  outcomeTotals: { candidates: number; selected: number }[];
}
/** What somebody sees of the campaign, every way it can be asked for. */
async function seen(client: ApiClient): Promise<{ outcomes: string[]; publicities: number; candidates: number }> {
  const { outcomes, provincialPublicities, outcomeTotals } = await client.ask<Seen>(SEEN, { id: scene.campaign.id });
  const { rows } = await desk.owner.query<{ id: string; nomination_id: string }>("select id, nomination_id from outcomes where campaign_id = $1", [scene.campaign.id]);
  const single: string[] = [];
  for (const { id, nomination_id } of rows) if ((await client.ask<{ outcome: object | null }>("query ($id: ID!) { outcome(id: $id) { state } }", { id })).outcome) single.push(nomination_id);
  const listed = outcomes.nodes.map(({ nominationId }) => nominationId);
  expect([...listed].sort()).toEqual(single.sort());
  expect(outcomes.totalCount).toBe(listed.length);
  expect(outcomes.nodes.every(({ events }) => events.length > 0)).toBe(true);
  return { outcomes: listed.sort(), publicities: provincialPublicities.totalCount, candidates: outcomeTotals.reduce((sum, one) => sum + one.candidates, 0) };
}
const ofA = () => scene.ids("m1", "m3", "m5", "c2").sort();
const ofB = () => scene.ids("m2", "m4", "c1").sort();
const all = () => [...ofA(), ...ofB()].sort();
const NOTHING = { outcomes: [], publicities: 0, candidates: 0 };

test("a unit sees nothing before the day, its own from that day on, another's never", async () => {
  const [{ a, b }, stranger] = [scene.contacts, await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: await desk.builders.aUnit() }))];
  const ofNomination = async () => (await a.ask<{ nomination: { outcome: object | null } }>("query ($id: ID!) { nomination(id: $id) { outcome { state } } }", { id: scene.nominees.m1.id })).nomination.outcome;
  desk.setClock(new Date("2024-09-29T23:59:59+08:00"));
  for (const unit of [a, b, stranger]) expect(await seen(unit)).toEqual(NOTHING);
  expect(await ofNomination()).toBeNull();
  desk.setClock(new Date("2024-09-30T00:00:00+08:00"));
  expect(await seen(a)).toEqual({ outcomes: ofA(), publicities: 1, candidates: 4 });
  expect(await seen(b)).toEqual({ outcomes: ofB(), publicities: 1, candidates: 3 });
  expect(await seen(stranger)).toEqual({ outcomes: [], publicities: 1, candidates: 0 });
  expect(await ofNomination()).toEqual({ state: "SELECTED" });
});

test("so does an integration, of its seat or of both", async () => {
  const ofSeat = await desk.as(await desk.builders.anAccount(Role.INTEGRATION, { seat: Seat.COMMUNICATIONS }));
  const ofBoth = await desk.as(await desk.builders.anAccount(Role.INTEGRATION));
  for (const client of [ofSeat, ofBoth]) expect(await seen(client)).toEqual(NOTHING);
  desk.setClock(new Date("2024-09-30T09:00:00+08:00"));
  expect((await seen(ofSeat)).outcomes).toEqual(ofB());
  expect((await seen(ofBoth)).outcomes).toEqual(all());
});

test("both seats, the leading group and the auditor see the joint list at once; those who run the desk see none of it", async () => {
  const [leader, auditor] = [await desk.as(await desk.builders.anAccount(Role.LEADING_GROUP)), await desk.as(await desk.builders.anAccount(Role.AUDITOR))];
  for (const client of [scene.offices.a, scene.offices.b, leader, auditor]) expect(await seen(client)).toEqual({ outcomes: all(), publicities: 1, candidates: 7 });
  for (const role of [Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR]) {
    const client = await desk.as(await desk.builders.anAccount(role));
    for (const query of ["{ outcomes { totalCount } }", "{ provincialPublicities { totalCount } }", `{ outcomeTotals(campaignId: "${scene.campaign.id}") { places } }`]) expect((await client.refused(query)).extensions.code).toBe("FORBIDDEN");
  }
});

test("reports to the national office are not for units and integrations, whatever the day", async () => {
  await setTo(null);
  const query = "{ nationalReports { totalCount } }";
  for (const client of [scene.contacts.a, await desk.as(await desk.builders.anAccount(Role.INTEGRATION))]) expect((await client.refused(query)).extensions.code).toBe("FORBIDDEN");
});

const setTo = (resultsFrom: string | null, fields: object = {}) => does<{ resultsFrom: string | null; version: number }>(scene.offices.b, "setResultsDate", { campaignId: scene.campaign.id, version: 1, resultsFrom, ...fields });

test("the day is set while the campaign runs: earlier, later, or none, which is at once", async () => {
  expect(await setTo(TODAY)).toMatchObject({ resultsFrom: TODAY, version: 2 });
  expect((await seen(scene.contacts.a)).outcomes).toEqual(ofA());
  expect(await setTo("2024-08-22", { version: 2 })).toMatchObject({ version: 3 });
  expect(await seen(scene.contacts.a)).toEqual(NOTHING);
  await desk.owner.query("update campaigns set state = 'CLOSED' where id = $1", [scene.campaign.id]);
  expect(await setTo(null, { version: 3 })).toMatchObject({ resultsFrom: null });
  expect((await seen(scene.contacts.a)).outcomes).toEqual(ofA());
  const { rows } = await desk.owner.query("select action, outcome, detail->>'resultsFrom' as day from audit_events where subject_id = $1 and action = 'setResultsDate' order by id", [scene.campaign.id]);
  expect(rows.map(({ outcome, day }) => [outcome, day])).toEqual([["SUCCEEDED", TODAY], ["SUCCEEDED", "2024-08-22"], ["SUCCEEDED", null]]);
});

test("refused where somebody else changed the campaign, or it does not run", async () => {
  const refused = async (fields: object) => (await refusal(desk, scene.offices.a, "setResultsDate", { campaignId: scene.campaign.id, version: 1, resultsFrom: TODAY, ...fields })).extensions;
  expect((await refused({ version: 2 })).code).toBe("CONFLICT");
  expect(await refused({ campaignId: scene.slateId })).toMatchObject({ code: "NOT_FOUND", field: "campaignId" });
  for (const state of [CampaignState.DRAFT, CampaignState.ARCHIVED]) expect((await refused({ campaignId: (await desk.builders.aCampaign({ state })).id })).code).toBe("CAMPAIGN_NOT_OPEN");
});

test("an outcome's steps are kept from a unit that does not see the outcome, past every verb", async () => {
  desk.setClock(new Date("2024-08-29T09:00:00+08:00"));
  await does(scene.offices.a, "reportToNational", report(scene, { reportedOn: "2024-08-29" }));
  const { rows: outcomes } = await desk.owner.query<{ id: string }>("select id from outcomes where campaign_id = $1", [scene.campaign.id]);
  const steps = { text: "select from outcome_events where outcome_id = any ($1)", of: outcomes.map(({ id }) => id) };
  const list = { text: "select from provincial_publicities where campaign_id = $1", of: scene.campaign.id };
  for (const { text, of } of [steps, list]) {
    const verb = async ({ manager }: Act) => ({ id: "", rows: (await manager.query<object[]>(text, [of])).length });
    expect([text, (await desk.builders.by(scene.contactAccounts.a, verb, {})).rows]).toEqual([text, 0]);
    expect([text, (await desk.builders.by(scene.officeAccounts.b, verb, {})).rows]).not.toEqual([text, 0]);
  }
});
