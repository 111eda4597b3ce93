import { EventEmitter, once } from "node:events";
import { ask } from "../start/ask";
import { testConfig, useDesk } from "../support/desk";
import { type ServerProcess, startServer } from "../support/server-process";
import { candidate, paper, pause } from "./rounds";
import { anOpenBallot, aVoteScene, markFor, type ToldBallot, vote, voteOperation, type VoteScene } from "./scene";

const VOTERS = 24;
/** After so many acknowledged votes. */
const KILLED_AFTER = 4;
const desk = useDesk();
let scene: VoteScene;
let ballot: ToldBallot;
let server: ServerProcess | undefined;

beforeAll(async () => {
  scene = await aVoteScene(desk, { voters: VOTERS });
  ballot = await anOpenBallot(scene, { closesAt: "2999-12-31T12:00:00+08:00" }); // the process lives by the real clock
});
afterAll(() => server?.stop("SIGKILL"));

/** A server in a process of its own, on the same database and under the same secret. */
const start = () =>
  startServer({ env: { NODE_ENV: "production", TRUSTED_OPERATIONS: "false", DATABASE_URL: desk.ownerUrl, DATABASE_RUNTIME_PASSWORD: process.env.TEST_RUNTIME_PASSWORD, DESK_SECRET: testConfig.secret, DATABASE_POOL_SIZE: "4", LOG_LEVEL: "silent" } });

/** One attempt of one voter, and what came back: a code, or nothing where the answer was lost. */
interface Attempt {
  voter: number;
  input: ReturnType<typeof paper>;
  answer: string | null;
}

async function attempt(url: string, voter: number, token: string): Promise<Attempt> {
  const input = paper(ballot, markFor(ballot, candidate(scene, voter % 4)));
  const answer = await ask(url, voteOperation("castVote"), { input }, token).then(
    ({ errors }) => errors?.[0]?.extensions.code ?? "OK",
    () => null,
  );
  return { voter, input, answer };
}

test("a server killed while votes arrive loses none that was acknowledged and doubles none", async () => {
  const tokens = await Promise.all(scene.voters.map((voter) => desk.builders.signIn(voter)));
  const attempts: Attempt[] = [];
  const lost: number[] = [];
  const acknowledged = () => attempts.filter(({ answer }) => answer === "OK").length;

  for (const killed of [true, false]) {
    server = await start();
    const { url, stop } = server;
    const halted = new EventEmitter();
    // The last voter votes when the urn is held, so that somebody's answer is lost however quickly the others voted.
    const sending = Promise.all(tokens.map(async (token, voter) => {
      if (killed && voter === VOTERS - 1) await once(halted, "halted");
      attempts.push(await attempt(url, voter, token));
    }));
    if (killed) {
      for (let i = 0; i < 1_000 && acknowledged() < KILLED_AFTER; i++) await pause(5);
      await desk.owner.query("begin");
      await desk.owner.query("select from ballot_urns where ballot_id = $1 for update", [ballot.id]); // votes stand half-way: ticked off, not yet in the urn
      halted.emit("halted");
      await pause(200);
      await stop("SIGKILL");
      await desk.owner.query("commit");
    }
    await sending;
    lost.push(attempts.slice(-VOTERS).filter(({ answer }) => answer === null).length);
    if (!killed) await stop();
  }
  server = undefined;

  expect([(lost[0] ?? 0) > 0, lost[1]]).toEqual([true, 0]);
  expect(attempts.filter(({ answer }, i) => answer === "OK" && i < VOTERS).length).toBeGreaterThanOrEqual(KILLED_AFTER);
  for (let voter = 0; voter < VOTERS; voter++) {
    const mine = attempts.filter((one) => one.voter === voter).map(({ answer }) => answer);
    // Acknowledged once, and a second vote refused; or the answer was lost, and the voter has voted or now could.
    expect([["OK", "ALREADY_VOTED"], [null, "ALREADY_VOTED"], [null, "OK"]]).toContainEqual(mine);
  }

  const { rows } = await desk.owner.query("select cardinality(papers) as papers, (select count(*)::int from ballot_voters where ballot_id = $1 and voted) as ticks from ballot_urns where ballot_id = $1", [ballot.id]);
  expect(rows).toEqual([{ papers: VOTERS, ticks: VOTERS }]);
  const closed = await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
  const counted = await vote(scene.office, "countBallot", { id: ballot.id, version: closed.version });
  expect(counted).toMatchObject({ issued: VOTERS, returned: VOTERS, marked: VOTERS });
  const found = counted.papers.map(({ receipt, marks }) => ({ marks, sent: attempts.find(({ input }) => input.receipt === receipt) }));
  expect(found.map(({ marks }) => marks)).toEqual(found.map(({ sent }) => sent?.input.marks));
  expect(new Set(found.map(({ sent }) => sent?.voter)).size).toBe(VOTERS);
  const receipts = new Set(counted.papers.map(({ receipt }) => receipt));
  expect(attempts.filter(({ answer }) => answer === "OK").every(({ input }) => receipts.has(input.receipt))).toBe(true);
  expect(counted.candidates.map(({ votes }) => votes)).toEqual([6, 6, 6, 6]);
});
