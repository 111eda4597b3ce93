import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import type { Award } from "../../server/features/campaigns/award";
import type { Campaign } from "../../server/features/campaigns/campaign";
import { CampaignState } from "../../server/features/campaigns/campaign-state";
import { Seat } from "../../server/features/campaigns/seat";
import { NominationState } from "../../server/features/nominations/nomination-state";
import type { ApiClient } from "../support/api-client";
import { aPersonInput } from "../support/builders";
import { useDesk } from "../support/desk";
import { past, preset, setRules } from "./scene";

const desk = useDesk({ tampers: "rules are set on nominations that were submitted before there were any" });
const CHANGE = "{ id rule enabled parameters enabledBefore parametersBefore reason state proposedBy proposedAt decidedBy decidedAt version }";
const PROPOSE = `mutation ($input: ProposeRuleChangeInput!) { it: proposeRuleChange(input: $input) ${CHANGE} }`;
const DECIDE = `mutation ($input: DecideRuleChangeInput!) { it: decideRuleChange(input: $input) ${CHANGE} }`;
const EFFECT = "{ rule campaignBefore campaignAfter changes { nominationId name unit before after } hidden }";
const PREVIEW = `query ($campaignId: ID!, $rule: String!, $enabled: Boolean!, $parameters: JSON!) { it: ruleChangePreview(campaignId: $campaignId, rule: $rule, enabled: $enabled, parameters: $parameters) ${EFFECT} }`;
const OF_CHANGE = `query ($id: ID!) { it: ruleChangeEffect(id: $id) ${EFFECT} }`;
const NOBODY = "01a204bf-0000-7000-8000-000000000000";

let first: Account;
let proposer: ApiClient;
let second: Account;
let other: ApiClient;
beforeAll(async () => {
  first = await desk.builders.anAccount(Role.OFFICE);
  second = await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS });
  [proposer, other] = [await desk.as(first), await desk.as(second)];
});

const parametersOf = (id: string): Record<string, unknown> => preset.rules.find(({ rule }) => rule === id)?.parameters ?? {};
const years = (minimumYears: number) => ({ ...parametersOf("R12"), minimumYears });
const running = async (): Promise<Campaign & { awards: Award[] }> => {
  const campaign = await desk.builders.aCampaign();
  await setRules(desk, campaign.id);
  return campaign;
};
const proposal = (campaignId: string, fields: object = {}) => ({ campaignId, rule: "R12", enabled: true, parameters: years(8), reason: " 上级要求 ", ...fields });
const propose = async (campaignId: string, fields: object = {}) => (await proposer.ask<{ it: { id: string; version: number } }>(PROPOSE, { input: proposal(campaignId, fields) })).it;
const setting = async (campaignId: string, rule = "R12") => (await desk.owner.query("select enabled, parameters, version from rule_settings where campaign_id = $1 and rule = $2", [campaignId, rule])).rows[0];

describe("a change of a rule in a running campaign", () => {
  test("is proposed by one and in force when another confirms it", async () => {
    const { id: campaignId } = await running();
    const change = await propose(campaignId);
    expect(change).toEqual({
      id: expect.any(String),
      rule: "R12",
      enabled: true,
      parameters: years(8),
      enabledBefore: true,
      parametersBefore: parametersOf("R12"),
      reason: "上级要求",
      state: "PROPOSED",
      proposedBy: first.displayName,
      proposedAt: "2024-08-21T01:00:00+00:00",
      decidedBy: null,
      decidedAt: null,
      version: 1,
    });
    expect(await setting(campaignId)).toEqual({ enabled: true, parameters: parametersOf("R12"), version: 1 });
    const { it } = await other.ask(DECIDE, { input: { id: change.id, version: 1, confirm: true } });
    expect(it).toMatchObject({ state: "CONFIRMED", decidedBy: second.displayName, decidedAt: "2024-08-21T01:00:00+00:00", version: 2 });
    expect(await setting(campaignId)).toEqual({ enabled: true, parameters: years(8), version: 2 });
  });

  test("is dropped by another, and nothing changes", async () => {
    const { id: campaignId } = await running();
    const { id } = await propose(campaignId, { enabled: false });
    expect((await other.ask(DECIDE, { input: { id, version: 1, confirm: false } })).it).toMatchObject({ state: "DROPPED" });
    expect(await setting(campaignId)).toEqual({ enabled: true, parameters: parametersOf("R12"), version: 1 });
    await propose(campaignId); // there is room for another one
  });

  test.each([true, false])("is not decided (%s) by who proposed it, neither through the API nor past it", async (confirm) => {
    const { id: campaignId } = await running();
    const { id } = await propose(campaignId);
    expect(await proposer.refused(DECIDE, { input: { id, version: 1, confirm } })).toMatchObject({ message: "规则调整由您本人提出，须由另一人确认或否决。", extensions: { code: "SECOND_PERSON_NEEDED" } });
    const text = "update rule_changes set state = 'CONFIRMED', decided_by_id = $2, decided_by = $3, decided_at = now() where id = $1";
    expect(await past(desk, first, text, [id, first.id, first.displayName])).toBe("SECOND_PERSON_NEEDED");
    expect(await past(desk, first, text, [id, second.id, second.displayName])).toBe("FORBIDDEN"); // in another's name
    expect((await setting(campaignId)).version).toBe(1);
  });

  test("is decided once: of two at the same time one is told of the other", async () => {
    const { id: campaignId } = await running();
    const { id } = await propose(campaignId);
    const third = await desk.as(await desk.builders.anAccount(Role.OFFICE));
    const results = await Promise.all([other, third].map((by) => by.send(DECIDE, { input: { id, version: 1, confirm: true } })));
    expect(results.map(({ errors }) => errors?.[0]?.extensions.code ?? "OK").sort()).toEqual(["CONFLICT", "OK"]);
    expect((await other.refused(DECIDE, { input: { id, version: 2, confirm: false } })).message).toBe("当前状态为“已生效”，不能再次确认或否决。");
    expect((await setting(campaignId)).version).toBe(2);
  });

  test("a setting of before cannot be brought back past the verbs: only what was confirmed last", async () => {
    const { id: campaignId } = await running();
    for (const minimumYears of [8, 9]) {
      desk.setClock(new Date(`2024-08-21T${String(minimumYears + 2).padStart(2, "0")}:00:00+08:00`));
      await other.ask(DECIDE, { input: { id: (await propose(campaignId, { parameters: years(minimumYears) })).id, version: 1, confirm: true } });
    }
    const text = "update rule_settings set parameters = $2 where campaign_id = $1 and rule = 'R12'";
    expect(await past(desk, second, text, [campaignId, years(8)])).toBe("FORBIDDEN");
    expect(await past(desk, second, text, [campaignId, years(9)])).toBe(1);
  });

  test.each<[string, object, string, string]>([
    ["what it is already", { parameters: parametersOf("R12") }, "INVALID_INPUT", "parameters"],
    ["a number out of range", { parameters: years(0) }, "INVALID_INPUT", "parameters.minimumYears"],
    ["another reference date than the campaign's", { parameters: { ...years(8), referenceDate: "2025-01-01" } }, "INVALID_INPUT", "parameters.referenceDate"],
    ["a later deadline for all", { rule: "R16", parameters: { ...parametersOf("R16"), materialsDeadline: "2024-09-30" } }, "INVALID_INPUT", "parameters.materialsDeadline"],
    ["no reason", { reason: " " }, "INVALID_INPUT", "reason"],
    ["a rule that is none", { rule: "R24" }, "INVALID_INPUT", "rule"],
    ["a campaign that is not there", { campaignId: NOBODY }, "NOT_FOUND", "campaignId"],
  ])("is refused for %s", async (_, fields, code, field) => {
    const { id: campaignId } = await running();
    expect((await proposer.refused(PROPOSE, { input: proposal(campaignId, fields) })).extensions).toMatchObject({ code, field });
    const { rows } = await desk.owner.query("select from rule_changes where campaign_id = $1", [campaignId]);
    expect(rows).toEqual([]);
  });

  test("waits for the one proposed before", async () => {
    const { id: campaignId } = await running();
    await propose(campaignId);
    expect((await other.refused(PROPOSE, { input: proposal(campaignId, { parameters: years(9) }) })).extensions).toMatchObject({ code: "ALREADY_EXISTS", field: "rule" });
    await propose(campaignId, { rule: "R05", parameters: { ...parametersOf("R05"), workingDays: 7 } });
  });

  test("is none in a campaign that does not run, and a proposal is not decided after its end", async () => {
    for (const state of [CampaignState.DRAFT, CampaignState.CLOSED, CampaignState.ARCHIVED]) {
      const { id } = await desk.builders.aCampaign({ state });
      await setRules(desk, id);
      expect((await proposer.refused(PROPOSE, { input: proposal(id) })).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
    }
    const { id: campaignId } = await running();
    const { id } = await propose(campaignId);
    await desk.owner.query("update campaigns set state = 'CLOSED' where id = $1", [campaignId]);
    expect((await other.refused(DECIDE, { input: { id, version: 1, confirm: true } })).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
    expect((await other.refused(DECIDE, { input: { id: NOBODY, version: 1, confirm: true } })).extensions.code).toBe("NOT_FOUND");
  });

  test("is the offices' alone", async () => {
    const { id: campaignId } = await running();
    const { id } = await propose(campaignId);
    for (const role of Object.values(Role).filter((one) => one !== Role.OFFICE)) {
      const by = await desk.as(await desk.builders.anAccount(role, role === Role.UNIT ? { unit: await desk.builders.aUnit() } : {}));
      expect((await by.refused(PROPOSE, { input: proposal(campaignId, { rule: "R05" }) })).extensions.code).toBe("FORBIDDEN");
      expect((await by.refused(DECIDE, { input: { id, version: 1, confirm: true } })).extensions.code).toBe("FORBIDDEN");
      const list = await by.ask<{ ruleChanges: { totalCount: number } }>("query ($f: RuleChangeFilter) { ruleChanges(filter: $f) { totalCount } }", { f: { campaignId: { eq: campaignId } } });
      expect(list.ruleChanges.totalCount).toBe(1);
    }
  });
});

describe("what a change would alter", () => {
  let campaign: Campaign & { awards: Award[] };
  const nominations = new Map<string, { id: string; name: string }>();
  let unitName: string;
  beforeAll(async () => {
    campaign = await desk.builders.aCampaign();
    const [unit, theirs] = [await desk.builders.aUnit(), await desk.builders.aUnit({ seat: Seat.COMMUNICATIONS })];
    unitName = unit.shortName;
    const made: [name: string, of: typeof unit, tradeSince: string, state: NominationState][] = [
      ["十七年", unit, "2007-07-01", NominationState.DRAFT],
      ["六年", unit, "2018-01-01", NominationState.SUBMITTED],
      ["整八年", unit, "2016-08-26", NominationState.CANDIDATE],
      ["八年差一天", unit, "2016-08-27", NominationState.RETURNED],
      ["三年", unit, "2021-01-01", NominationState.DRAFT],
      ["六年放弃", unit, "2018-01-01", NominationState.WITHDRAWN],
      ["六年未通过", unit, "2018-01-01", NominationState.REJECTED],
      ["通信六年", theirs, "2018-01-01", NominationState.DRAFT],
      ["通信七年", theirs, "2017-01-01", NominationState.SUBMITTED],
      ["通信三年", theirs, "2021-01-01", NominationState.DRAFT],
    ];
    for (const [name, of, tradeSince, state] of made) nominations.set(name, await desk.builders.aNomination({ campaign, unit: of, name, state, person: { ...aPersonInput(), tradeSince } }));
    await setRules(desk, campaign.id);
  });
  const preview = async (by: ApiClient, rule: string, parameters: object, enabled = true) =>
    (await by.ask<{ it: { changes: { name: string; before: string; after: string }[]; hidden: number } }>(PREVIEW, { campaignId: campaign.id, rule, enabled, parameters })).it;
  const names = ({ changes }: { changes: { name: string; before: string; after: string }[] }) => changes.map(({ name, before, after }) => `${name} ${before}→${after}`).sort();

  test("are exactly the verdicts that differ among nominations that stand, names of one's own seat only", async () => {
    const ours = await preview(proposer, "R12", years(8));
    expect(names(ours)).toEqual(["八年差一天 PASSED→BROKEN", "六年 PASSED→BROKEN"]);
    expect(ours.changes).toContainEqual({ nominationId: nominations.get("六年")?.id, name: "六年", unit: unitName, before: "PASSED", after: "BROKEN" });
    expect(ours).toMatchObject({ rule: "R12", hidden: 2, campaignBefore: null, campaignAfter: null });
    const theirs = await preview(other, "R12", years(8));
    expect([names(theirs), theirs.hidden]).toEqual([["通信七年 PASSED→BROKEN", "通信六年 PASSED→BROKEN"], 2]);
  });

  test("are those that a milder setting, or none, lets pass", async () => {
    const milder = await preview(proposer, "R12", years(3));
    expect([names(milder), milder.hidden]).toEqual([["三年 BROKEN→PASSED"], 1]);
    const off = await preview(proposer, "R12", parametersOf("R12"), false);
    expect([names(off), off.hidden]).toEqual([["三年 BROKEN→null"], 1]);
    expect(await preview(proposer, "R12", parametersOf("R12"))).toMatchObject({ changes: [], hidden: 0 });
  });

  test("an auditor sees both seats'", async () => {
    const auditor = await desk.as(await desk.builders.anAccount(Role.AUDITOR));
    const all = await preview(auditor, "R12", years(8));
    expect([all.changes.length, all.hidden]).toEqual([4, 0]);
  });

  test("every rule can be asked about, with both seats' facts", async () => {
    for (const { rule, parameters, enabled } of preset.rules) {
      const hidden = rule === "R14" ? null : expect.any(Number);
      expect(await preview(proposer, rule, parameters, !enabled)).toMatchObject({ rule, hidden });
      expect(await preview(proposer, rule, parameters, enabled)).toMatchObject({ rule, changes: [], hidden: rule === "R14" ? null : 0 });
    }
  });

  test("a rule of the whole campaign has one verdict", async () => {
    const many = { provinceQuota: { ADVANCED_COLLECTIVE: 1, MODEL_WORKER: 16, ADVANCED_WORKER: 4 } };
    expect(await preview(proposer, "R01", many)).toMatchObject({ campaignBefore: "PASSED", campaignAfter: "BROKEN", changes: [], hidden: 0 });
  });

  test("the hidden facts name nobody and quote nothing", async () => {
    const rows = await desk.builders.by(first, async ({ manager }) => ({ id: "", text: JSON.stringify(await manager.query("select app.unseen_nomination_facts($1) as facts", [campaign.id])) }), {});
    expect(rows.text).toContain('"tradeSince":"2018-01-01"');
    for (const word of ["通信六年", "通信七年", "扎根一线", "示例制造", "birthDate\":\"", nominations.get("通信六年")?.id ?? "-"]) expect(rows.text).not.toContain(word);
    const unit = await desk.builders.anAccount(Role.UNIT, { unit: await desk.builders.aUnit() });
    expect(await past(desk, unit, "select app.unseen_nomination_facts($1)", [campaign.id])).toBe("FORBIDDEN");
  });

  test("of a proposal, before it is confirmed and after", async () => {
    const { id } = (await proposer.ask<{ it: { id: string } }>(PROPOSE, { input: proposal(campaign.id) })).it;
    const expected = { rule: "R12", changes: [expect.objectContaining({ after: "BROKEN" }), expect.objectContaining({ after: "BROKEN" })], hidden: 2 };
    expect((await proposer.ask(OF_CHANGE, { id })).it).toMatchObject(expected);
    await other.ask(DECIDE, { input: { id, version: 1, confirm: true } });
    expect((await proposer.ask(OF_CHANGE, { id })).it).toMatchObject(expected);
  });

  test.each<[string, object, string, string | undefined]>([
    ["parameters that are wrong", { parameters: years(0) }, "INVALID_INPUT", "parameters.minimumYears"],
    ["another date", { parameters: { ...years(5), referenceDate: "2020-01-01" } }, "INVALID_INPUT", "parameters.referenceDate"],
    ["a campaign that is not there", { campaignId: NOBODY }, "NOT_FOUND", "campaignId"],
    ["something that is no id", { campaignId: "x" }, "NOT_FOUND", "campaignId"],
  ])("cannot be asked with %s", async (_, fields, code, field) => {
    expect((await proposer.refused(PREVIEW, { campaignId: campaign.id, rule: "R12", enabled: true, parameters: years(5), ...fields })).extensions).toMatchObject({ code, field });
  });

  test("is not a unit's to ask, nor of a change that is not there", async () => {
    const unit = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: await desk.builders.aUnit() }));
    expect((await unit.refused(PREVIEW, { campaignId: campaign.id, rule: "R12", enabled: true, parameters: years(5) })).extensions.code).toBe("FORBIDDEN");
    for (const id of [NOBODY, "x"]) expect((await proposer.refused(OF_CHANGE, { id })).extensions.code).toBe("NOT_FOUND");
  });
});
