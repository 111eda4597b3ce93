import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { act, collectiveInput, operation, personInput } from "../nominations/scene";
import { useDesk } from "../support/desk";
import { ask, aWaiverScene, decide, DECIDE, finding, kept, OPINION, REQUEST, WHY } from "./scene";

const desk = useDesk();

test("R06 from breach to candidate: submitted once a waiver is asked for, approved once the leading group grants it", async () => {
  const scene = await aWaiverScene(desk);
  const { contact, office, leadingGroup, person, contactAccount, leaderName, unit } = scene;
  const { id, version } = person;
  expect(await finding(contact, id)).toEqual({ verdict: "BROKEN", stops: ["SUBMISSION", "APPROVAL"] });
  const refused = await contact.refused(operation("submitNomination"), { input: { id, version } });
  expect(refused.extensions).toMatchObject({ code: "RULES_BROKEN", field: "workplaceId", findings: [{ rule: "R06", article: "三（三）" }] });

  const { it: waiver } = await contact.ask<{ it: object & { id: string; version: number; state: string } }>(REQUEST, { input: { nominationId: id, rule: "R06", justification: `  ${WHY}\n` } });
  expect(waiver).toEqual({
    id: expect.any(String), version: 1, rule: "R06", state: "REQUESTED", justification: WHY, requestedBy: contactAccount.displayName,
    requestedAt: "2024-08-21T01:00:00+00:00", opinion: null, decidedBy: null, decidedAt: null, seat: unit.seat, nominationId: id,
  });
  expect(await finding(contact, id)).toEqual({ verdict: "WAIVER_REQUESTED", stops: ["APPROVAL"] });

  const submitted = await act(contact, "submitNomination", { id, version });
  const approval = { input: { id, version: submitted.version, opinion: "同意推荐", gates: ["POLITICAL", "MERIT", "IDENTITY", "INTEGRITY"] } };
  const notYet = await office.refused(operation("approveNomination"), approval);
  expect(notYet.extensions).toMatchObject({ code: "RULES_BROKEN", findings: [{ rule: "R06" }] });

  desk.setClock(new Date("2024-08-22T09:00:00+08:00"));
  const granted = await decide(leadingGroup, waiver, true);
  desk.setClock(new Date("2024-08-21T09:00:00+08:00"));
  expect(granted).toEqual({ id: waiver.id, version: 2, rule: "R06", state: "GRANTED", opinion: OPINION, decidedBy: leaderName, decidedAt: "2024-08-22T01:00:00+00:00" });
  expect(await finding(office, id)).toEqual({ verdict: "WAIVED", stops: [] });
  await expect(act(office, "approveNomination", approval.input)).resolves.toMatchObject({ state: "CANDIDATE" });

  const { rows } = await desk.owner.query("select action, outcome from audit_events where subject_id = $1 order by id", [waiver.id]);
  expect(rows).toEqual([{ action: "requestWaiver", outcome: "SUCCEEDED" }, { action: "decideWaiver", outcome: "SUCCEEDED" }]);
});

test("a refused waiver stops the nomination as if none had been asked for, and may be asked for anew", async () => {
  const scene = await aWaiverScene(desk);
  const first = await ask(scene);
  const input = { id: first.id, version: 1, grant: false, opinion: OPINION };
  expect((await scene.leadingGroup.refused(DECIDE, { input })).extensions.code).toBe("NOT_FOUND"); // it sees no drafts
  const submitted = await act(scene.contact, "submitNomination", { id: scene.person.id, version: scene.person.version });
  await expect(decide(scene.leadingGroup, first, false)).resolves.toMatchObject({ state: "REFUSED" });
  expect(await finding(scene.office, scene.person.id)).toEqual({ verdict: "BROKEN", stops: ["SUBMISSION", "APPROVAL"] });
  const again = await ask(scene);
  expect(again.id).not.toBe(first.id);
  await decide(scene.leadingGroup, again, true);
  await expect(act(scene.office, "approveNomination", { id: submitted.id, version: submitted.version, opinion: "同意推荐" })).resolves.toMatchObject({ state: "CANDIDATE" });
});

test("R07 is the office's here: the leading group may not decide it, the office may not decide R06", async () => {
  const scene = await aWaiverScene(desk);
  await desk.owner.query("update persons set honour_level = 'NATIONAL', honour_treatment = true where nomination_id = $1", [scene.person.id]);
  const [r06, r07] = [await ask(scene), await ask(scene, "R07")];
  await act(scene.contact, "submitNomination", { id: scene.person.id, version: scene.person.version });
  const before = await kept(desk);
  for (const [client, waiver] of [[scene.office, r06], [scene.leadingGroup, r07]] as const) {
    const error = await client.refused(DECIDE, { input: { id: waiver.id, version: 1, grant: true, opinion: OPINION } });
    expect(error.extensions).toMatchObject({ code: "FORBIDDEN", field: "grant" });
  }
  expect(await kept(desk)).toEqual(before);
  await expect(decide(scene.office, r07, true)).resolves.toMatchObject({ state: "GRANTED" });
  await expect(decide(scene.leadingGroup, r06, true)).resolves.toMatchObject({ state: "GRANTED" });
});

test("one request a rule stands at a time, also when two are made at once or the first was granted", async () => {
  const scene = await aWaiverScene(desk);
  const input = { nominationId: scene.person.id, rule: "R06", justification: WHY };
  const results = await Promise.all([1, 2, 3].map(() => scene.contact.send(REQUEST, { input })));
  expect(results.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual(["ALREADY_EXISTS", "ALREADY_EXISTS", undefined]);
  await act(scene.contact, "submitNomination", { id: scene.person.id, version: scene.person.version });
  const { rows } = await desk.owner.query("select id, version from waivers where nomination_id = $1", [scene.person.id]);
  await decide(scene.leadingGroup, rows[0], true);
  const error = await scene.contact.refused(REQUEST, { input });
  expect(error).toMatchObject({ message: "已存在相同的豁免申请。", extensions: { code: "ALREADY_EXISTS", field: "rule" } });
});

test("two decisions at the same moment: one counts, the other is told that it was late", async () => {
  const scene = await aWaiverScene(desk);
  const waiver = await ask(scene);
  await act(scene.contact, "submitNomination", { id: scene.person.id, version: scene.person.version });
  const results = await Promise.all([true, false, true].map((grant) => scene.leadingGroup.send(DECIDE, { input: { id: waiver.id, version: 1, grant, opinion: OPINION } })));
  expect(results.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual(["CONFLICT", "CONFLICT", undefined]);
  const late = await scene.leadingGroup.refused(DECIDE, { input: { id: waiver.id, version: 2, grant: true, opinion: OPINION } });
  expect(late.extensions.code).toBe("WRONG_STATE");
});

describe("a request is refused", () => {
  test.each([
    ["where the rule is not broken", "R07", "目前符合该项规定，无需申请豁免。"],
    ["where the rule is hard", "R08", "只有“原则上”的规定可以申请豁免。"],
    ["where the campaign has not set the rule", "R12", "本次活动未启用该项规定，无需申请豁免。"],
    ["where there is no such rule", "R99", "没有这项规定，编号为 R01 至 R23。"],
  ])("%s", async (_when, rule, message) => {
    const scene = await aWaiverScene(desk);
    const before = await kept(desk);
    const error = await scene.contact.refused(REQUEST, { input: { nominationId: scene.person.id, rule, justification: WHY } });
    expect(error).toMatchObject({ message: `填写的内容有误：${message}`, extensions: { code: "INVALID_INPUT", field: "rule" } });
    expect(await kept(desk)).toEqual(before);
  });

  test("where the rule is turned off", async () => {
    const scene = await aWaiverScene(desk);
    await desk.owner.query("update rule_settings set enabled = false where campaign_id = $1 and rule = 'R06'", [scene.campaign.id]);
    expect((await scene.contact.refused(REQUEST, { input: { nominationId: scene.person.id, rule: "R06", justification: WHY } })).extensions.field).toBe("rule");
  });

  test.each(["", " ", "好"])("without a justification (“%s”)", async (justification) => {
    const scene = await aWaiverScene(desk);
    const error = await scene.contact.refused(REQUEST, { input: { nominationId: scene.person.id, rule: "R06", justification } });
    expect(error).toMatchObject({ message: "填写的内容有误：申请理由：请填写 2 至 500 个字，不含控制字符。", extensions: { field: "justification" } });
  });

  test.each(["CANDIDATE", "REJECTED", "WITHDRAWN"] as const)("for a nomination that is %s", async (state) => {
    const scene = await aWaiverScene(desk);
    const { contact, office, leadingGroup, person } = scene;
    if (state === "WITHDRAWN") await act(contact, "withdrawNomination", { id: person.id, version: person.version, reason: "本人放弃" });
    else {
      const waiver = await ask(scene);
      const { version } = await act(contact, "submitNomination", { id: person.id, version: person.version });
      await decide(leadingGroup, waiver, state === "CANDIDATE");
      await act(office, state === "CANDIDATE" ? "approveNomination" : "rejectNomination", { id: person.id, version, opinion: "经审核，提出本意见。" });
    }
    const error = await contact.refused(REQUEST, { input: { nominationId: person.id, rule: "R06", justification: WHY } });
    expect(error.extensions.code).toBe("WRONG_STATE");
    expect(error.message).toMatch(/，不能申请豁免。$/);
  });

  test("for another unit's nomination, an unknown one, one of a unit below", async () => {
    const scene = await aWaiverScene(desk);
    const stranger = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: await desk.builders.aUnit() }));
    const input = { nominationId: scene.person.id, rule: "R06", justification: WHY };
    const before = await kept(desk);
    expect((await stranger.refused(REQUEST, { input })).extensions).toMatchObject({ code: "NOT_FOUND", field: "nominationId" });
    expect((await scene.contact.refused(REQUEST, { input: { ...input, nominationId: "00000000-0000-7000-8000-000000000000" } })).extensions.code).toBe("NOT_FOUND");
    const above = await desk.builders.aUnit();
    await desk.owner.query("update recommending_units set parent_id = $2 where id = $1", [scene.unit.id, above.id]);
    const parent = await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: above }));
    expect((await parent.refused(REQUEST, { input })).extensions).toMatchObject({ code: "FORBIDDEN", field: "nominationId" });
    expect(await kept(desk)).toEqual(before);
  });

  test("in a campaign that is over", async () => {
    const scene = await aWaiverScene(desk);
    await desk.owner.query("update campaigns set state = 'CLOSED' where id = $1", [scene.campaign.id]);
    expect((await scene.contact.refused(REQUEST, { input: { nominationId: scene.person.id, rule: "R06", justification: WHY } })).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
  });
});

describe("a decision is refused", () => {
  test("once the nomination is a candidate without it: the breach had gone away", async () => {
    const scene = await aWaiverScene(desk);
    const waiver = await ask(scene);
    const { version } = await act(scene.contact, "submitNomination", { id: scene.person.id, version: scene.person.version });
    await act(scene.contact, "withdrawNomination", { ...scene.collective, reason: "保留个人" });
    await act(scene.office, "approveNomination", { id: scene.person.id, version, opinion: "同意推荐" });
    const error = await scene.leadingGroup.refused(DECIDE, { input: { id: waiver.id, version: 1, grant: true, opinion: OPINION } });
    expect(error).toMatchObject({ message: "当前状态为“审核通过”，不能审批豁免。", extensions: { code: "WRONG_STATE" } });
  });

  test.each([["", "opinion"], [" 好 ", "opinion"]])("without an opinion (“%s”)", async (opinion, field) => {
    const scene = await aWaiverScene(desk);
    const waiver = await ask(scene);
    const error = await scene.office.refused(DECIDE, { input: { id: waiver.id, version: 1, grant: true, opinion } });
    expect(error.extensions).toMatchObject({ code: "INVALID_INPUT", field });
  });

  test("to the other seat's office, to whom it does not exist; and in a campaign that is over", async () => {
    const scene = await aWaiverScene(desk, { R06: { waivedBy: "OFFICE" } });
    const waiver = await ask(scene);
    const input = { id: waiver.id, version: 1, grant: true, opinion: OPINION };
    const other = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
    expect((await other.refused(DECIDE, { input })).extensions.code).toBe("NOT_FOUND");
    expect((await scene.office.refused(DECIDE, { input: { ...input, id: "00000000-0000-7000-8000-000000000000" } })).extensions.code).toBe("NOT_FOUND");
    await desk.owner.query("update campaigns set state = 'CLOSED' where id = $1", [scene.campaign.id]);
    expect((await scene.office.refused(DECIDE, { input })).extensions.code).toBe("CAMPAIGN_NOT_OPEN");
  });
});

describe("who may at all:", () => {
  test.each(Object.values(Role).filter((role) => role !== Role.UNIT))("%s asks for no waiver", async (role) => {
    const client = await desk.as(await desk.builders.anAccount(role));
    expect((await client.refused(REQUEST, { input: { nominationId: "00000000-0000-7000-8000-000000000000", rule: "R06", justification: WHY } })).extensions.code).toBe("FORBIDDEN");
  });

  test.each(Object.values(Role).filter((role) => role !== Role.OFFICE && role !== Role.LEADING_GROUP))("%s decides none", async (role) => {
    const scene = await aWaiverScene(desk);
    const waiver = await ask(scene);
    const client = role === Role.UNIT ? scene.contact : await desk.as(await desk.builders.anAccount(role));
    const before = await kept(desk);
    expect((await client.refused(DECIDE, { input: { id: waiver.id, version: 1, grant: true, opinion: OPINION } })).extensions.code).toBe("FORBIDDEN");
    expect(await kept(desk)).toEqual(before);
  });
});

test("lists and counts show each role what it may see", async () => {
  const scene = await aWaiverScene(desk);
  const waiver = await ask(scene);
  const other = await act(scene.contact, "createNomination", personInput(scene));
  const { it: second } = await scene.contact.ask<{ it: { id: string; version: number; state: string } }>(REQUEST, { input: { nominationId: other.id, rule: "R06", justification: WHY } });
  await act(scene.contact, "submitNomination", { id: other.id, version: other.version });
  await decide(scene.leadingGroup, second, true);
  const asked = "query ($campaignId: ID!, $nominationIds: [ID!]!) { waiverSummary(campaignId: $campaignId) { rule title requested granted refused } waivers(filter: { nominationId: { in: $nominationIds } }) { totalCount edges { node { id nomination { name } } } } }";
  const variables = { campaignId: scene.campaign.id, nominationIds: [scene.person.id, other.id] };
  const seenBy = async (client: typeof scene.office) => {
    const { waiverSummary, waivers } = await client.ask<{ waiverSummary: object[]; waivers: { totalCount: number; edges: { node: { id: string } }[] } }>(asked, variables);
    return { summary: waiverSummary, ids: waivers.edges.map(({ node }) => node.id) };
  };
  const r07 = { rule: "R07", title: "曾获省部级以上表彰", requested: 0, granted: 0, refused: 0 };
  const r06 = { rule: "R06", title: "集体和个人不在同一单位" };
  for (const client of [scene.contact, scene.office, await desk.as(await desk.builders.anAccount(Role.AUDITOR))]) {
    expect(await seenBy(client)).toEqual({ summary: [{ ...r06, requested: 1, granted: 1, refused: 0 }, r07], ids: [second.id, waiver.id] });
  }
  // The leading group and integrations see no drafts, nor what is asked for them.
  for (const client of [scene.leadingGroup, await desk.as(await desk.builders.anAccount(Role.INTEGRATION))]) {
    expect(await seenBy(client)).toEqual({ summary: [{ ...r06, requested: 0, granted: 1, refused: 0 }, r07], ids: [second.id] });
  }
  const nobody = { summary: [{ ...r06, requested: 0, granted: 0, refused: 0 }, r07], ids: [] };
  expect(await seenBy(await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS })))).toEqual(nobody);
  expect(await seenBy(await desk.as(await desk.builders.anAccount(Role.UNIT, { unit: await desk.builders.aUnit() })))).toEqual(nobody);
  const unknown = await scene.office.refused(asked, { ...variables, campaignId: "unknown" });
  expect(unknown.extensions).toMatchObject({ code: "NOT_FOUND", field: "campaignId" });
  const one = "query ($id: ID!) { waiver(id: $id) { id state } }";
  expect(await scene.contact.ask(one, { id: waiver.id })).toEqual({ waiver: { id: waiver.id, state: "REQUESTED" } });
  expect(await scene.leadingGroup.ask(one, { id: waiver.id })).toEqual({ waiver: null });
});

test("a workshop of the company counts as the same workplace, and its waiver as any other", async () => {
  const scene = await aWaiverScene(desk);
  const workshop = await desk.builders.aWorkplace(scene.unit, { parentId: scene.workplace.id });
  const person = await act(scene.contact, "createNomination", personInput(scene, { workplaceId: workshop.id }));
  expect(await finding(scene.contact, person.id)).toMatchObject({ verdict: "BROKEN" });
  await expect(ask({ ...scene, person })).resolves.toMatchObject({ state: "REQUESTED" });
  const elsewhere = await act(scene.contact, "createNomination", collectiveInput(scene, { workplaceId: (await desk.builders.aWorkplace(scene.unit)).id }));
  expect(await finding(scene.contact, elsewhere.id)).toMatchObject({ verdict: "PASSED" });
});
