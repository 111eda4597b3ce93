import { Role } from "../../server/features/accounts/role";
import { aReceipt, anOpenBallot, aVoteScene, markFor, type ToldBallot, vote, type VoteScene } from "../ballots/scene";
import { Files } from "../attachments/files";
import { useDesk } from "../support/desk";
import { cellsOf, madeTable } from "./made-paper";
import { made, refusedPaper } from "./requests";

const desk = useDesk();
let files: Files;
let scene: VoteScene;
let ballot: ToldBallot;

beforeAll(async () => {
  files = new Files(desk);
  scene = await aVoteScene(desk);
  ballot = await anOpenBallot(scene);
});
afterAll(() => files.remove());

const office = () => scene.scrutineers[0];
const request = () => ({ kind: "VOTE_COUNT", subjectId: ballot.id });

test("before the count is published there is none to write", async () => {
  const { state, problem } = await made(desk, office(), request());
  expect({ state, problem }).toEqual({ state: "FAILED", problem: "当前状态为“投票中”，不能导出计票结果。请刷新页面查看最新状态。计票公布后才能导出。" });
});

describe("a published count", () => {
  beforeAll(async () => {
    const [a, b, c] = scene.candidates;
    if (!a || !b || !c) throw new Error("Three candidates are needed");
    for (const [voter, marked] of [[a, b], [a, b], [a, c], [a], []].entries()) {
      const marks = markFor(ballot, ...marked);
      await vote(scene.leaders[voter] ?? scene.office, "castVote", { ballotId: ballot.id, choice: marks.length > 0 ? "MARKED" : "ABSTAINED", marks, receipt: aReceipt() });
    }
    const { version } = await vote(scene.office, "closeBallot", { id: ballot.id, version: ballot.version });
    ballot = await vote(scene.office, "countBallot", { id: ballot.id, version });
    ballot = await vote(scene.office, "signCount", { id: ballot.id, version: ballot.version });
  });

  test("has the candidates in the paper's order with votes and result, turnout, thresholds and scrutineers", async () => {
    const { rows, workbook, name } = await madeTable(desk, office(), request());
    const { rows: known } = await desk.owner.query("select position, name, unit_name, workplace_name, entitled, present, votes, votes_needed, rank from ballot_candidates where ballot_id = $1 order by position", [ballot.id]);
    const [heading, ...lines] = rows("序号");
    expect(heading).toEqual(["序号", "候选对象", "推荐单位", "所在单位", "应投人数", "实投人数", "得票数", "当选所需票数", "名次", "结果"]);
    const candidates = lines.slice(0, 4);
    expect(candidates.map((line) => line.slice(0, 9))).toEqual(known.map((row: object) => Object.values(row)));
    const byName = new Map(candidates.map((line) => [line[1], line.slice(6)]));
    const [a, b, c, d] = scene.candidates.map(({ name: one }) => byName.get(one));
    expect([a, b, c, d].map((line) => [line?.[0], line?.at(-1)])).toEqual([[4, "当选"], [2, "未过半数"], [1, "未过半数"], [0, "未过半数"]]);
    const notes = lines.slice(4).map(([first]) => String(first));
    expect(notes).toEqual(expect.arrayContaining([
      "应选名额 2 个，未选出 1 个。",
      "发出选票 5 张，收回 5 张；有效票 5 张（其中空白 0 张、弃权 1 张），废票 0 张。",
      "参加投票须达应到人数的 2/3（不少于 4 张）；当选条件：超过应到人数半数。",
      "候选对象排列：按姓名笔画。",
      `监票人（通信口）：${scene.scrutineers[1].displayName}　尚未在系统签字　签名：`,
      `监票人（工信口）：${scene.scrutineers[0].displayName}　2024-08-21 09:00 在系统签字　签名：`,
    ]));
    expect(name).toBe("先进工作者差额评选计票结果-第1轮-2024-08-21.xlsx");
    const text = cellsOf(workbook).join("\n");
    for (const { displayName } of scene.voters) expect(text).not.toContain(displayName);
  });

  test("is for office, leading group and auditor; a unit is refused", async () => {
    const auditor = await desk.builders.anAccount(Role.AUDITOR);
    for (const account of [auditor, scene.voters[0], scene.scrutineers[1]]) if (account) expect((await made(desk, account, request())).state).toBe("READY");
    const unit = await desk.builders.anAccount(Role.UNIT, { unit: scene.units[0] });
    expect((await refusedPaper(desk, unit, request())).extensions.code).toBe("FORBIDDEN");
  });

  test.each(["00000000-0000-7000-8000-000000000000", "no id"])("of a round that is not there, %s, there is none", async (subjectId) => {
    const answer = await made(desk, office(), { ...request(), subjectId }).catch((error: unknown) => String(error));
    expect(typeof answer === "string" ? answer : answer.problem).toMatch(/没有找到投票|subjectId/);
  });
});
