import { Role } from "../../server/features/accounts/role";
import { past } from "../campaigns/scene";
import { useDesk } from "../support/desk";
import { candidate, leader, paper, refused, voidWhatStands } from "./rounds";
import { aVoteScene, ballotAs, markFor, preparation, type ToldBallot, vote, type VoteScene } from "./scene";

const desk = useDesk();
let scene: VoteScene;
let ballot: ToldBallot;
/** Candidates by their place in the scene. */
let marks: string[];

/** Three of the leading group have accounts, two are known by name alone. */
beforeAll(async () => {
  scene = await aVoteScene(desk, { voters: 3, candidates: 5 });
  for (const name of ["王委员", "李委员"]) {
    await desk.owner.query("insert into office_members (campaign_id, body, name, position, organization, post) values ($1, 'LEADING_GROUP', $2, 'MEMBER', '省总工会', '处长')", [scene.campaign.id, name]);
  }
});
beforeEach(async () => {
  const prepared = await vote(scene.office, "prepareBallot", preparation(scene, { method: "PAPER" }));
  ballot = await vote(scene.office, "openBallot", { id: prepared.id, version: prepared.version });
  marks = markFor(ballot, ...scene.candidates);
});
afterEach(() => voidWhatStands(desk, scene));

const read = (number: number, choice: string, of: number[] = [], voidReason: string | null = null) => ({ number, choice, marks: of.map((i) => marks[i]), voidReason });
const FIVE = () => [read(1, "MARKED", [0, 1]), read(2, "MARKED", [1, 0]), read(3, "MARKED", [0]), read(4, "BLANK"), read(5, "ABSTAINED")];
const DIFFERENCES = "query ($id: ID!) { readingDifferences(ballotId: $id) { number kind firstBy secondBy first { choice marks } second { choice marks } } }";
const differences = async () => (await scene.office.ask<{ readingDifferences: { number: number; kind: string; first: object | null; second: object | null }[] }>(DIFFERENCES, { id: ballot.id })).readingDifferences;
const readings = async () => (await desk.owner.query<{ count: number; reason: string | null }>("select count, reason from paper_readings where ballot_id = $1 order by id", [ballot.id])).rows;

async function close(present = ballot.voters.length, issued = present): Promise<ToldBallot> {
  return vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version, issued, presentVoterIds: ballot.voters.slice(0, present).map(({ id }) => id) });
}

/** Both scrutineers read the same, and one counts. */
async function counted(papers: object[]): Promise<ToldBallot> {
  for (const client of [scene.office, scene.otherOffice]) await vote(client, "readPapers", { ballotId: ballot.id, papers });
  return vote(scene.office, "countBallot", { id: ballot.id, version: (await ballotAs(scene.office, ballot.id))?.version });
}

test("members without accounts vote, nobody votes through an account, and closing says how many papers went out and who put one in", async () => {
  expect(ballot.voters.map(({ name, accountId }) => [name, accountId !== null])).toEqual(expect.arrayContaining([["王委员", false], ["李委员", false]]));
  expect(ballot.voters).toHaveLength(5);
  expect((await refused(leader(scene, 0), "castVote", paper(ballot))).extensions).toMatchObject({ code: "INVALID_INPUT", field: "ballotId" });
  const ids = ballot.voters.map(({ id }) => id);
  for (const [wrong, field] of [
    [{ presentVoterIds: ids }, "issued"],
    [{ issued: 5 }, "presentVoterIds"],
    [{ issued: 6, presentVoterIds: ids }, "issued"],
    [{ issued: 5, presentVoterIds: [...ids, marks[0]] }, "presentVoterIds"],
    [{ issued: -1, presentVoterIds: ids }, "issued"],
  ] as const) {
    expect((await refused(scene.office, "closeBallot", { id: ballot.id, version: ballot.version, ...wrong })).extensions).toMatchObject({ code: "INVALID_INPUT", field });
  }
  const { rows } = await desk.owner.query("select count(*)::int as ticked from ballot_voters where ballot_id = $1 and voted", [ballot.id]);
  expect(rows).toEqual([{ ticked: 0 }]);
  const closed = await close(4);
  expect([closed.state, closed.issued, closed.voters.filter(({ voted }) => voted).length]).toEqual(["CLOSED", 4, 4]);
});

test("a scrutineer does not see the other's reading, over SQL or the API, before they have read themselves", async () => {
  await close();
  await vote(scene.office, "readPapers", { ballotId: ballot.id, papers: FIVE() });
  const [first, second] = scene.scrutineers;
  const seen = "with seen as (select from paper_readings where ballot_id = $1) select count(*) from seen having count(*) > 0";
  const seenBy = async (who: (typeof scene.voters)[number]) => (await desk.builders.by(who, async ({ manager }) => ({ id: "", rows: await manager.query<unknown[]>(seen, [ballot.id]) }), {})).rows.length;
  expect([await seenBy(first), await seenBy(second)]).toEqual([1, 0]);
  expect((await scene.otherOffice.ask<{ readingDifferences: unknown[] }>(DIFFERENCES, { id: ballot.id })).readingDifferences).toEqual([]);
  const outsider = await desk.builders.anAccount(Role.OFFICE); // of the office, no scrutineer of this round
  await vote(scene.otherOffice, "readPapers", { ballotId: ballot.id, papers: FIVE() });
  expect([await seenBy(first), await seenBy(second), await seenBy(outsider)]).toEqual([1, 1, 0]);
  for (const voter of scene.voters) expect(await seenBy(voter)).toBe(0);
  const input = { ballotId: ballot.id, papers: FIVE() };
  expect((await refused(await desk.as(outsider), "readPapers", input)).extensions.code).toBe("NOT_SCRUTINEER");
  expect((await refused(await desk.as(outsider), "countBallot", { id: ballot.id, version: ballot.version + 1 })).extensions.code).toBe("NOT_SCRUTINEER");
  await desk.owner.query("update accounts set state = 'DISABLED' where id = $1", [outsider.id]); // of the next rounds neither
});

test("differences are told paper by paper and bar the count until a reading is corrected for a reason; earlier readings stay", async () => {
  const { version } = await close();
  expect((await refused(scene.office, "countBallot", { id: ballot.id, version })).extensions.code).toBe("READINGS_DIFFER");
  await vote(scene.office, "readPapers", { ballotId: ballot.id, papers: FIVE() });
  expect((await refused(scene.office, "countBallot", { id: ballot.id, version })).extensions.code).toBe("READINGS_DIFFER");
  const other = [read(1, "MARKED", [1, 0]), read(2, "MARKED", [1]), read(3, "BLANK"), read(4, "BLANK"), read(6, "ABSTAINED")];
  await vote(scene.otherOffice, "readPapers", { ballotId: ballot.id, papers: other });
  const found = await differences();
  expect(found.map(({ number, kind }) => [number, kind.replace(/_IN_.*/, "")])).toEqual([[2, "MARKS"], [3, "CHOICE"], [5, "MISSING"], [6, "MISSING"]]);
  expect(found[0]).toMatchObject({ first: { choice: "MARKED" }, second: { choice: "MARKED" } });
  expect(found.filter(({ first, second }) => first === null || second === null)).toHaveLength(2);
  expect((await refused(scene.otherOffice, "countBallot", { id: ballot.id, version })).extensions.code).toBe("READINGS_DIFFER");

  expect((await refused(scene.otherOffice, "readPapers", { ballotId: ballot.id, papers: FIVE() })).extensions).toMatchObject({ code: "INVALID_INPUT", field: "reason" });
  await vote(scene.otherOffice, "readPapers", { ballotId: ballot.id, papers: FIVE(), reason: "对照原票重新录入" });
  expect(await differences()).toEqual([]);
  expect(await readings()).toEqual([{ count: 5, reason: null }, { count: 5, reason: null }, { count: 5, reason: "对照原票重新录入" }]);
  const result = await vote(scene.otherOffice, "countBallot", { id: ballot.id, version });
  expect(result).toMatchObject({ state: "COUNTED", issued: 5, returned: 5, marked: 3, blank: 1, abstained: 1, voided: 0 });
  expect(result.papers.map(({ number, receipt, choice }) => [number, receipt, choice])).toEqual([[1, null, "MARKED"], [2, null, "MARKED"], [3, null, "MARKED"], [4, null, "BLANK"], [5, null, "ABSTAINED"]]);
  expect(result.candidates.find(({ nominationId }) => nominationId === candidate(scene, 0).id)).toMatchObject({ votes: 3, result: "ELECTED" });
  expect((await refused(scene.office, "readPapers", { ballotId: ballot.id, papers: FIVE(), reason: "再录" })).extensions.code).toBe("WRONG_STATE");
  for (const who of scene.scrutineers) for (const change of ["update paper_readings set reason = 'x' where ballot_id = $1", "delete from paper_readings where ballot_id = $1"]) expect(await past(desk, who, change, [ballot.id])).toBe("FORBIDDEN");
});

test("void papers are published with their reasons; one with too many marks becomes void; a void paper elects nobody", async () => {
  await close();
  const result = await counted([read(1, "MARKED", [0]), read(2, "MARKED", [0]), read(3, "MARKED", [0, 1, 2]), read(4, "VOID", [], "字迹无法辨认"), read(5, "MARKED", [0])]);
  expect(result).toMatchObject({ returned: 5, marked: 3, voided: 2 });
  expect(result.papers.filter(({ choice }) => choice === "VOID")).toEqual([
    { receipt: null, number: 3, choice: "VOID", marks: [], voidReason: "选择 3 个，多于 2 个" },
    { receipt: null, number: 4, choice: "VOID", marks: [], voidReason: "字迹无法辨认" },
  ]);
  const of = (i: number) => result.candidates.find(({ nominationId }) => nominationId === candidate(scene, i).id);
  expect([of(0)?.votes, of(1)?.votes, of(2)?.votes]).toEqual([3, 0, 0]);
});

test("more papers returned than issued void the round; its count stays on record, and another round can be prepared", async () => {
  await close(5, 4);
  const result = await counted(FIVE());
  expect(result).toMatchObject({ state: "VOIDED", issued: 4, returned: 5, marked: 3, blank: 1, abstained: 1, voidReason: "收回 5 张，多于发出的 4 张，本轮无效" });
  expect(result.papers).toHaveLength(5);
  expect(result.candidates.map(({ votes }) => votes).toSorted()).toEqual([0, 0, 0, 2, 3]);
  expect(result.candidates.filter(({ result: one }) => one === "ELECTED")).toEqual([]);
  expect((await refused(scene.office, "signCount", { id: ballot.id, version: result.version })).extensions.code).toBe("WRONG_STATE");
  const next = await vote(scene.office, "prepareBallot", preparation(scene));
  expect(next).toMatchObject({ kind: "FIRST", round: ballot.round + 1, places: 2 });
});

test("too few papers for the quorum void the round; exactly two thirds do not", async () => {
  await close(3);
  const three = [read(1, "MARKED", [0]), read(2, "MARKED", [0]), read(3, "MARKED", [0])];
  expect(await counted(three)).toMatchObject({ state: "VOIDED", returned: 3, marked: 3, voidReason: "收回 3 张，不足法定的 4 张，本轮无效" });
  const next = await vote(scene.office, "prepareBallot", preparation(scene, { method: "PAPER" }));
  expect(next).toMatchObject({ kind: "FIRST", round: ballot.round + 1 });
  ballot = await vote(scene.office, "openBallot", { id: next.id, version: next.version });
  marks = markFor(ballot, ...scene.candidates);
  await close(4);
  expect(await counted([read(1, "MARKED", [0]), read(2, "MARKED", [0]), read(3, "MARKED", [0]), read(4, "BLANK")])).toMatchObject({ state: "COUNTED", returned: 4 });
});

test.each([
  ["twice the same number", () => [read(1, "BLANK"), read(1, "BLANK")], "papers"],
  ["a marked paper without marks", () => [read(1, "MARKED")], "papers"],
  ["a blank one with marks", () => [read(1, "BLANK", [0])], "papers"],
  ["a doubled mark", () => [read(1, "MARKED", [0, 0])], "papers"],
  ["a mark of nobody", () => [{ ...read(1, "MARKED"), marks: [scene.campaign.id] }], "papers"],
  ["a void one without a reason", () => [read(1, "VOID")], "papers"],
  ["number nought", () => [read(0, "BLANK")], "papers.0.number"],
])("a reading is refused that has %s, and nothing is kept", async (_what, papers, field) => {
  await close();
  expect((await refused(scene.office, "readPapers", { ballotId: ballot.id, papers: papers() })).extensions).toMatchObject({ code: "INVALID_INPUT", field });
  expect(await readings()).toEqual([]);
});

test("more marks for a candidate than voters who may decide on them void the round: a recused voter has marked the candidate", async () => {
  await vote(scene.office, "recordRecusal", { voterId: ballot.voters[0]?.id, candidateId: marks[0], ground: "KINSHIP", reason: "与候选人系近亲属" });
  ballot = (await ballotAs(scene.office, ballot.id)) ?? ballot;
  await close();
  const result = await counted([1, 2, 3, 4, 5].map((number) => read(number, "MARKED", [0])));
  expect(result).toMatchObject({ state: "VOIDED", voidReason: "有须回避的投票人选择了回避的对象，本轮无效", returned: 5 });
  expect(result.candidates.find(({ id }) => id === marks[0])).toMatchObject({ votes: 5, result: "NOT_ELECTED" });
});

test("papers are read of a closed paper round alone", async () => {
  expect((await refused(scene.office, "readPapers", { ballotId: ballot.id, papers: FIVE() })).extensions.code).toBe("WRONG_STATE");
  await voidWhatStands(desk, scene);
  const electronic = await vote(scene.office, "prepareBallot", preparation(scene));
  const open = await vote(scene.office, "openBallot", { id: electronic.id, version: electronic.version });
  expect(open.voters.every(({ accountId }) => accountId !== null)).toBe(true);
  desk.setClock(new Date("2024-08-21T12:00:00+08:00"));
  await vote(scene.office, "closeBallot", { id: open.id, version: open.version });
  desk.setClock(new Date("2024-08-21T09:00:00+08:00"));
  expect((await refused(scene.office, "readPapers", { ballotId: open.id, papers: [] })).extensions).toMatchObject({ code: "INVALID_INPUT", field: "ballotId" });
});
