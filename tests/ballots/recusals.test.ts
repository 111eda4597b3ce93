import { NominationState } from "../../server/features/nominations/nomination-state";
import { past } from "../campaigns/scene";
import { useDesk } from "../support/desk";
import { candidate, leader, paper, refused, send, voidWhatStands, voterId } from "./rounds";
import { anOpenBallot, aVoteScene, ballotAs, markFor, preparation, type ToldBallot, vote, type VoteScene } from "./scene";

const desk = useDesk();
let scene: VoteScene;

beforeAll(async () => {
  scene = await aVoteScene(desk, { voters: 6 });
});
afterEach(async () => {
  await voidWhatStands(desk, scene);
  await desk.owner.query("alter table recusals disable trigger append_only; delete from recusals; alter table recusals enable trigger append_only; delete from office_members"); // they would hold in the next round
});

const said = { ground: "KINSHIP", reason: "候选人是我的妹妹" };

/** Puts a voter on the leading group's list as coming from an organization. */
async function comesFrom(voter: number, organization: string): Promise<void> {
  await desk.owner.query("insert into office_members (campaign_id, body, name, position, organization, post) values ($1, 'LEADING_GROUP', $2, 'MEMBER', $3, '处长')", [scene.campaign.id, scene.voters[voter]?.displayName, organization]);
}

const nominationSeen = (voter: number, i: number) => leader(scene, voter).ask<{ nomination: { id: string } | null }>("query ($id: ID!) { nomination(id: $id) { id name deeds person { post } } }", { id: candidate(scene, i).id });

test("found from data: who comes from the candidate's workplace, one above it, or the recommending unit", async () => {
  const { rows } = await desk.owner.query<{ workplace: string; unit: string; short: string }>(
    "select w.name as workplace, u.name as unit, u.short_name as short from nominations n join workplaces w on w.id = n.workplace_id join recommending_units u on u.id = n.unit_id where n.id = any ($1::uuid[]) order by n.id",
    [[candidate(scene, 0).id, candidate(scene, 1).id].toSorted()],
  );
  const [first, second] = rows;
  await comesFrom(0, ` ${first?.workplace} `);
  await comesFrom(1, second?.short ?? "");
  await comesFrom(2, "省里别的单位");
  const { recusals, voters } = await vote(scene.office, "prepareBallot", preparation(scene));
  const of = (voter: number) => recusals.filter((one) => one.voter.name === voters.find(({ accountId }) => accountId === scene.voters[voter]?.id)?.name).map(({ ground, source }) => [ground, source]);
  expect(of(0)).toEqual([["SAME_WORKPLACE", "FOUND"]]);
  expect(of(1)).toEqual([["SAME_UNIT", "FOUND"], ["SAME_UNIT", "FOUND"]]); // both candidates of that unit
  expect(of(2)).toEqual([]);
  expect(recusals.every(({ reason }) => reason.length > 5)).toBe(true);
});

test("a recused voter reads neither the candidate nor the nomination until the count, and cannot mark them; others can", async () => {
  const ballot = await anOpenBallot(scene);
  const [mark = ""] = markFor(ballot, candidate(scene, 0));
  const told = await vote(leader(scene, 0), "declareRecusal", { candidateId: mark, ...said });
  expect(told.recusals).toMatchObject([{ ...said, source: "DECLARED" }]);
  expect(told.candidates.map(({ nominationId }) => nominationId)).not.toContain(candidate(scene, 0).id);
  expect(told.candidates).toHaveLength(3);
  await vote(scene.office, "recordRecusal", { voterId: voterId(ballot, scene, 1), candidateId: mark, ground: "EARLIER_SUPERIOR", reason: "曾任其车间主任" });

  for (const voter of [0, 1]) {
    expect((await nominationSeen(voter, 0)).nomination).toBeNull();
    expect((await ballotAs(leader(scene, voter), ballot.id))?.candidates.map(({ id }) => id)).not.toContain(mark);
    const lists = await leader(scene, voter).ask<Record<string, { nodes: { id: string }[] }>>("{ nominations(first: 200) { nodes { id } } ballots(filter: { state: { eq: OPEN } }) { nodes { id candidates { id nominationId name } } } }");
    expect(JSON.stringify(lists)).not.toContain(candidate(scene, 0).id);
    expect((await refused(leader(scene, voter), "castVote", paper(ballot, [mark]))).extensions).toMatchObject({ code: "INVALID_INPUT", field: "marks" });
  }
  expect((await nominationSeen(2, 0)).nomination).not.toBeNull();
  expect((await ballotAs(leader(scene, 2), ballot.id))?.recusals).toEqual([]); // others' reasons are not a voter's to read
  expect((await ballotAs(scene.otherOffice, ballot.id))?.recusals.map(({ source }) => source)).toEqual(["DECLARED", "RECORDED"]);

  const others = markFor(ballot, candidate(scene, 1), candidate(scene, 3));
  for (const voter of [0, 1]) await vote(leader(scene, voter), "castVote", paper(ballot, others));
  for (const voter of [2, 3, 4]) await vote(leader(scene, voter), "castVote", paper(ballot, [mark]));
  await vote(leader(scene, 5), "castVote", paper(ballot));
  const closed = await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
  expect((await nominationSeen(0, 0)).nomination).toBeNull();
  const counted = await vote(scene.office, "countBallot", { id: ballot.id, version: closed.version });
  const of = (i: number) => counted.candidates.find(({ nominationId }) => nominationId === candidate(scene, i).id);
  expect(of(0)).toMatchObject({ votes: 3, votesNeeded: 3, result: "ELECTED" }); // more than half of the four left; of six it would take four
  expect(of(1)).toMatchObject({ votes: 2, votesNeeded: 4, result: "BELOW_MAJORITY" });
  // Marks stand on the paper by their places on it, whoever does not see all of them.
  expect(counted.papers.filter(({ marks }) => marks.length === 2).map(({ marks }) => marks.toSorted())).toEqual([others.toSorted(), others.toSorted()]);
  expect((await nominationSeen(0, 0)).nomination).not.toBeNull();
  expect((await ballotAs(leader(scene, 0), ballot.id))?.candidates).toHaveLength(4);
});

test("the quorum is of those left for each candidate", async () => {
  const ballot = await anOpenBallot(scene);
  const [mark = "", other = ""] = markFor(ballot, candidate(scene, 0), candidate(scene, 1));
  for (const voter of [0, 1, 2]) await vote(leader(scene, voter), "declareRecusal", { candidateId: mark, ...said });
  for (const voter of [0, 1, 2]) await vote(leader(scene, voter), "castVote", paper(ballot, [other]));
  await vote(leader(scene, 3), "castVote", paper(ballot, [mark, other]));
  desk.setClock(new Date("2024-08-21T12:00:00+08:00"));
  const closed = await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
  await vote(scene.office, "countBallot", { id: ballot.id, version: closed.version });
  desk.setClock(new Date("2024-08-21T09:00:00+08:00"));
  const { rows } = await desk.owner.query("select id, votes, entitled, present, votes_needed, quorum_reached, result from ballot_candidates where id = any ($1::uuid[]) order by votes", [[mark, other]]);
  expect(rows).toEqual([
    { id: mark, votes: 1, entitled: 3, present: 1, votes_needed: 2, quorum_reached: false, result: "BELOW_MAJORITY" },
    { id: other, votes: 4, entitled: 6, present: 4, votes_needed: 4, quorum_reached: true, result: "ELECTED" },
  ]);
});

describe("refused, with nothing written", () => {
  let ballot: ToldBallot;
  let mark: string;
  beforeEach(async () => {
    ballot = await anOpenBallot(scene);
    [mark = ""] = markFor(ballot, candidate(scene, 0));
  });
  const recusals = async () => (await desk.owner.query("select id from recusals where ballot_id = $1", [ballot.id])).rows.length;

  test("after the vote, by the voter and by the office", async () => {
    await vote(leader(scene, 0), "castVote", paper(ballot));
    expect((await refused(leader(scene, 0), "declareRecusal", { candidateId: mark, ...said })).extensions.code).toBe("ALREADY_VOTED");
    expect((await refused(scene.office, "recordRecusal", { voterId: voterId(ballot, scene, 0), candidateId: mark, ...said })).extensions.code).toBe("ALREADY_VOTED");
    expect(await recusals()).toBe(0);
  });

  test("once the round is closed", async () => {
    desk.setClock(new Date("2024-08-21T12:00:00+08:00"));
    await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
    desk.setClock(new Date("2024-08-21T09:00:00+08:00"));
    expect((await refused(leader(scene, 0), "declareRecusal", { candidateId: mark, ...said })).extensions.code).toBe("WRONG_STATE");
    expect((await refused(scene.office, "recordRecusal", { voterId: voterId(ballot, scene, 0), candidateId: mark, ...said })).extensions.code).toBe("WRONG_STATE");
    expect(await recusals()).toBe(0);
  });

  test("twice", async () => {
    await vote(scene.office, "recordRecusal", { voterId: voterId(ballot, scene, 0), candidateId: mark, ...said });
    const again = await refused(scene.otherOffice, "recordRecusal", { voterId: voterId(ballot, scene, 0), candidateId: mark, ...said });
    expect(again.extensions).toMatchObject({ code: "ALREADY_EXISTS", field: "candidateId" });
    expect(await recusals()).toBe(1);
  });

  test.each([
    ["no reason", { reason: " " }, "reason"],
    ["a reason too long", { reason: "理".repeat(501) }, "reason"],
    ["no candidate of any round", { candidateId: "019a0000-0000-7000-8000-000000000000" }, "candidateId"],
    ["a candidate's name for an id", { candidateId: "张样本" }, "candidateId"],
  ])("with %s", async (_what, wrong, field) => {
    const byVoter = await refused(leader(scene, 0), "declareRecusal", { candidateId: mark, ...said, ...wrong });
    const byOffice = await refused(scene.office, "recordRecusal", { voterId: voterId(ballot, scene, 0), candidateId: mark, ...said, ...wrong });
    expect([byVoter.extensions.field, byOffice.extensions.field]).toEqual([field, field]);
    expect(await recusals()).toBe(0);
  });

  test("of somebody who does not vote, by the office or by themselves", async () => {
    const stranger = await refused(scene.office, "recordRecusal", { voterId: ballot.candidates[0]?.id, candidateId: mark, ...said });
    expect(stranger.extensions).toMatchObject({ code: "INVALID_INPUT", field: "voterId" });
    await voidWhatStands(desk, scene);
    const without = await vote(scene.office, "prepareBallot", preparation(scene, { voterIds: scene.voters.slice(1).map(({ id }) => id) }));
    expect((await refused(leader(scene, 0), "declareRecusal", { candidateId: without.candidates[0]?.id, ...said })).extensions.code).toBe("NOT_ENTITLED");
    expect(await recusals()).toBe(0);
  });

  test("of another leader, by a leader, through the API and past it", async () => {
    const input = { voterId: voterId(ballot, scene, 1), candidateId: mark, ...said };
    expect((await refused(leader(scene, 0), "recordRecusal", input)).extensions.code).toBe("FORBIDDEN");
    const [account] = scene.voters;
    if (!account) throw new Error("No voter");
    const insert = "insert into recusals (ballot_id, voter_id, candidate_id, ground, reason, source, recorded_by, recorded_at) values ($1, $2, $3, 'OTHER', '理由', $4, app.account_name(), now())";
    expect(await past(desk, account, insert, [ballot.id, voterId(ballot, scene, 1), mark, "DECLARED"])).toBe("FORBIDDEN");
    expect(await past(desk, account, insert, [ballot.id, voterId(ballot, scene, 0), mark, "FOUND"])).toBe("FORBIDDEN");
    expect((await send(leader(scene, 0), "declareRecusal", { candidateId: mark, ...said })).errors).toBeUndefined();
    for (const change of ["update recusals set reason = 'x' where ballot_id = $1", "delete from recusals where ballot_id = $1"]) {
      for (const who of [account, scene.scrutineers[0]]) expect(await past(desk, who, change, [ballot.id])).toBe("FORBIDDEN");
      await expect(desk.owner.query(change, [ballot.id])).rejects.toMatchObject({ code: "23514" });
    }
  });

  test("past the verbs, after the vote or the round", async () => {
    await vote(leader(scene, 0), "castVote", paper(ballot));
    const insert = "insert into recusals (ballot_id, voter_id, candidate_id, ground, reason, source, recorded_by, recorded_at) values ($1, $2, $3, 'OTHER', '理由', 'RECORDED', app.account_name(), now())";
    expect(await past(desk, scene.scrutineers[0], insert, [ballot.id, voterId(ballot, scene, 0), mark])).toBe("ALREADY_VOTED");
  });
});

test("what was declared or recorded in one round holds in the next", async () => {
  const first = await anOpenBallot(scene);
  const [mark = ""] = markFor(first, candidate(scene, 0));
  await vote(leader(scene, 0), "declareRecusal", { candidateId: mark, ...said });
  await vote(scene.office, "recordRecusal", { voterId: voterId(first, scene, 1), candidateId: markFor(first, candidate(scene, 1))[0], ground: "OTHER", reason: "有经济往来" });
  await voidWhatStands(desk, scene);
  for (let round = 2; round <= 3; round++) {
    const next = await anOpenBallot(scene);
    expect(next.recusals.map(({ ground, reason, source }) => ({ ground, reason, source })).toSorted((a, b) => a.ground.localeCompare(b.ground))).toEqual([
      { ...said, source: "RECORDED" },
      { ground: "OTHER", reason: "有经济往来", source: "RECORDED" },
    ]);
    expect((await nominationSeen(0, 0)).nomination).toBeNull();
    expect((await refused(leader(scene, 0), "castVote", paper(next, markFor(next, candidate(scene, 0))))).extensions.field).toBe("marks");
    await voidWhatStands(desk, scene);
  }
  expect((await nominationSeen(0, 0)).nomination).not.toBeNull(); // nothing runs any more
  expect(candidate(scene, 0).state).toBe(NominationState.CANDIDATE);
});
