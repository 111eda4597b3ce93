import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import type { Award } from "../../server/features/campaigns/award";
import type { Campaign } from "../../server/features/campaigns/campaign";
import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { CAMPAIGN_TRANSITIONS, CampaignAct } from "../../server/features/campaigns/campaign-table";
import { Seat } from "../../server/features/campaigns/seat";
import type { RecommendingUnit } from "../../server/features/units/recommending-unit";
import type { ApiClient } from "../support/api-client";
import { useDesk } from "../support/desk";
import { givePlaces, past, setRules } from "./scene";

const desk = useDesk();
const { DRAFT, OPEN, CLOSED, ARCHIVED } = CampaignState;
const verb = (name: string, input: string) => `mutation ($input: ${input}!) { it: ${name}(input: $input) { id state version } }`;
const ACTS: Record<CampaignAct, [text: string, fields: object]> = {
  [CampaignAct.UPDATED]: [verb("updateCampaign", "UpdateCampaignInput"), { name: "改名" }],
  [CampaignAct.OPENED]: [verb("openCampaign", "ReferenceInput"), {}],
  [CampaignAct.CLOSED]: [verb("closeCampaign", "CloseCampaignInput"), { reason: "评选工作结束" }],
  [CampaignAct.ARCHIVED]: [verb("archiveCampaign", "ReferenceInput"), {}],
};
let officer: Account;
let office: ApiClient;
let other: ApiClient;
beforeAll(async () => {
  officer = await desk.builders.anAccount(Role.OFFICE);
  office = await desk.as(officer);
  other = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
});
const stateOf = async (id: string) => (await desk.owner.query<{ state: CampaignState }>("select state from campaigns where id = $1", [id])).rows[0]?.state;
const cases = Object.values(CampaignState).flatMap((state) => Object.values(CampaignAct).map((act) => ({ state, act })));

describe("the state machine", () => {
  test.each(cases)("a campaign that is $state, $act", async ({ state, act }) => {
    const { id } = await desk.builders.aCampaign({ state });
    const { from, to = state } = CAMPAIGN_TRANSITIONS[act];
    const [text, fields] = ACTS[act];
    const input = { id, version: 1, ...fields };
    if (state === from) await expect(office.ask(text, { input })).resolves.toEqual({ it: { id, state: to, version: 2 } });
    else expect((await office.refused(text, { input })).extensions.code).toBe("WRONG_STATE");
    await expect(stateOf(id)).resolves.toBe(state === from ? to : state);
  });

  test.each(Object.values(CampaignState).flatMap((from) => Object.values(CampaignState).map((to) => ({ from, to }))))("the database lets an office take a campaign from $from to $to just where the table does", async ({ from, to }) => {
    const { id } = await desk.builders.aCampaign({ state: from });
    const allowed = from === to || Object.values(CAMPAIGN_TRANSITIONS).some((one) => one.from === from && one.to === to);
    expect(await past(desk, officer, "update campaigns set state = $2 where id = $1", [id, to])).toBe(allowed ? 1 : "campaigns_state_transition");
  });

  test("whoever saw an older version, or looks for one that is not there, is told so", async () => {
    const { id } = await desk.builders.aCampaign({ state: DRAFT });
    for (const [text, fields] of Object.values(ACTS)) {
      expect((await other.refused(text, { input: { id, version: 2, ...fields } })).extensions.code).toBe("CONFLICT");
      expect((await other.refused(text, { input: { id: "01a204bf-0000-7000-8000-000000000000", version: 1, ...fields } })).extensions.code).toBe("NOT_FOUND");
    }
  });

  test("closing wants a reason, which the trail keeps", async () => {
    const { id } = await desk.builders.aCampaign();
    const [text, fields] = ACTS[CampaignAct.CLOSED];
    expect((await office.refused(text, { input: { id, version: 1, reason: " " } })).extensions).toMatchObject({ code: "INVALID_INPUT", field: "reason" });
    await office.ask(text, { input: { id, version: 1, ...fields } });
    const { rows } = await desk.owner.query("select action, detail->>'reason' as reason from audit_events where subject_id = $1 and outcome = 'SUCCEEDED'", [id]);
    expect(rows).toEqual([{ action: "closeCampaign", reason: "评选工作结束" }]);
  });

  test("is the offices' alone", async () => {
    const { id } = await desk.builders.aCampaign({ state: DRAFT });
    for (const role of Object.values(Role).filter((one) => one !== Role.OFFICE)) {
      const account = await desk.builders.anAccount(role, role === Role.UNIT ? { unit: await desk.builders.aUnit() } : {});
      for (const [text, fields] of Object.values(ACTS)) expect((await (await desk.as(account)).refused(text, { input: { id, version: 1, ...fields } })).extensions.code).toBe("FORBIDDEN");
      expect(await past(desk, account, "update campaigns set state = 'OPEN' where id = $1", [id])).toBe("FORBIDDEN");
    }
  });
});

describe("opening", () => {
  const OPENING = ACTS[CampaignAct.OPENED][0];
  let campaign: Campaign & { awards: Award[] };
  let units: Record<Seat, RecommendingUnit>;
  beforeAll(async () => {
    units = { [Seat.INDUSTRY]: await desk.builders.aUnit(), [Seat.COMMUNICATIONS]: await desk.builders.aUnit({ seat: Seat.COMMUNICATIONS }) };
  });
  beforeEach(async () => {
    campaign = await desk.builders.aCampaign({ state: DRAFT });
    await setRules(desk, campaign.id);
  });
  const give = async (seat: Seat, places: number[]) => {
    for (const [i, award] of campaign.awards.entries()) await givePlaces(desk, award, units[seat], places[i] ?? 0);
  };

  test("waits for more places than the province reports, of every award (R02)", async () => {
    const { message, extensions } = await office.refused(OPENING, { input: { id: campaign.id, version: 1 } });
    expect(extensions).toMatchObject({ code: "RULES_BROKEN", findings: [{ rule: "R02", article: "一；三（二）" }, { rule: "R02" }, { rule: "R02" }] });
    expect(message).toContain("先进集体已分配 0 个名额");
    await expect(stateOf(campaign.id)).resolves.toBe(DRAFT);
  });

  test("counts both seats' places; exactly as many is not more", async () => {
    await give(Seat.INDUSTRY, [10, 10, 2]);
    await give(Seat.COMMUNICATIONS, [3, 7, 2]);
    const { extensions } = await office.refused(OPENING, { input: { id: campaign.id, version: 1 } });
    expect(extensions.findings).toEqual([expect.objectContaining({ rule: "R02", facts: expect.stringContaining("先进工作者已分配 4 个名额"), remedy: expect.stringContaining("不少于 5 个") })]);
    await give(Seat.INDUSTRY, [10, 10, 3]);
    await expect(other.ask(OPENING, { input: { id: campaign.id, version: 1 } })).resolves.toEqual({ it: { id: campaign.id, state: OPEN, version: 2 } });
  });

  test("waits for an award within the notice's number (R01)", async () => {
    await give(Seat.INDUSTRY, [30, 30, 30]);
    await office.ask("mutation ($input: UpdateAwardInput!) { updateAward(input: $input) { id } }", { input: { id: campaign.awards[0]?.id, version: 1, provinceQuota: 13 } });
    const { extensions } = await office.refused(OPENING, { input: { id: campaign.id, version: 2 } });
    expect(extensions.findings).toEqual([expect.objectContaining({ rule: "R01", facts: expect.stringContaining("超过通知规定的 12 个") })]);
  });
});

describe("once it runs", () => {
  const LOCKED = ["code = 'x'", "name = 'x'", "notice_number = 'x'", "organizers = '{x}'", "year = 2030", "reference_date = '2030-01-01'", "contact_deadline = '2020-01-01'", "materials_deadline = '2030-01-01'"]
    .concat(["review_levels = '{UNIT,OFFICE}'", "reserve_at_draft = true", "demonstration = true", "voting_quorum = '1/2'", "voting_majority = 'PRESENT'", "publicity_stages = '{}'"]);
  const RELEASE = "results_from = '2030-01-01'";
  const NEVER_GRANTED = ["code = 'x'", "year = 2030", "demonstration = true"];

  test.each([OPEN, CLOSED, ARCHIVED])("its settings are locked: %s", async (state) => {
    const campaign = await desk.builders.aCampaign({ state });
    await setRules(desk, campaign.id);
    const update = await office.refused(ACTS[CampaignAct.UPDATED][0], { input: { id: campaign.id, version: 1, name: "改名" } });
    expect(update.extensions.code).toBe("WRONG_STATE");
    if (state === OPEN) expect(update.extensions.remedy).toContain("由一人提出调整、另一人确认");
    const setting = { campaignId: campaign.id, rule: "R14", version: 1, enabled: false, parameters: { characters: 1, tolerancePercent: 1, firstPersonWords: [], allowedWords: [] } };
    expect((await office.refused("mutation ($input: SetRuleInput!) { setRule(input: $input) { id } }", { input: setting })).extensions.code).toBe("WRONG_STATE");
    expect((await office.refused("mutation ($input: UpdateAwardInput!) { updateAward(input: $input) { id } }", { input: { id: campaign.awards[0]?.id, version: 1, provinceQuota: 13 } })).extensions.code).toBe("WRONG_STATE");
    for (const change of LOCKED) {
      expect([change, await past(desk, officer, `update campaigns set ${change} where id = $1`, [campaign.id])]).toEqual([change, NEVER_GRANTED.includes(change) ? "FORBIDDEN" : "campaigns_locked"]);
    }
    // The day from which units see results is set while the campaign runs.
    expect(await past(desk, officer, `update campaigns set ${RELEASE} where id = $1`, [campaign.id])).toBe(state === ARCHIVED ? "campaigns_locked" : 1);
    expect(await past(desk, officer, "update rule_settings set enabled = false where campaign_id = $1 and rule = 'R14'", [campaign.id])).toBe("FORBIDDEN");
    expect(await past(desk, officer, "update awards set province_quota = 99 where campaign_id = $1", [campaign.id])).toBe(0);
    expect(await past(desk, officer, "insert into awards (campaign_id, code, name, subject_kind, province_quota, position) values ($1, 'X', 'X', 'PERSON', 1, 9)", [campaign.id])).toBe("FORBIDDEN");
    expect(await past(desk, officer, "delete from rule_settings where campaign_id = $1", [campaign.id])).toBe("FORBIDDEN");
  });

  test("the same is open while it is prepared: the walls above can be passed", async () => {
    const { id } = await desk.builders.aCampaign({ state: DRAFT });
    await setRules(desk, id);
    for (const change of LOCKED.filter((one) => !NEVER_GRANTED.includes(one))) expect([change, await past(desk, officer, `update campaigns set ${change} where id = $1`, [id])]).toEqual([change, 1]);
    expect(await past(desk, officer, "update rule_settings set enabled = false where campaign_id = $1 and rule = 'R14'", [id])).toBe(1);
    expect(await past(desk, officer, "update awards set province_quota = 99 where campaign_id = $1", [id])).toBe(3);
  });
});
