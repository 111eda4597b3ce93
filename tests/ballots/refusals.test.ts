import { createHmac } from "node:crypto";
import type { Account } from "../../server/features/accounts/account";
import { Role } from "../../server/features/accounts/role";
import { withdrawNomination } from "../../server/features/nominations/withdraw-nomination";
import { buildPlainSchema } from "../../server/graphql/schema";
import { past } from "../campaigns/scene";
import { mayCall, rootFields } from "../permissions/graph";
import { smallestCall } from "../permissions/inputs";
import { NOW, useDesk } from "../support/desk";
import { setRules } from "../support/set-rules";
import { candidate, codes, leader, missing, paper, refused, send, voidWhatStands, voterId } from "./rounds";
import { anOpenBallot, aVoteScene, type BallotVerb, ballotAs, markFor, PERIOD, preparation, type ToldBallot, vote, type VoteScene } from "./scene";

const desk = useDesk();
const STRANGE = "019a0000-0000-7000-8000-000000000000";
let scene: VoteScene;
beforeAll(async () => {
  scene = await aVoteScene(desk, { candidates: 7 });
});
afterEach(async () => {
  desk.setClock(NOW);
  await voidWhatStands(desk, scene);
});

const at = (time: string) => desk.setClock(new Date(`2024-08-21T${time}+08:00`));

/** Everything votes are made of, as it stands. */
async function everything(): Promise<unknown> {
  const tables = ["ballots", "ballot_candidates", "ballot_voters", "ballot_urns", "ballot_papers", "recusals", "scrutineers", "paper_readings", "slates"];
  const rows = [];
  for (const table of tables) rows.push((await desk.owner.query(`select t from ${table} t order by 1`)).rows);
  return rows;
}

/** Refused, and nothing was written. */
async function refusedAndUnwritten(act: () => ReturnType<typeof refused>) {
  const before = await everything();
  const { message, extensions } = await act();
  expect(await everything()).toEqual(before);
  return { message, ...extensions };
}

async function withdraw(...some: number[]): Promise<void> {
  for (const i of some) {
    const { rows } = await desk.owner.query<Account & { version: number }>(
      `select a.id, a.role, n.version from accounts a join nominations n on n.unit_id = a.unit_id where a.role = 'UNIT' and n.id = $1`,
      [candidate(scene, i).id],
    );
    const [account] = rows;
    if (account) await desk.builders.by(account, withdrawNomination, { id: candidate(scene, i).id, version: account.version, reason: "本人放弃" });
  }
}

describe("prepareBallot", () => {
  test.each<[string, () => object, string, string]>([
    ["an end before the beginning", () => ({ opensAt: PERIOD.closesAt, closesAt: PERIOD.opensAt }), "INVALID_INPUT", "closesAt"],
    ["an end that is past", () => ({ opensAt: "2024-08-20T08:00:00+08:00", closesAt: "2024-08-20T12:00:00+08:00" }), "INVALID_INPUT", "closesAt"],
    ["no mark allowed", () => ({ maximumMarks: 0 }), "INVALID_INPUT", "maximumMarks"],
    ["too many marks allowed", () => ({ maximumMarks: 201 }), "INVALID_INPUT", "maximumMarks"],
    ["a voter who is none", () => ({ voterIds: [scene.scrutineers[0].id] }), "INVALID_INPUT", "voterIds"],
    ["a voter twice", () => ({ voterIds: [scene.voters[0]?.id, scene.voters[0]?.id] }), "INVALID_INPUT", "voterIds"],
    ["no voter", () => ({ voterIds: [] }), "INVALID_INPUT", "voterIds"],
    ["scrutineers of one seat", () => ({ scrutineerIds: [scene.scrutineers[0].id] }), "INVALID_INPUT", "scrutineerIds"],
    ["a scrutineer who votes", () => ({ scrutineerIds: [...scene.scrutineers, ...scene.voters].map(({ id }) => id) }), "INVALID_INPUT", "scrutineerIds"],
    ["an award of no campaign", () => ({ awardId: STRANGE }), "NOT_FOUND", "awardId"],
    ["no campaign", () => ({ campaignId: STRANGE }), "NOT_FOUND", "campaignId"],
    ["a name for an id", () => ({ awardId: "先进工作者" }), "INVALID_INPUT", "awardId"],
  ])("with %s", async (_what, wrong, code, field) => {
    expect(await refusedAndUnwritten(() => refused(scene.office, "prepareBallot", preparation(scene, wrong())))).toMatchObject({ code, field });
  });

  test("while a round stands, in every state of it", async () => {
    const again = () => refusedAndUnwritten(() => refused(scene.otherOffice, "prepareBallot", preparation(scene)));
    let ballot = await vote(scene.office, "prepareBallot", preparation(scene));
    expect(await again()).toMatchObject({ code: "ALREADY_EXISTS", field: "awardId" });
    ballot = await vote(scene.office, "openBallot", { id: ballot.id, version: ballot.version });
    expect(await again()).toMatchObject({ code: "ALREADY_EXISTS" });
    for (const client of scene.leaders) await vote(client, "castVote", paper(ballot));
    ballot = await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
    expect(await again()).toMatchObject({ code: "ALREADY_EXISTS" });
    await vote(scene.office, "countBallot", { id: ballot.id, version: ballot.version });
    expect(await again()).toMatchObject({ code: "ALREADY_EXISTS" });
  });

  test("too few candidates by the campaign's ratio: the refusal shows the arithmetic; one place fewer is enough", async () => {
    await setRules(desk, scene.campaign.id, ["R02"], { R02: { ratioAbovePercent: 350 } });
    const { code, field, message } = await refusedAndUnwritten(() => refused(scene.office, "prepareBallot", preparation(scene)));
    expect([code, field]).toEqual(["INVALID_INPUT", "awardId"]);
    expect(message).toContain("候选对象 7 个，名额 2 个；差额评选须至少 8 个候选对象（R02），还差 1 个");
    await desk.owner.query("update rule_settings set parameters = parameters || '{\"ratioAbovePercent\": 349}' where campaign_id = $1", [scene.campaign.id]);
    expect(await vote(scene.office, "prepareBallot", preparation(scene))).toMatchObject({ candidatesNeeded: 7 }); // more than 6.98
    await desk.owner.query("delete from rule_settings where campaign_id = $1", [scene.campaign.id]);
  });

  test("an archived campaign has no more votes; a closed one has", async () => {
    const ballot = await anOpenBallot(scene);
    const state = (to: string) => desk.owner.query("set session_replication_role = replica").then(() => desk.owner.query("update campaigns set state = $2 where id = $1", [scene.campaign.id, to])).then(() => desk.owner.query("set session_replication_role = origin"));
    await state("ARCHIVED");
    expect(await refusedAndUnwritten(() => refused(scene.office, "prepareBallot", preparation(scene)))).toMatchObject({ code: "CAMPAIGN_NOT_OPEN" });
    expect(await refusedAndUnwritten(() => refused(scene.office, "voidBallot", { id: ballot.id, version: ballot.version, reason: "测试" }))).toMatchObject({ code: "CAMPAIGN_NOT_OPEN" });
    await state("CLOSED");
    await voidWhatStands(desk, scene);
    expect((await vote(scene.office, "prepareBallot", preparation(scene))).state).toBe("PREPARED");
    await state("OPEN");
  });

  test("the drawn order can be drawn again from the published seed, and no two draws have one seed", async () => {
    const seeds = new Set<string>();
    for (let i = 0; i < 2; i++) {
      const { id, candidates } = await vote(scene.office, "prepareBallot", preparation(scene, { candidateOrder: "DRAWN" }));
      const { ballot } = await leader(scene, 0).ask<{ ballot: { drawSeed: string } }>("query ($id: ID!) { ballot(id: $id) { drawSeed } }", { id });
      const lot = (nominationId: string) => createHmac("sha256", Buffer.from(ballot.drawSeed, "hex")).update(nominationId).digest("hex");
      const told = candidates.toSorted((a, b) => a.position - b.position).map(({ nominationId }) => nominationId);
      expect(told).toEqual(told.toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1)));
      expect(ballot.drawSeed).toMatch(/^[0-9a-f]{64}$/);
      seeds.add(ballot.drawSeed);
      await voidWhatStands(desk, scene);
    }
    expect(seeds.size).toBe(2);
  });
});

describe("castVote", () => {
  let ballot: ToldBallot;
  beforeEach(async () => {
    ballot = await anOpenBallot(scene);
  });
  const mark = (...some: number[]) => markFor(ballot, ...some.map((i) => candidate(scene, i)));

  test.each<[string, () => object, string]>([
    ["nobody marked", () => ({ choice: "MARKED", marks: [] }), "marks"],
    ["marks on a blank paper", () => ({ choice: "BLANK", marks: mark(0) }), "marks"],
    ["marks on an abstention", () => ({ choice: "ABSTAINED", marks: mark(0) }), "marks"],
    ["a void paper", () => ({ choice: "VOID", marks: [] }), "choice"],
    ["one mark too many", () => ({ marks: mark(0, 1, 2) }), "marks"],
    ["a doubled mark", () => ({ marks: [...mark(0), ...mark(0)] }), "marks"],
    ["a nomination's id instead of the paper's", () => ({ marks: [candidate(scene, 0).id] }), "marks"],
    ["a mark that is no id", () => ({ marks: ["张样本"] }), "marks"],
    ["a short receipt", () => ({ receipt: "7K3QX-0D4WM-P9T2A" }), "receipt"],
    ["a receipt with a U", () => ({ receipt: "7K3QX-0D4WM-P9T2A-HC8VU" }), "receipt"],
  ])("with %s", async (_what, wrong, field) => {
    const told = await refusedAndUnwritten(() => refused(leader(scene, 0), "castVote", { ...paper(ballot, mark(0)), ...wrong() }));
    expect(told).toMatchObject({ code: "INVALID_INPUT", field: expect.stringMatching(`^${field}`) });
  });

  test("a receipt is taken however it is written, and published in one way", async () => {
    await vote(leader(scene, 0), "castVote", { ...paper(ballot, mark(0)), receipt: " 7k3qx0d4wm p9t2a－hc8vl" });
    for (const client of scene.leaders.slice(1)) await vote(client, "castVote", paper(ballot));
    const closed = await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
    const { papers } = await vote(scene.office, "countBallot", { id: ballot.id, version: closed.version });
    expect(papers.find(({ choice }) => choice === "MARKED")?.receipt).toBe("7K3QX-0D4WM-P9T2A-HC8V1");
  });

  test("before its time, and from the minute it is over; at the first and in the last second it is taken", async () => {
    for (const time of ["07:59:59", "12:00:00", "23:00:00"]) {
      at(time);
      const told = await refusedAndUnwritten(() => refused(leader(scene, 0), "castVote", paper(ballot)));
      expect(told).toMatchObject({ code: "VOTING_CLOSED", message: expect.stringMatching(/2024-08-21 08:00.*2024-08-21 12:00/) });
    }
    at("08:00:00");
    expect(codes([await send(leader(scene, 0), "castVote", paper(ballot))])).toEqual(["OK"]);
    at("11:59:59");
    expect(codes([await send(leader(scene, 1), "castVote", paper(ballot))])).toEqual(["OK"]);
  });

  test("by somebody who is not entitled: left off the list, or come later", async () => {
    await voidWhatStands(desk, scene);
    ballot = await anOpenBallot(scene, { voterIds: scene.voters.slice(1).map(({ id }) => id) });
    const late = await desk.builders.anAccount(Role.LEADING_GROUP);
    for (const client of [leader(scene, 0), await desk.as(late)]) expect(await refusedAndUnwritten(() => refused(client, "castVote", paper(ballot)))).toMatchObject({ code: "NOT_ENTITLED" });
    const into = "select app.cast_vote($1, 'x')";
    expect(await past(desk, late, into, [ballot.id])).toBe("ALREADY_VOTED"); // the urn's own lock has one answer for both
    expect(await past(desk, scene.voters[1] ?? missing(), "select app.cast_vote($1, 'x'), app.cast_vote($1, 'y')", [ballot.id])).toBe("ALREADY_VOTED");
    await desk.owner.query("update accounts set state = 'DISABLED' where id = $1", [late.id]);
  });

  test("in any other state, and in no round at all", async () => {
    expect(await refusedAndUnwritten(() => refused(leader(scene, 0), "castVote", { ...paper(ballot), ballotId: STRANGE }))).toMatchObject({ code: "NOT_FOUND" });
    for (const client of scene.leaders) await vote(client, "castVote", paper(ballot));
    expect(await refusedAndUnwritten(() => refused(leader(scene, 0), "castVote", paper(ballot, mark(1))))).toMatchObject({ code: "ALREADY_VOTED" });
    const closed = await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
    const counted = await vote(scene.office, "countBallot", { id: ballot.id, version: closed.version });
    expect(await refusedAndUnwritten(() => refused(leader(scene, 0), "castVote", paper(ballot)))).toMatchObject({ code: "WRONG_STATE" });
    await vote(scene.office, "voidBallot", { id: ballot.id, version: counted.version, reason: "测试需要" });
    expect(await refusedAndUnwritten(() => refused(leader(scene, 0), "castVote", paper(ballot)))).toMatchObject({ code: "WRONG_STATE" });
    const prepared = await vote(scene.office, "prepareBallot", preparation(scene));
    expect(await refusedAndUnwritten(() => refused(leader(scene, 0), "castVote", paper(prepared)))).toMatchObject({ code: "WRONG_STATE" });
  });
});

describe("the office's acts", () => {
  const ACTS: [BallotVerb, object][] = [["openBallot", {}], ["closeBallot", {}], ["countBallot", {}], ["signCount", {}], ["voidBallot", { reason: "测试需要" }]];
  const POSSIBLE: Record<string, BallotVerb[]> = { PREPARED: ["openBallot", "voidBallot"], OPEN: ["closeBallot", "voidBallot"], CLOSED: ["countBallot", "voidBallot"], COUNTED: ["signCount", "voidBallot"], VOIDED: [] };

  test("are refused in the wrong state, of an older version, and of no round; early closing says how many have not voted", async () => {
    let ballot = await vote(scene.office, "prepareBallot", preparation(scene));
    const check = async (): Promise<void> => {
      for (const [verb, fields] of ACTS) {
        const act = (wrong: object) => refusedAndUnwritten(() => refused(scene.office, verb, { id: ballot.id, version: ballot.version, ...fields, ...wrong }));
        if (POSSIBLE[ballot.state]?.includes(verb)) expect([ballot.state, verb, await act({ version: ballot.version + 1 })]).toMatchObject([ballot.state, verb, { code: "CONFLICT" }]);
        else expect([ballot.state, verb, await act({})]).toMatchObject([ballot.state, verb, { code: "WRONG_STATE" }]);
        expect([verb, await act({ id: STRANGE })]).toMatchObject([verb, { code: "NOT_FOUND" }]);
      }
    };
    await check();
    expect(await refusedAndUnwritten(() => refused(scene.office, "voidBallot", { id: ballot.id, version: ballot.version, reason: " " }))).toMatchObject({ code: "INVALID_INPUT", field: "reason" });
    ballot = await vote(scene.office, "openBallot", { id: ballot.id, version: ballot.version });
    await check();
    await vote(leader(scene, 0), "castVote", paper(ballot));
    const early = await refusedAndUnwritten(() => refused(scene.office, "closeBallot", { id: ballot.id, version: ballot.version }));
    expect(early).toMatchObject({ code: "INVALID_INPUT", field: "id", message: expect.stringContaining("还有 4 人未投票") });
    for (const client of scene.leaders.slice(1)) await vote(client, "castVote", paper(ballot));
    ballot = await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
    await check();
    ballot = await vote(scene.office, "countBallot", { id: ballot.id, version: ballot.version });
    await check();
    await desk.owner.query("update accounts set state = 'DISABLED' where id <> all ($1::uuid[]) and role = 'OFFICE'", [scene.scrutineers.map(({ id }) => id)]);
    ballot = await vote(scene.office, "voidBallot", { id: ballot.id, version: ballot.version, reason: "测试需要" });
    await check();
  });

  test("counting and signing are the scrutineers'", async () => {
    const ballot = await anOpenBallot(scene);
    const outsider = await desk.builders.anAccount(Role.OFFICE);
    for (const client of scene.leaders) await vote(client, "castVote", paper(ballot));
    const closed = await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
    const by = (verb: BallotVerb, version: number) => refusedAndUnwritten(async () => refused(await desk.as(outsider), verb, { id: ballot.id, version }));
    expect(await by("countBallot", closed.version)).toMatchObject({ code: "NOT_SCRUTINEER" });
    const counted = await vote(scene.office, "countBallot", { id: ballot.id, version: closed.version });
    expect(await by("signCount", counted.version)).toMatchObject({ code: "NOT_SCRUTINEER" });
    await desk.owner.query("update accounts set state = 'DISABLED' where id = $1", [outsider.id]);
  });

  test("every operation answers those it is not meant for with FORBIDDEN, and writes nothing", async () => {
    const ballot = await anOpenBallot(scene);
    const schema = buildPlainSchema();
    const operations = (["Query", "Mutation"] as const).flatMap((type) => rootFields(schema, type).map((field) => ({ type, field }))).filter(({ field }) => /ballot|vote|recusal|electorate|reading|readPapers|signCount|slate/i.test(field.name));
    expect(operations.length).toBe(19);
    const others: Account[] = [scene.scrutineers[0], scene.voters[0] ?? missing()];
    for (const role of [Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR, Role.AUDITOR, Role.INTEGRATION]) others.push(await desk.builders.anAccount(role));
    others.push(await desk.builders.anAccount(Role.UNIT, { unit: scene.units[0] }));
    const known: Record<string, string> = { campaignId: scene.campaign.id, awardId: scene.award.id, candidateId: ballot.candidates[0]?.id ?? "", voterId: voterId(ballot, scene, 0) };
    const before = await everything();
    for (const { type, field } of operations) {
      const { query, variables } = smallestCall(type, field, (name) => ({ id: known[name] ?? ballot.id, version: ballot.version }));
      for (const who of others.filter(({ role }) => !mayCall(role, type, field.name))) expect([field.name, who.role, codes([await (await desk.as(who)).send(query, variables)])]).toEqual([field.name, who.role, ["FORBIDDEN"]]);
    }
    expect(await everything()).toEqual(before);
  });
});

describe("a candidate who leaves", () => {
  test("between opening and count cannot be elected, and leaves the papers valid", async () => {
    const ballot = await anOpenBallot(scene);
    for (const client of scene.leaders) await vote(client, "castVote", paper(ballot, markFor(ballot, candidate(scene, 0), candidate(scene, 1))));
    await withdraw(0);
    const closed = await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
    const counted = await vote(scene.office, "countBallot", { id: ballot.id, version: closed.version });
    const of = (i: number) => counted.candidates.find(({ nominationId }) => nominationId === candidate(scene, i).id);
    expect(of(0)).toMatchObject({ votes: 5, result: "INELIGIBLE", rank: null });
    expect(of(1)).toMatchObject({ votes: 5, result: "ELECTED", rank: 1 });
    expect(counted).toMatchObject({ marked: 5, voided: 0, placesOpen: 1 });
  });

  test("between preparation and opening bars a round that is not differential any more", async () => {
    const enough = await vote(scene.office, "prepareBallot", preparation(scene));
    expect(enough.candidates).toHaveLength(6);
    await withdraw(1, 2, 3);
    expect((await vote(scene.office, "openBallot", { id: enough.id, version: enough.version })).state).toBe("OPEN"); // three for two places
    await voidWhatStands(desk, scene);

    const prepared = await vote(scene.office, "prepareBallot", preparation(scene));
    await withdraw(4);
    const told = await refusedAndUnwritten(() => refused(scene.office, "openBallot", { id: prepared.id, version: prepared.version }));
    expect(told).toMatchObject({ code: "INVALID_INPUT", field: "id", message: expect.stringContaining("现有 2 个，差额评选须至少 3 个（R02）") });
    expect(await past(desk, scene.scrutineers[0], "update ballots set state = 'OPEN' where id = $1", [prepared.id])).toBe("ballots_differential");
    expect((await ballotAs(scene.office, prepared.id))?.state).toBe("PREPARED");
  });
});
