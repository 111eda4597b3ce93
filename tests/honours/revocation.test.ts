import { Role } from "../../server/features/accounts/role";
import { Seat } from "../../server/features/campaigns/seat";
import { useDesk } from "../support/desk";
import { until } from "../support/until";
import { aHonour, aProposal, aRegisterScene, aRevokedHonour, CONFERRED_ON, DECISION, does, honourOf, LATER, NOBODY, operation, PROPOSAL, refusal, type RegisterScene, written } from "./scene";

const desk = useDesk();
let scene: RegisterScene;
beforeEach(async () => {
  scene = await aRegisterScene(desk);
  desk.setClock(LATER);
});

test("from proposal to recovery: cause, opinions, decision, each thing with its day, treatment stopped, history kept", async () => {
  const { id: honourId, items, nominationId } = await aHonour(desk, scene, { certificateNumber: "24-001" });
  const [certificate, medal] = items;
  for (const item of [certificate, medal]) await does(scene.office, "handOverItem", { id: item?.id, version: 1, handedOverOn: CONFERRED_ON, receivedBy: "本人" });

  const proposed = await does(scene.office, "proposeRevocation", { honourId, ...PROPOSAL });
  expect(proposed).toMatchObject({ state: "PROPOSED", ...PROPOSAL, proposedBy: scene.officeAccount.displayName, honour: { id: honourId, state: "CONFERRED" } });
  const opinion = { revocationId: proposed.id, agrees: true, opinion: "情况属实。" };
  expect(await does(scene.contact, "giveRevocationOpinion", opinion)).toMatchObject({ level: "UNIT", agrees: true, givenBy: scene.contactAccount.displayName });
  expect(await does(scene.secondOffice, "giveRevocationOpinion", opinion)).toMatchObject({ level: "OFFICE" });
  // The proposer's own opinion would be none, and each level speaks once.
  expect(await refusal(scene.office, "giveRevocationOpinion", opinion)).toEqual({ code: "OTHER_PERSON_NEEDED", field: "revocationId" });
  for (const client of [scene.contact, scene.secondOffice]) expect(await refusal(client, "giveRevocationOpinion", opinion)).toEqual({ code: "ALREADY_EXISTS", field: "revocationId" });

  desk.setClock(new Date("2025-03-10T09:00:00+08:00"));
  const decision = { id: proposed.id, version: proposed.version, ...DECISION, decidedOn: "2025-03-08" };
  expect(await does(scene.leader, "decideRevocation", decision)).toMatchObject({
    state: "REVOKED", decidedBy: scene.leaderAccount.displayName, decidedOn: "2025-03-08", document: DECISION.document, decision: DECISION.decision,
    honour: { id: honourId, state: "REVOKED", revokedOn: "2025-03-08", version: 2 }, opinions: [{ level: "UNIT", agrees: true }, { level: "OFFICE", agrees: true }],
  });
  const { rows } = await desk.owner.query("select o.state, o.reason, e.from_state, e.to_state, e.document, e.occurred_at from outcomes o join outcome_events e on e.outcome_id = o.id where o.nomination_id = $1 order by e.occurred_at desc, e.id desc limit 1", [nominationId]);
  expect(rows).toEqual([{ state: "REVOKED", reason: DECISION.decision, from_state: "CONFERRED", to_state: "REVOKED", document: DECISION.document, occurred_at: new Date("2025-03-08T00:00:00+08:00") }]);

  const recovery = { id: medal?.id, version: 2, recoveredOn: "2025-03-09", recoveryNote: " 由推荐单位收回交办公室 " };
  expect(await does(scene.office, "recoverItem", recovery)).toMatchObject({ recoveredOn: "2025-03-09", recoveryNote: "由推荐单位收回交办公室" });
  await does(scene.office, "recoverItem", { ...recovery, id: certificate?.id, recoveredOn: "2025-03-10" });
  expect(await does(scene.office, "stopTreatment", { id: honourId, version: 2, stoppedOn: "2025-03-08" })).toMatchObject({ treatment: false, treatmentStoppedOn: "2025-03-08" });
  expect(await honourOf(scene.contact, nominationId)).toMatchObject({
    state: "REVOKED", revokedOn: "2025-03-08", treatment: false, treatmentStoppedOn: "2025-03-08", conferredOn: CONFERRED_ON, revocations: [{ state: "REVOKED" }],
    items: [{ handedOverOn: CONFERRED_ON, recoveredOn: "2025-03-10" }, { handedOverOn: CONFERRED_ON, recoveredOn: "2025-03-09" }],
  });
  // Once each.
  const before = await written(desk);
  expect(await refusal(scene.office, "recoverItem", { ...recovery, version: 3 })).toEqual({ code: "WRONG_STATE" });
  expect(await refusal(scene.office, "stopTreatment", { id: honourId, version: 3, stoppedOn: "2025-03-09" })).toEqual({ code: "WRONG_STATE" });
  expect(await refusal(scene.office, "proposeRevocation", { honourId, ...PROPOSAL })).toEqual({ code: "WRONG_STATE" });
  expect(await refusal(scene.leader, "decideRevocation", { ...decision, version: 2 })).toEqual({ code: "WRONG_STATE" });
  expect(await written(desk)).toEqual(before);
  for (const table of ["honours", "honour_items", "revocations", "revocation_opinions"]) await expect(desk.owner.query(`delete from ${table}`)).rejects.toMatchObject({ constraint: `${table}_append_only` });
});

test("what is kept stands, with its treatment; it may be proposed again", async () => {
  const { id: honourId, nominationId } = await aHonour(desk, scene);
  const { id, version } = await aProposal(scene, honourId);
  expect(await does(scene.leader, "decideRevocation", { id, version, ...DECISION, revoke: false })).toMatchObject({ state: "KEPT", honour: { state: "CONFERRED", revokedOn: null, version: 1 } });
  expect((await desk.owner.query("select state from outcomes where nomination_id = $1", [nominationId])).rows).toEqual([{ state: "CONFERRED" }]);
  await expect(aProposal(scene, honourId)).resolves.toMatchObject({ version: 1 });
});

describe("a proposal", () => {
  test("is refused: twice at once, of the other seat, by others, without words", async () => {
    const { id: honourId } = await aHonour(desk, scene);
    const comms = await aRegisterScene(desk, { seat: Seat.COMMUNICATIONS });
    const input = { honourId, ...PROPOSAL };
    const before = await written(desk);
    expect(await refusal(comms.office, "proposeRevocation", input)).toEqual({ code: "FORBIDDEN", field: "honourId" });
    for (const client of [scene.contact, scene.leader]) expect(await refusal(client, "proposeRevocation", input)).toEqual({ code: "FORBIDDEN" });
    expect(await refusal(scene.office, "proposeRevocation", { ...input, cause: " x " })).toEqual({ code: "INVALID_INPUT", field: "cause" });
    expect(await refusal(scene.office, "proposeRevocation", { ...input, evidence: "" })).toEqual({ code: "INVALID_INPUT", field: "evidence" });
    expect(await refusal(scene.office, "proposeRevocation", { ...input, honourId: NOBODY })).toEqual({ code: "NOT_FOUND", field: "honourId" });
    expect(await written(desk)).toEqual(before);
    await does(scene.office, "proposeRevocation", input);
    expect(await refusal(scene.secondOffice, "proposeRevocation", input)).toEqual({ code: "ALREADY_EXISTS", field: "honourId" });
  });
});

describe("an opinion", () => {
  test("is refused: of other units and seats, after the decision", async () => {
    const { id: honourId } = await aHonour(desk, scene);
    const [comms, other] = [await aRegisterScene(desk, { seat: Seat.COMMUNICATIONS }), await aRegisterScene(desk)];
    const { id, version } = await aProposal(scene, honourId);
    const opinion = { revocationId: id, agrees: false, opinion: "证据不足。" };
    const before = await written(desk);
    expect(await refusal(comms.office, "giveRevocationOpinion", opinion)).toEqual({ code: "FORBIDDEN", field: "revocationId" });
    expect(await refusal(other.contact, "giveRevocationOpinion", opinion)).toEqual({ code: "NOT_FOUND", field: "revocationId" });
    expect(await refusal(scene.leader, "giveRevocationOpinion", opinion)).toEqual({ code: "FORBIDDEN" });
    expect(await refusal(scene.contact, "giveRevocationOpinion", { ...opinion, opinion: " " })).toEqual({ code: "INVALID_INPUT", field: "opinion" });
    // A unit above reads and does not speak for it.
    await desk.owner.query("update recommending_units set parent_id = $2 where id = $1", [scene.unit.id, other.unit.id]);
    expect(await refusal(other.contact, "giveRevocationOpinion", opinion)).toEqual({ code: "FORBIDDEN", field: "revocationId" });
    await desk.owner.query("update recommending_units set parent_id = null where id = $1", [scene.unit.id]);
    expect(await written(desk)).toEqual(before);
    await does(scene.leader, "decideRevocation", { id, version, ...DECISION });
    expect(await refusal(scene.contact, "giveRevocationOpinion", opinion)).toEqual({ code: "WRONG_STATE" });
  });

  test("of a unit that does not see the honour yet is not asked for", async () => {
    const { id: honourId } = await aHonour(desk, scene);
    await desk.owner.query("update campaigns set results_from = '2025-06-01' where id = $1", [scene.campaign.id]);
    const { id } = await aProposal(scene, honourId);
    expect(await refusal(scene.contact, "giveRevocationOpinion", { revocationId: id, agrees: true, opinion: "同意" })).toEqual({ code: "NOT_FOUND", field: "revocationId" });
  });
});

describe("a decision", () => {
  test("waits for the office's opinion, in the verb and in the database", async () => {
    const { id: honourId } = await aHonour(desk, scene);
    const { id, version } = await does(scene.office, "proposeRevocation", { honourId, ...PROPOSAL });
    await does(scene.contact, "giveRevocationOpinion", { revocationId: id, agrees: true, opinion: "同意" });
    const before = await written(desk);
    for (const revoke of [true, false]) expect((await scene.leader.refused(operation("decideRevocation"), { input: { id, version, ...DECISION, revoke } })).message).toBe("当前状态为“领导小组办公室尚未出具意见”，不能作出决定。");
    const decided = "update revocations set state = 'KEPT', decided_by_id = uuidv7(), decided_by = 'x', decided_on = '2025-03-03', document = 'x', decision = 'x' where id = $1";
    await expect(desk.owner.query(decided, [id])).rejects.toMatchObject({ constraint: "revocations_opinion" });
    expect(await written(desk)).toEqual(before);
  });

  test("names what is wrong in it; others do not make it", async () => {
    const { id: honourId } = await aHonour(desk, scene);
    const { id, version } = await aProposal(scene, honourId);
    const input = { id, version, ...DECISION };
    const before = await written(desk);
    expect(await refusal(scene.leader, "decideRevocation", { ...input, decidedOn: "2025-03-04" })).toEqual({ code: "INVALID_INPUT", field: "decidedOn" });
    expect(await refusal(scene.leader, "decideRevocation", { ...input, decidedOn: "2025-03-02" })).toEqual({ code: "INVALID_INPUT", field: "decidedOn" });
    expect(await refusal(scene.leader, "decideRevocation", { ...input, document: " " })).toEqual({ code: "INVALID_INPUT", field: "document" });
    expect(await refusal(scene.leader, "decideRevocation", { ...input, decision: "" })).toEqual({ code: "INVALID_INPUT", field: "decision" });
    expect(await refusal(scene.leader, "decideRevocation", { ...input, id: NOBODY })).toEqual({ code: "NOT_FOUND" });
    const auditor = await desk.as(await desk.builders.anAccount(Role.AUDITOR));
    for (const client of [scene.office, scene.secondOffice, scene.contact, auditor]) expect(await refusal(client, "decideRevocation", input)).toEqual({ code: "FORBIDDEN" });
    expect(await written(desk)).toEqual(before);
  });

  test("is made once, however many decide at the same time, and whatever they decide", async () => {
    const { id: honourId } = await aHonour(desk, scene);
    const { id, version } = await aProposal(scene, honourId);
    const leaders = await Promise.all([1, 2, 3, 4].map(async () => desk.as(await desk.builders.anAccount(Role.LEADING_GROUP))));
    await desk.owner.query("begin");
    await desk.owner.query("select from honours where id = $1 for update", [honourId]); // all of them are under way before one goes through
    const all = Promise.all(leaders.map((leader, i) => leader.send<{ it: { state: string } }>(operation("decideRevocation"), { input: { id, version, ...DECISION, revoke: i % 2 === 0 } })));
    const waiting = async (): Promise<number> => Number((await desk.owner.query("select count(distinct pid) as n from pg_locks where not granted and pid in (select pid from pg_locks where database = (select oid from pg_database where datname = current_database()))")).rows[0]?.n);
    await until(async () => (await waiting()) === 4);
    await desk.owner.query("commit");
    const answers = await all;
    const made = answers.flatMap(({ data, errors }) => (data && !errors ? [data.it.state] : []));
    expect(made).toHaveLength(1);
    expect(answers.flatMap(({ errors }) => errors?.map(({ extensions }) => extensions.code) ?? [])).toEqual(["CONFLICT", "CONFLICT", "CONFLICT"]);
    const { rows } = await desk.owner.query("select r.state, r.version, h.state as honour from revocations r join honours h on h.id = r.honour_id where r.id = $1", [id]);
    expect(rows).toEqual([{ state: made[0], version: 2, honour: made[0] === "REVOKED" ? "REVOKED" : "CONFERRED" }]);
  });

  test("nobody revokes without one, and what is decided stays", async () => {
    const { id } = await aHonour(desk, scene);
    await expect(desk.owner.query("update honours set state = 'REVOKED', revoked_on = '2025-03-03' where id = $1", [id])).rejects.toMatchObject({ constraint: "honours_decided" });
    const { id: revoked } = await aRevokedHonour(desk, scene);
    await expect(desk.owner.query("update revocations set cause = '别的' where honour_id = $1", [revoked])).rejects.toMatchObject({ constraint: "revocations_frozen" });
    await expect(desk.owner.query("update revocations set decision = '别的' where honour_id = $1", [revoked])).rejects.toMatchObject({ constraint: "revocations_frozen" });
    const proposed = "insert into revocations (honour_id, cause, evidence, proposed_by_id, proposed_by, proposed_at) values ($1, 'x', 'x', uuidv7(), 'x', now())";
    await expect(desk.owner.query(proposed, [revoked])).rejects.toMatchObject({ constraint: "revocations_honour_stands" });
  });
});

describe("what follows a revocation", () => {
  test("does not come before it: nothing is recovered or stopped while the title stands", async () => {
    const { id, items } = await aHonour(desk, scene);
    const item = { id: items[0]?.id, version: 1 };
    await does(scene.office, "handOverItem", { ...item, handedOverOn: CONFERRED_ON, receivedBy: "本人" });
    const before = await written(desk);
    expect(await refusal(scene.office, "recoverItem", { ...item, version: 2, recoveredOn: "2025-03-03", recoveryNote: "收回" })).toEqual({ code: "WRONG_STATE" });
    expect(await refusal(scene.office, "stopTreatment", { id, version: 1, stoppedOn: "2025-03-03" })).toEqual({ code: "WRONG_STATE" });
    await expect(desk.owner.query("update honour_items set recovered_on = '2025-03-03' where id = $1", [item.id])).rejects.toMatchObject({ constraint: "honour_items_state" });
    await expect(desk.owner.query("update honours set treatment = false, treatment_stopped_on = '2025-03-03' where id = $1", [id])).rejects.toMatchObject({ constraint: "honours_treatment_check" });
    expect(await written(desk)).toEqual(before);
  });

  test("names what is wrong: days, things never handed over, other seats, collectives without treatment", async () => {
    const { id: honourId, items } = await aHonour(desk, scene);
    const [certificate, medal] = items;
    await does(scene.office, "handOverItem", { id: medal?.id, version: 1, handedOverOn: "2024-12-20", receivedBy: "本人" });
    const proposed = await aProposal(scene, honourId);
    await does(scene.leader, "decideRevocation", { id: proposed.id, version: proposed.version, ...DECISION });
    const collective = await aRevokedHonour(desk, scene, { award: scene.forCollectives });
    const comms = await aRegisterScene(desk, { seat: Seat.COMMUNICATIONS });
    const recovery = { id: medal?.id, version: 2, recoveredOn: "2025-03-03", recoveryNote: "收回" };
    const before = await written(desk);
    expect(await refusal(scene.office, "recoverItem", { ...recovery, recoveredOn: "2024-12-19" })).toEqual({ code: "INVALID_INPUT", field: "recoveredOn" });
    expect(await refusal(scene.office, "recoverItem", { ...recovery, recoveredOn: "2025-03-04" })).toEqual({ code: "INVALID_INPUT", field: "recoveredOn" });
    expect(await refusal(scene.office, "recoverItem", { ...recovery, recoveryNote: " " })).toEqual({ code: "INVALID_INPUT", field: "recoveryNote" });
    expect(await refusal(scene.office, "recoverItem", { ...recovery, id: certificate?.id, version: 1 })).toEqual({ code: "WRONG_STATE" });
    expect(await refusal(scene.office, "handOverItem", { id: certificate?.id, version: 1, handedOverOn: "2025-03-03", receivedBy: "本人" })).toEqual({ code: "WRONG_STATE" });
    expect(await refusal(scene.office, "recoverItem", { ...recovery, version: 1 })).toEqual({ code: "CONFLICT" });
    expect(await refusal(comms.office, "recoverItem", recovery)).toEqual({ code: "FORBIDDEN" });
    for (const client of [scene.contact, scene.leader]) expect(await refusal(client, "recoverItem", recovery)).toEqual({ code: "FORBIDDEN" });
    const stop = { id: honourId, version: 2, stoppedOn: "2025-03-03" };
    expect(await refusal(scene.office, "stopTreatment", { ...stop, stoppedOn: "2024-12-04" })).toEqual({ code: "INVALID_INPUT", field: "stoppedOn" });
    expect(await refusal(scene.office, "stopTreatment", { ...stop, stoppedOn: "2025-03-04" })).toEqual({ code: "INVALID_INPUT", field: "stoppedOn" });
    expect(await refusal(scene.office, "stopTreatment", { ...stop, version: 1 })).toEqual({ code: "CONFLICT" });
    expect(await refusal(scene.office, "stopTreatment", { ...stop, id: collective.id })).toEqual({ code: "WRONG_STATE" });
    expect(await refusal(comms.office, "stopTreatment", stop)).toEqual({ code: "FORBIDDEN" });
    for (const client of [scene.contact, scene.leader]) expect(await refusal(client, "stopTreatment", stop)).toEqual({ code: "FORBIDDEN" });
    await expect(desk.owner.query("alter table honour_items disable trigger guard_honour_item; update honour_items set recovered_on = '2025-03-03', recovery_note = 'x' where handed_over_on is null")).rejects.toMatchObject({ constraint: "honour_items_handed_check" });
    expect(await written(desk)).toEqual(before);
  });
});
