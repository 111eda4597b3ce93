import { useDesk } from "../support/desk";
import { anOpenBallot, aReceipt, aVoteScene, ballotAs, markFor, preparation, type ToldBallot, vote, type VoteScene } from "./scene";

const desk = useDesk();
let scene: VoteScene;
let ballot: ToldBallot;
let receipts: string[];
beforeAll(async () => {
  scene = await aVoteScene(desk);
});

const cast = (voter: number, marks: string[], choice = "MARKED") => {
  const receipt = aReceipt();
  receipts[voter] = receipt;
  return vote(scene.leaders[voter] ?? scene.office, "castVote", { ballotId: ballot.id, choice, marks, receipt });
};

test("a round of three equal candidates at the last place is counted, signed, and decided by a run-off", async () => {
  const [a, b, c, d] = scene.candidates;
  if (!a || !b || !c || !d) throw new Error("Four candidates are needed");
  receipts = [];
  ballot = await anOpenBallot(scene);
  expect(ballot).toMatchObject({ kind: "FIRST", round: 1, places: 2, candidatesNeeded: 3, state: "OPEN" });
  expect(ballot.voters).toHaveLength(5);

  await cast(0, markFor(ballot, a, b));
  await cast(1, markFor(ballot, a, b));
  await cast(2, markFor(ballot, a, c));
  await cast(3, markFor(ballot, a, c));
  const told = await cast(4, markFor(ballot, c, b));
  expect(told.voters.every(({ voted }) => voted)).toBe(true);
  expect(told.papers).toEqual([]);
  expect(told.returned).toBeNull();

  let { version } = await vote(scene.office, "closeBallot", { id: ballot.id, version: told.version });
  const counted = await vote(scene.otherOffice, "countBallot", { id: ballot.id, version });
  expect(counted).toMatchObject({ state: "COUNTED", issued: 5, returned: 5, marked: 5, blank: 0, abstained: 0, voided: 0, placesOpen: 0, placesTied: 1 });
  const resultOf = (id: string) => counted.candidates.find(({ nominationId }) => nominationId === id);
  expect(resultOf(a.id)).toMatchObject({ votes: 4, votesNeeded: 3, result: "ELECTED", rank: 1 });
  expect(resultOf(b.id)).toMatchObject({ votes: 3, result: "TIED", rank: 2 });
  expect(resultOf(c.id)).toMatchObject({ votes: 3, result: "TIED", rank: 2 });
  expect(resultOf(d.id)).toMatchObject({ votes: 0, result: "BELOW_MAJORITY", rank: 4 });
  expect(counted.papers.map(({ receipt }) => receipt)).toEqual(receipts.toSorted());
  expect(counted.papers.find(({ receipt }) => receipt === receipts[4])?.marks.toSorted()).toEqual(markFor(ballot, c, b).toSorted());

  const half = await vote(scene.office, "signCount", { id: ballot.id, version: counted.version });
  expect(half.state).toBe("COUNTED");
  ({ version } = half);
  expect((await vote(scene.otherOffice, "signCount", { id: ballot.id, version })).state).toBe("SIGNED");

  ballot = await anOpenBallot(scene);
  expect(ballot).toMatchObject({ kind: "RUN_OFF", round: 2, places: 1 });
  expect(ballot.candidates.map(({ nominationId }) => nominationId).toSorted()).toEqual([b.id, c.id].toSorted());
  await cast(0, markFor(ballot, c));
  await cast(1, markFor(ballot, c));
  await cast(2, markFor(ballot, b));
  await cast(3, [], "ABSTAINED");
  await cast(4, [], "BLANK");
  const closed = await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
  const runOff = await vote(scene.office, "countBallot", { id: ballot.id, version: closed.version });
  expect(runOff).toMatchObject({ returned: 5, marked: 3, blank: 1, abstained: 1, placesTied: 0, placesOpen: 0 });
  expect(runOff.candidates.find(({ nominationId }) => nominationId === c.id)).toMatchObject({ votes: 2, result: "ELECTED", votesNeeded: null });
  await vote(scene.office, "signCount", { id: ballot.id, version: runOff.version });
  const signed = await ballotAs(scene.office, ballot.id);
  await vote(scene.otherOffice, "signCount", { id: ballot.id, version: signed?.version });

  const over = await scene.office.refused("mutation ($input: PrepareBallotInput!) { prepareBallot(input: $input) { id } }", { input: preparation(scene) });
  expect(over.extensions).toMatchObject({ code: "INVALID_INPUT", field: "awardId" });
});
