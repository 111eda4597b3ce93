import { BallotState } from "../../server/features/ballots/ballot-state";
import { BALLOT_TRANSITIONS } from "../../server/features/ballots/ballot-table";
import { BALLOT_ACT_WORDS, BALLOT_STATE_WORDS } from "../../server/features/ballots/words";
import { past } from "../campaigns/scene";
import { useDesk } from "../support/desk";
import { anOpenBallot, aSignedRound, aVoteScene, preparation, type ToldBallot, vote, type VoteScene } from "./scene";

const desk = useDesk({ tampers: "voids a round past the verbs" });
const states = Object.values(BallotState);
let scene: VoteScene;
let signed: ToldBallot;

beforeAll(async () => {
  scene = await aVoteScene(desk);
  signed = await aSignedRound(scene, [[0], [0], [0], [2], []]);
});

/** Every state and what an act makes of it. */
const WAYS = Object.values(BALLOT_TRANSITIONS).flatMap(({ from, to }) => (to ? from.map((one) => `${one} ${to}`) : []));

test.each(states.flatMap((from) => states.map((to) => ({ from, to }))))("the database lets a round go from $from to $to just where the table does", async ({ from, to }) => {
  const allowed = from === to || WAYS.includes(`${from} ${to}`);
  const set = "update ballots set state = $2, void_reason = case $2 when 'VOIDED' then '测试' end where id = $1";
  await desk.owner.query("begin");
  await desk.owner.query("alter table ballots disable trigger guard_ballot");
  await desk.owner.query(set, [signed.id, from]);
  await desk.owner.query("alter table ballots enable trigger guard_ballot");
  const outcome = await desk.owner.query(set, [signed.id, to]).then(({ rowCount }) => rowCount, ({ constraint }: { constraint: string }) => constraint);
  await desk.owner.query("rollback");
  expect(outcome).toBe(allowed ? 1 : "ballots_state_transition");
});

test("every state is reached, those without a way on are the last, and states and acts have words in both languages", () => {
  const reached = new Set<BallotState>([BallotState.PREPARED]);
  for (let before = 0; before !== reached.size; ) {
    before = reached.size;
    for (const { from, to } of Object.values(BALLOT_TRANSITIONS)) if (to && from.some((state) => reached.has(state))) reached.add(to);
  }
  expect([...reached].sort()).toEqual([...states].sort());
  expect(states.filter((state) => !WAYS.some((way) => way.startsWith(state)))).toEqual([BallotState.SIGNED, BallotState.VOIDED]);
  for (const { zh, en } of [...Object.values(BALLOT_STATE_WORDS), ...Object.values(BALLOT_ACT_WORDS)]) {
    expect(zh).toMatch(/^\p{Script=Han}+$/u);
    expect(en).toMatch(/^[a-z ]+$/);
  }
});

describe("an office past every verb", () => {
  const office = (text: string, id: string) => past(desk, scene.scrutineers[0], text, [id]);

  test.each(["state = 'COUNTED'", "returned = 6", "marked = 5", "places_open = 0", "issued = 9", "counted_at = now()", "state = 'VOIDED', void_reason = 'x'"])("does not touch a signed round: %s", async (change) => {
    expect(await office(`update ballots set ${change} where id = $1`, signed.id)).toBe(0);
  });

  test.each(["ballots", "ballot_candidates", "ballot_voters", "ballot_papers", "scrutineers", "recusals", "paper_readings", "ballot_urns"])("deletes nothing of %s, and neither does the owner of the tables", async (table) => {
    expect(await office(`delete from ${table} where ${table === "ballots" ? "id" : "ballot_id"} = $1`, signed.id)).toBe("FORBIDDEN");
    if (!["recusals", "paper_readings"].includes(table)) await expect(desk.owner.query(`delete from ${table}`)).rejects.toMatchObject({ code: "23514" });
    await expect(desk.owner.query(`truncate ${table} cascade`)).rejects.toMatchObject({ code: "23514" });
  });

  test.each([
    ["a round with half its numbers is not counted", "update ballots set state = 'COUNTED', counted_at = now() where id = $1", "ballots_count"],
    ["numbers that no papers stand behind are not published", "update ballots set state = 'COUNTED', counted_at = now(), returned = 5, marked = 5, blank = 0, abstained = 0, voided = 0 where id = $1", "ballots_count"],
    ["nor is a void round's", "update ballots set state = 'VOIDED', void_reason = 'x', counted_at = now(), returned = 5, marked = 5, blank = 0, abstained = 0, voided = 0 where id = $1", "ballots_count"],
    ["nobody is ticked off", "update ballot_voters set voted = true where ballot_id = $1", "FORBIDDEN"],
    ["nobody is put on the list of voters", "insert into ballot_voters (ballot_id, position, name, organization) values ($1, 99, '外人', '')", "FORBIDDEN"],
    ["nobody comes onto the paper", "update ballot_candidates set name = 'x' where ballot_id = $1", "FORBIDDEN"],
  ])("%s", async (_what, text, expected) => {
    const open = await anOpenBallot(scene);
    for (const leader of scene.leaders) await vote(leader, "castVote", { ballotId: open.id, choice: "ABSTAINED", marks: [], receipt: "00000-00000-00000-00000" });
    const closed = await vote(scene.office, "closeBallot", { id: open.id, version: open.version });
    expect(await office(text, open.id)).toBe(expected);
    await vote(scene.office, "voidBallot", { id: open.id, version: closed.version, reason: "测试" });
  });

  test("no result without the signature of every scrutineer, and none signs for another", async () => {
    const open = await anOpenBallot(scene);
    for (const leader of scene.leaders) await vote(leader, "castVote", { ballotId: open.id, choice: "ABSTAINED", marks: [], receipt: "00000-00000-00000-00000" });
    const closed = await vote(scene.office, "closeBallot", { id: open.id, version: open.version });
    const counted = await vote(scene.office, "countBallot", { id: open.id, version: closed.version });
    expect(counted).toMatchObject({ state: "COUNTED", abstained: 5 });
    expect(await office("update ballots set state = 'SIGNED' where id = $1", open.id)).toBe("ballots_signatures");
    expect(await office("update ballots set returned = 4, abstained = 4 where id = $1", open.id)).toBe("ballots_frozen");
    expect(await office("update ballot_candidates set votes = 5 where ballot_id = $1", open.id)).toBe(0);
    await vote(scene.office, "signCount", { id: open.id, version: counted.version });
    expect(await past(desk, scene.scrutineers[0], "update scrutineers set signed_at = now() where ballot_id = $1 and account_id = $2", [open.id, scene.scrutineers[1].id])).toBe(0);
    await vote(scene.office, "voidBallot", { id: open.id, version: counted.version, reason: "测试" });
  });

  test("a round is prepared in nobody else's name and in no other state", async () => {
    const prepared = await vote(scene.office, "prepareBallot", preparation(scene));
    await vote(scene.office, "voidBallot", { id: prepared.id, version: prepared.version, reason: "测试" });
    const copy = (state: string, name: string) =>
      `insert into ballots (campaign_id, award_id, round, kind, method, state, places, candidates_needed, maximum_marks, quorum, majority, candidate_order, opens_at, closes_at, prepared_by, created_at)
       select campaign_id, award_id, 99, kind, method, ${state}, places, candidates_needed, maximum_marks, quorum, majority, candidate_order, opens_at, closes_at, ${name}, now() from ballots where id = $1`;
    expect(await office(copy("'OPEN'", "app.account_name()"), prepared.id)).toBe("FORBIDDEN");
    expect(await office(copy("'PREPARED'", "'别人'"), prepared.id)).toBe("FORBIDDEN");
  });
});
