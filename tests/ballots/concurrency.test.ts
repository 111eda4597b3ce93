import type { ApiClient } from "../support/api-client";
import { NOW, useDesk } from "../support/desk";
import { codes, candidate, leader, paper, pause, send, voidWhatStands, voterId } from "./rounds";
import { anOpenBallot, aVoteScene, ballotAs, markFor, preparation, type ToldBallot, vote, type VoteScene } from "./scene";

const VOTERS = 12;
const desk = useDesk();
let scene: VoteScene;
beforeAll(async () => {
  scene = await aVoteScene(desk, { voters: VOTERS });
});
afterEach(() => voidWhatStands(desk, scene));

const often = (of: string[], code: string): number => of.filter((one) => one === code).length;
const cast = (client: ApiClient, ballot: ToldBallot, marks: string[]) => send(client, "castVote", paper(ballot, marks));
const kinship = { ground: "KINSHIP", reason: "配偶的兄弟" };

/** Papers in the urn, names ticked off. */
async function inUrn(id: string): Promise<[papers: number, ticks: number] | undefined> {
  const { rows } = await desk.owner.query<{ papers: number; ticks: number }>(
    "select cardinality(papers) as papers, (select count(*)::int from ballot_voters where ballot_id = $1 and voted) as ticks from ballot_urns where ballot_id = $1",
    [id],
  );
  return rows[0] && [rows[0].papers, rows[0].ticks];
}

/** Does something that others must wait for, while `meanwhile` starts; gives its promise once it was seen to wait. */
async function held<T>(text: string, values: unknown[], meanwhile: () => Promise<T>): Promise<{ outcome: Promise<T> }> {
  await desk.owner.query("begin");
  try {
    await desk.owner.query(text, values);
    const outcome = meanwhile();
    expect(await Promise.race([outcome, pause(300)])).toBe("still waiting");
    return { outcome };
  } finally {
    await desk.owner.query("commit");
  }
}

test("all voters at once, each twice with different papers: one paper each, and the count is of the papers that were taken", async () => {
  const ballot = await anOpenBallot(scene);
  const marks = [markFor(ballot, candidate(scene, 0)), markFor(ballot, candidate(scene, 1))];
  const papers = scene.leaders.flatMap((client) => marks.map((marked) => ({ client, input: paper(ballot, marked) })));
  const answers = await Promise.all(papers.map(({ client, input }) => send(client, "castVote", input)));

  expect([often(codes(answers), "OK"), often(codes(answers), "ALREADY_VOTED")]).toEqual([VOTERS, VOTERS]);
  expect(await inUrn(ballot.id)).toEqual([VOTERS, VOTERS]);
  const taken = papers.filter((_, i) => !answers[i]?.errors);
  expect(new Set(taken.map(({ client }) => client)).size).toBe(VOTERS);

  const closed = await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
  const counted = await vote(scene.office, "countBallot", { id: ballot.id, version: closed.version });
  const said = taken.map(({ input }) => [input.receipt, ...input.marks]).toSorted();
  expect(counted.papers.map((one) => [one.receipt, ...one.marks]).toSorted()).toEqual(said);
  for (const [mark] of marks) expect(counted.candidates.find(({ id }) => id === mark)?.votes).toBe(said.filter(([, marked]) => marked === mark).length);
});

test("votes that arrive while the round is closed are counted if they were answered as cast, and refused otherwise", async () => {
  const ballot = await anOpenBallot(scene);
  const marks = markFor(ballot, candidate(scene, 0));
  const casting = scene.leaders.map((client) => cast(client, ballot, marks));
  await Promise.race(casting);
  desk.setClock(new Date("2024-08-21T12:00:00+08:00")); // its time is over in the middle of it
  const closing = send(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
  const [answers, closed] = await Promise.all([Promise.all(casting), closing]);
  desk.setClock(NOW);

  const given = codes(answers);
  expect(given.filter((code) => !["OK", "VOTING_CLOSED", "WRONG_STATE"].includes(code))).toEqual([]);
  expect(await inUrn(ballot.id)).toEqual([often(given, "OK"), often(given, "OK")]);
  const counted = await vote(scene.office, "countBallot", { id: ballot.id, version: closed.data?.it.version });
  expect([counted.issued, counted.returned]).toEqual([VOTERS, often(given, "OK")]);
});

test("a vote under way holds up the closing, and is counted", async () => {
  const ballot = await anOpenBallot(scene);
  for (const client of scene.leaders.slice(1)) await cast(client, ballot, []);
  desk.setClock(new Date("2024-08-21T11:59:59+08:00"));
  // The vote is held at the urn, after its time was looked at; then the time is over.
  const { outcome } = await held("select from ballot_urns where ballot_id = $1 for update", [ballot.id], async () => {
    const casting = cast(leader(scene, 0), ballot, []);
    await pause(200);
    desk.setClock(new Date("2024-08-21T12:00:00+08:00"));
    return Promise.all([casting, send(scene.office, "closeBallot", { id: ballot.id, version: ballot.version })]);
  });
  const [answer, closed] = await outcome;
  desk.setClock(NOW);
  expect(codes([answer, closed])).toEqual(["OK", "OK"]);
  const counted = await vote(scene.office, "countBallot", { id: ballot.id, version: closed.data?.it.version });
  expect(counted).toMatchObject({ issued: VOTERS, returned: VOTERS, abstained: VOTERS });
});

test("a closing under way holds up a vote, which then comes too late", async () => {
  const ballot = await anOpenBallot(scene);
  const { outcome } = await held("update ballots set state = 'CLOSED', issued = 12 where id = $1", [ballot.id], () => cast(leader(scene, 0), ballot, []));
  expect(codes([await outcome])).toEqual(["WRONG_STATE"]);
  expect(await inUrn(ballot.id)).toEqual([0, 0]);
});

test("a recusal and the vote of the same voter at once: whichever is first, nobody has marked whom they are recused from", async () => {
  const ballot = await anOpenBallot(scene);
  const [candidateId = ""] = markFor(ballot, candidate(scene, 3)); // marked in no other test: recusals hold in later rounds
  const pairs = await Promise.all(
    scene.leaders.map(async (client, i) => {
      const recusing = () => send(scene.office, "recordRecusal", { voterId: voterId(ballot, scene, i), candidateId, ...kinship });
      const casting = () => cast(client, ballot, [candidateId]);
      const both = i % 2 ? [casting(), recusing()] : [recusing(), casting()];
      return codes(await Promise.all(i % 2 ? both : both.toReversed()));
    }),
  );
  for (const pair of pairs) expect([["OK", "ALREADY_VOTED"], ["INVALID_INPUT", "OK"]]).toContainEqual(pair);
  const { rows } = await desk.owner.query("select v.id from ballot_voters v join recusals r on r.voter_id = v.id where v.ballot_id = $1 and v.voted", [ballot.id]);
  expect(rows).toEqual([]);
});

test("a recusal waits for a vote that is under way and then comes too late; a vote waits for a recusal", async () => {
  const ballot = await anOpenBallot(scene);
  const marks = markFor(ballot, candidate(scene, 2));
  const recusal = (i: number) => ({ voterId: voterId(ballot, scene, i), candidateId: marks[0], ...kinship });
  const voting = "with ticked as (update ballot_voters set voted = true where id = $1 returning ballot_id) update ballot_urns u set papers = array['\\x00'::bytea] from ticked where u.ballot_id = ticked.ballot_id";
  const late = await held(voting, [voterId(ballot, scene, 0)], () => send(scene.office, "recordRecusal", recusal(0)));
  expect(codes([await late.outcome])).toEqual(["ALREADY_VOTED"]);

  const recusing = "insert into recusals (ballot_id, voter_id, candidate_id, ground, reason, source, recorded_by, recorded_at) values ($1, $2, $3, 'KINSHIP', '兄弟', 'RECORDED', '办公室', now())";
  const informed = await held(recusing, [ballot.id, voterId(ballot, scene, 1), marks[0]], () => cast(leader(scene, 1), ballot, marks));
  expect((await informed.outcome).errors?.[0]?.extensions).toMatchObject({ code: "INVALID_INPUT", field: "marks" });
});

test("counted at once by three: one count; signed by both scrutineers at once: signed once; declared void at once: once", async () => {
  const ballot = await anOpenBallot(scene);
  for (const client of scene.leaders) await cast(client, ballot, markFor(ballot, candidate(scene, 0)));
  const closed = await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
  const input = { id: ballot.id, version: closed.version };
  const counts = await Promise.all([scene.office, scene.otherOffice, scene.office].map((client) => send(client, "countBallot", input)));
  expect(codes(counts).toSorted()).toEqual(["OK", "WRONG_STATE", "WRONG_STATE"]);
  const counted = await ballotAs(scene.office, ballot.id);
  expect([counted?.papers.length, counted?.candidates.map(({ votes }) => votes).toSorted()]).toEqual([VOTERS, [0, 0, 0, VOTERS]]);

  const signatures = await Promise.all([scene.office, scene.otherOffice].map((client) => send(client, "signCount", { id: ballot.id, version: counted?.version })));
  expect(codes(signatures)).toEqual(["OK", "OK"]);
  expect(signatures.map(({ data }) => data?.it.state).toSorted()).toEqual(["COUNTED", "SIGNED"]);
  const signed = await ballotAs(scene.office, ballot.id);
  expect([signed?.state, signed?.version, signed?.scrutineers.filter(({ signedAt }) => signedAt).length]).toEqual(["SIGNED", (counted?.version ?? 0) + 1, 2]);

  const next = await anOpenBallot(scene);
  const voids = await Promise.all([scene.office, scene.otherOffice].map((client) => send(client, "voidBallot", { id: next.id, version: next.version, reason: "测试" })));
  expect(codes(voids).toSorted()).toEqual(["OK", "WRONG_STATE"]);
});

test("the same round prepared by both offices at once is prepared once; opened by both at once, opened once", async () => {
  const offices = [scene.office, scene.otherOffice];
  const prepared = await Promise.all([...offices, ...offices].map((client) => send(client, "prepareBallot", preparation(scene))));
  expect(codes(prepared).toSorted()).toEqual(["ALREADY_EXISTS", "ALREADY_EXISTS", "ALREADY_EXISTS", "OK"]);
  expect(prepared.flatMap(({ errors }) => errors?.[0]?.extensions.field ?? [])).toEqual(["awardId", "awardId", "awardId"]);
  const [made] = prepared.flatMap(({ data }) => data?.it ?? []);
  const { rows } = await desk.owner.query("select count(*)::int as standing from ballots where award_id = $1 and state = 'PREPARED'", [scene.award.id]);
  expect(rows).toEqual([{ standing: 1 }]);
  const opened = await Promise.all(offices.map((client) => send(client, "openBallot", { id: made?.id, version: made?.version })));
  expect(codes(opened).toSorted()).toEqual(["OK", "WRONG_STATE"]);
});
