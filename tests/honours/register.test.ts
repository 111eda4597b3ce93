import { creditCode, idNumber } from "../../server/demonstration/invented-numbers";
import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { Sex } from "../../server/features/nominations/sex";
import { enterConferred } from "../../server/features/honours/enter-conferred";
import { WorkplaceNature } from "../../server/features/workplaces/workplace-nature";
import type { Verb } from "../../server/verb";
import { useDesk } from "../support/desk";
import { setRules } from "../support/set-rules";
import { aFormalCandidate, aHonour, aRegisterScene, CONFERRED_ON, confer, does, honourOf, LATER, NOBODY, operation, refusal, type RegisterScene, type Told, TOLD, written } from "./scene";

const desk = useDesk();
let scene: RegisterScene;
beforeAll(async () => {
  scene = await aRegisterScene(desk);
});
beforeEach(() => desk.setClock(LATER));

const paper = { conferredOn: CONFERRED_ON, document: "人社部发〔2024〕90号" };

describe("a title that is conferred", () => {
  test("comes into the register with what belongs to a person", async () => {
    const nomination = await aFormalCandidate(desk, scene);
    await desk.builders.by(scene.officeAccount, confer, { nominationId: nomination.id, certificateNumber: " 24-016 ", ...paper });
    expect(await honourOf(scene.office, nomination.id)).toMatchObject({
      state: "CONFERRED", holderName: nomination.name, subjectKind: "PERSON", campaignName: scene.campaign.name, awardName: "劳动模范", level: "PROVINCIAL_OR_MINISTERIAL", treatment: true,
      seat: "INDUSTRY", unitId: scene.unit.id, certificateNumber: "24-016", ...paper, recordedBy: scene.officeAccount.displayName, revokedOn: null, revocations: [],
      items: [
        { kind: "CERTIFICATE", number: "24-016", handedOverOn: null, recoveredOn: null },
        { kind: "MEDAL", number: null, handedOverOn: null, recoveredOn: null },
      ],
    });
    const { rows } = await desk.owner.query("select h.identity_index = n.identity_index as same, h.recorded_at from honours h join nominations n on n.id = h.nomination_id where n.id = $1", [nomination.id]);
    expect(rows).toEqual([{ same: true, recorded_at: expect.anything() }]);
    expect(new Date(rows[0].recorded_at as string)).toEqual(LATER);
  });

  test("of a collective: plaque and certificate, no treatment", async () => {
    expect(await aHonour(desk, scene, { award: scene.forCollectives })).toMatchObject({ treatment: false, items: [{ kind: "CERTIFICATE", number: null }, { kind: "PLAQUE" }] });
  });

  test("R19's setting says what belongs to it", async () => {
    const other = await aRegisterScene(desk);
    const { id: nominationId } = await aFormalCandidate(desk, other);
    await setRules(desk, other.campaign.id, ["R19"], { R19: { recovered: { COLLECTIVE: [], PERSON: ["MEDAL"] } } });
    await desk.builders.by(other.officeAccount, confer, { nominationId, certificateNumber: "1", ...paper });
    expect((await honourOf(other.office, nominationId))?.items.map(({ kind }) => kind)).toEqual(["MEDAL"]);
  });

  test("by the other seat's office, who sees no nomination of it", async () => {
    const { id: nominationId } = await aFormalCandidate(desk, scene);
    const stranger = await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS });
    await desk.builders.by(stranger, confer, { nominationId, certificateNumber: null, ...paper });
    expect(await honourOf(scene.office, nominationId)).toMatchObject({ recordedBy: stranger.displayName, seat: "INDUSTRY" });
  });

  const enterOnly: Verb<Parameters<typeof enterConferred>[1], { id: string }> = async (act, input) => {
    await enterConferred(act, input);
    return { id: input.nominationId };
  };

  test("in the act that confers, or not at all", async () => {
    const { id: nominationId } = await aFormalCandidate(desk, scene);
    const before = await written(desk);
    const conferred = { nominationId, certificateNumber: null, ...paper };
    await expect(desk.builders.by(scene.officeAccount, enterOnly, conferred)).rejects.toThrow("honours_conferred");
    await expect(desk.builders.by(scene.officeAccount, enterOnly, { ...conferred, nominationId: NOBODY })).rejects.toThrow("honours_conferred");
    await expect(desk.builders.by(scene.contactAccount, enterOnly, conferred)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(desk.builders.by(scene.officeAccount, confer, { ...conferred, conferredOn: "2025-03-04" })).rejects.toMatchObject({ code: "INVALID_INPUT", details: { field: "conferredOn" } });
    expect(await written(desk)).toEqual(before);
    // Long conferred is not being conferred.
    await desk.builders.by(scene.officeAccount, confer, conferred);
    await expect(desk.builders.by(scene.officeAccount, enterOnly, conferred)).rejects.toThrow("honours_conferred");
  });

  test("a certificate's number is given once in a campaign", async () => {
    await aHonour(desk, scene, { certificateNumber: "24-100" });
    const { id: nominationId } = await aFormalCandidate(desk, scene);
    await expect(desk.builders.by(scene.officeAccount, confer, { nominationId, certificateNumber: "24-100", ...paper })).rejects.toMatchObject({ code: "ALREADY_EXISTS", details: { field: "certificateNumber" } });
  });
});

describe("handing over", () => {
  test("is recorded once, with day and receiver", async () => {
    const { items } = await aHonour(desk, scene, { certificateNumber: "24-200" });
    const [certificate, medal] = items;
    const input = { id: medal?.id, version: 1, handedOverOn: CONFERRED_ON, receivedBy: " 李样本 ", number: "7" };
    expect(await does(scene.office, "handOverItem", input)).toMatchObject({ version: 2, handedOverOn: CONFERRED_ON, receivedBy: "李样本", number: "7" });
    expect(await does(scene.office, "handOverItem", { ...input, id: certificate?.id, number: undefined })).toMatchObject({ number: "24-200" });
    const before = await written(desk);
    expect(await refusal(scene.office, "handOverItem", input)).toEqual({ code: "CONFLICT" });
    expect(await refusal(scene.office, "handOverItem", { ...input, version: 2 })).toEqual({ code: "WRONG_STATE" });
    expect(await written(desk)).toEqual(before);
    await expect(desk.owner.query("update honour_items set received_by = '别人' where id = $1", [medal?.id])).rejects.toThrow("stays");
  });

  test("is refused: other days, other seats, other roles", async () => {
    const { items } = await aHonour(desk, scene);
    const input = { id: items[0]?.id, version: 1, handedOverOn: CONFERRED_ON, receivedBy: "李样本" };
    const comms = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
    const before = await written(desk);
    expect(await refusal(scene.office, "handOverItem", { ...input, handedOverOn: "2024-12-04" })).toEqual({ code: "INVALID_INPUT", field: "handedOverOn" });
    expect(await refusal(scene.office, "handOverItem", { ...input, handedOverOn: "2025-03-04" })).toEqual({ code: "INVALID_INPUT", field: "handedOverOn" });
    expect(await refusal(scene.office, "handOverItem", { ...input, receivedBy: " " })).toEqual({ code: "INVALID_INPUT", field: "receivedBy" });
    expect(await refusal(scene.office, "handOverItem", { ...input, id: NOBODY })).toEqual({ code: "NOT_FOUND" });
    expect(await refusal(comms, "handOverItem", input)).toEqual({ code: "FORBIDDEN" });
    for (const client of [scene.contact, scene.leader]) expect(await refusal(client, "handOverItem", input)).toEqual({ code: "FORBIDDEN" });
    expect(await written(desk)).toEqual(before);
  });
});

describe("who sees the register", () => {
  const ids = async (client: { ask: RegisterScene["office"]["ask"] }): Promise<string[]> => (await client.ask<{ honours: { nodes: Told[] } }>("{ honours(first: 200) { nodes { id } } }")).honours.nodes.map(({ id }) => id);

  test("a unit its own from the release date on, offices and those above all", async () => {
    const [own, other] = [await aRegisterScene(desk), await aRegisterScene(desk, { seat: Seat.COMMUNICATIONS })];
    const [mine, theirs] = [await aHonour(desk, own), await aHonour(desk, other)];
    await desk.owner.query("update campaigns set results_from = '2025-03-04' where id = $1", [own.campaign.id]);
    expect(await ids(own.contact)).toEqual([]);
    expect((await own.contact.ask<{ honour: unknown }>(`query ($id: ID!) { honour(id: $id) ${TOLD} }`, { id: mine.id })).honour).toBeNull();
    desk.setClock(new Date("2025-03-04T00:00:00+08:00"));
    expect(await ids(own.contact)).toEqual([mine.id]);
    const key = await desk.as(await desk.builders.anAccount(Role.INTEGRATION, { seat: Seat.COMMUNICATIONS }));
    expect(await ids(key)).toContain(theirs.id);
    expect(await ids(key)).not.toContain(mine.id);
    const auditor = await desk.as(await desk.builders.anAccount(Role.AUDITOR));
    for (const client of [own.office, other.office, own.leader, auditor]) expect(await ids(client)).toEqual(expect.arrayContaining([mine.id, theirs.id]));
    const administrator = await desk.as(await desk.builders.anAccount(Role.SYSTEM_ADMINISTRATOR));
    expect((await administrator.refused("{ honours(first: 1) { totalCount } }")).extensions.code).toBe("FORBIDDEN");
  });

  test("nothing is ever removed from it, not by the owner of the tables either", async () => {
    await aHonour(desk, scene);
    for (const table of ["honours", "honour_items"]) {
      await expect(desk.owner.query(`delete from ${table}`)).rejects.toMatchObject({ constraint: `${table}_append_only` });
      await expect(desk.owner.query(`truncate ${table} cascade`)).rejects.toMatchObject({ constraint: expect.stringMatching(/_append_only$/) });
    }
  });
});

describe("an honour from before the desk", () => {
  const person = (n: number) => ({ holderName: " 钱样本 ", subjectKind: "PERSON", idNumber: idNumber("1970-05-06", Sex.MALE, n), workplaceName: "示例厂", campaignName: "2015年评选", awardName: "劳动模范", level: "PROVINCIAL_OR_MINISTERIAL", treatment: true, certificateNumber: "15-3", conferredOn: "2015-05-01", document: "辽政发〔2015〕9号" });
  const collective = (n: number) => ({ ...person(0), idNumber: undefined, holderName: "焊接一班", subjectKind: "COLLECTIVE", treatment: false, creditCode: creditCode(WorkplaceNature.PRIVATE_ENTERPRISE, n) });
  const ASK = `query ($input: HonoursOfInput!) { honoursOf(input: $input) { totalCount nodes { id holderName state seat items { kind number } } } }`;
  const of = async (client: RegisterScene["office"], input: object) => (await client.ask<{ honoursOf: { nodes: Told[] } }>(ASK, { input })).honoursOf.nodes;

  test("answers to the number of whom it is about, to either office and the auditor; the number is kept nowhere", async () => {
    const input = person(1);
    const entered = await does<Told>(scene.office, "enterEarlierHonour", input);
    expect(entered).toMatchObject({ holderName: "钱样本", level: "PROVINCIAL_OR_MINISTERIAL", seat: null, unitId: null, nominationId: null, state: "CONFERRED", items: [{ kind: "CERTIFICATE", number: "15-3" }, { kind: "MEDAL", number: null }] });
    const comms = await desk.as(await desk.builders.anAccount(Role.OFFICE, { seat: Seat.COMMUNICATIONS }));
    const auditor = await desk.as(await desk.builders.anAccount(Role.AUDITOR));
    for (const client of [scene.office, comms, auditor]) expect(await of(client, { subjectKind: "PERSON", idNumber: input.idNumber })).toEqual([expect.objectContaining({ id: entered.id, seat: null })]);
    expect(await of(scene.office, { subjectKind: "PERSON", idNumber: person(2).idNumber })).toEqual([]);
    for (const client of [scene.contact, scene.leader]) expect((await client.refused(ASK, { input: { subjectKind: "PERSON", idNumber: input.idNumber } })).extensions.code).toBe("FORBIDDEN");
    const { rows } = await desk.owner.query("select (select count(*) from audit_events t where t::text like '%' || $1 || '%') + (select count(*) from honours t where t::text like '%' || $1 || '%') as n, (select count(*) from audit_events where action = 'enterEarlierHonour')::int as kept", [input.idNumber]);
    expect(rows).toEqual([{ n: "0", kept: expect.any(Number) }]);
    expect(rows[0].kept).toBeGreaterThan(0);
    expect(await refusal(comms, "enterEarlierHonour", input)).toEqual({ code: "ALREADY_EXISTS", field: "awardName" });
  });

  test("a collective by its own code, or by its workplace's and its name however it is spaced", async () => {
    const own = await does<Told>(scene.office, "enterEarlierHonour", collective(901));
    expect(await of(scene.office, { subjectKind: "COLLECTIVE", creditCode: collective(901).creditCode })).toEqual([expect.objectContaining({ id: own.id })]);
    const workplaceCode = creditCode(WorkplaceNature.PRIVATE_ENTERPRISE, 902);
    const part = await does<Told>(scene.office, "enterEarlierHonour", { ...collective(0), creditCode: undefined, workplaceCode });
    expect(await of(scene.office, { subjectKind: "COLLECTIVE", workplaceCode, holderName: " 焊接 一班" })).toEqual([expect.objectContaining({ id: part.id, items: [expect.objectContaining({ kind: "CERTIFICATE" }), expect.objectContaining({ kind: "PLAQUE" })] })]);
    expect(await of(scene.office, { subjectKind: "COLLECTIVE", workplaceCode, holderName: "焊接二班" })).toEqual([]);
  });

  test.each<[string, () => object, string]>([
    ["a wrong check digit", () => ({ ...person(3), idNumber: `${person(3).idNumber.slice(0, 17)}?` }), "idNumber"],
    ["a person without number", () => ({ ...person(3), idNumber: undefined }), "idNumber"],
    ["a person with a code", () => ({ ...person(3), creditCode: collective(1).creditCode }), "creditCode"],
    ["a collective with an ID number", () => ({ ...collective(3), idNumber: person(3).idNumber }), "idNumber"],
    ["a collective without code", () => ({ ...collective(3), creditCode: undefined }), "creditCode"],
    ["a wrong code", () => ({ ...collective(3), creditCode: "912100000000000000" }), "creditCode"],
    ["no level", () => ({ ...person(3), level: "NONE" }), "level"],
    ["a day to come", () => ({ ...person(3), conferredOn: "2025-03-04" }), "conferredOn"],
    ["no document", () => ({ ...person(3), document: " " }), "document"],
    ["no title", () => ({ ...person(3), awardName: "" }), "awardName"],
  ])("is refused with %s; nothing is written, and no number is in the trail", async (_, input, field) => {
    const before = await written(desk);
    expect(await refusal(scene.office, "enterEarlierHonour", input())).toEqual({ code: "INVALID_INPUT", field });
    expect(await written(desk)).toEqual(before);
    expect((await desk.owner.query("select count(*)::int as n from audit_events t where t::text like '%' || $1 || '%'", [person(3).idNumber.slice(0, 17)])).rows).toEqual([{ n: 0 }]);
  });

  test("only offices enter them", async () => {
    const auditor = await desk.as(await desk.builders.anAccount(Role.AUDITOR));
    for (const client of [scene.contact, scene.leader, auditor]) expect((await client.refused(operation("enterEarlierHonour"), { input: person(4) })).extensions.code).toBe("FORBIDDEN");
  });

  test("either seat hands over and proceeds", async () => {
    const { id, items } = await does<Told>(scene.office, "enterEarlierHonour", person(5));
    const comms = await aRegisterScene(desk, { seat: Seat.COMMUNICATIONS });
    await expect(does(comms.office, "handOverItem", { id: items[0]?.id, version: 1, handedOverOn: "2015-05-02", receivedBy: "本人" })).resolves.toMatchObject({ version: 2 });
    await expect(does(comms.office, "proposeRevocation", { honourId: id, cause: "违纪", evidence: "处分决定" })).resolves.toMatchObject({ state: "PROPOSED" });
  });
});
