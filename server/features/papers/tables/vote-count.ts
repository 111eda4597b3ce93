import { DeskError } from "../../../errors/desk-error";
import { isId } from "../../../graphql/planner/filter";
import { Ballot } from "../../ballots/ballot";
import { BallotState } from "../../ballots/ballot-state";
import { CandidateOrder } from "../../ballots/candidate-order";
import { BALLOT, BALLOT_KIND_WORDS, BALLOT_METHOD_WORDS, BALLOT_STATE_WORDS, CANDIDATE_ORDER_WORDS, CANDIDATE_RESULT_WORDS, MAJORITY_BASE_WORDS } from "../../ballots/words";
import { type OfficialColumn, officialTable } from "../../../workbooks/official-table";
import { SEAT_NAMES, timeOf } from "../dossier/words";
import { type TableMaker, workbookPaper } from "./table-paper";

const WRITTEN = { zh: "导出计票结果", en: "written as a count sheet" };
const WHY = { zh: "计票公布后才能导出。", en: "It can be once its count is published." };

const number = (heading: string, width = 9): OfficialColumn => ({ heading, kind: "number", width });

const COLUMNS: OfficialColumn[] = [
  number("序号", 6),
  { heading: "候选对象", kind: "text", width: 22 },
  { heading: "推荐单位", kind: "text", width: 14 },
  { heading: "所在单位", kind: "text", width: 30 },
  ...[number("应投人数"), number("实投人数"), number("得票数"), number("当选所需票数"), number("名次", 7)],
  { heading: "结果", kind: "text", width: 18, align: "center" },
];

/** 差额评选计票结果: a published count, candidates in the paper's order; never who voted how. */
export const voteCount: TableMaker = {
  needs: ["subjectId"],
  make: async (act, { subjectId }) => {
    const relations = { award: true, candidates: true, scrutineers: true };
    const ballot = subjectId !== null && isId(subjectId) ? await act.manager.findOne(Ballot, { where: { id: subjectId }, relations }) : null;
    if (!ballot) throw new DeskError("NOT_FOUND", { field: "subjectId", facts: { what: BALLOT } });
    const { award, round, kind, state, countedAt } = ballot;
    if (countedAt === null) throw new DeskError("WRONG_STATE", { facts: { state: BALLOT_STATE_WORDS[state], act: WRITTEN, allowed: WHY } });
    const candidates = [...ballot.candidates].sort((one, other) => one.position - other.position);
    const title = `${award.name}差额评选计票结果`;
    const content = await officialTable({
      title,
      date: new Date(countedAt),
      sheets: [
        {
          name: `${award.name}第${round}轮`,
          title,
          above: { left: `第 ${round} 轮（${BALLOT_KIND_WORDS[kind].zh}，${BALLOT_METHOD_WORDS[ballot.method].zh}）`, right: `计票时间：${timeOf(countedAt)}` },
          columns: COLUMNS,
          rows: candidates.map(({ position, name, unitName, workplaceName, entitled, present, votes, votesNeeded, rank, result }) => [
            ...[position, name, unitName, workplaceName, entitled, present, votes, votesNeeded, rank],
            result === null ? "" : CANDIDATE_RESULT_WORDS[result].zh,
          ]),
          below: notesOf(ballot),
          orientation: "landscape",
        },
      ],
    });
    return workbookPaper([title, `第${round}轮`, act.clock.today()], content);
  },
};

/** Turnout, thresholds and who watched, below the table. */
function notesOf({ state, places, placesOpen, placesTied, issued, returned, marked, blank, abstained, voided, quorum, quorumNeeded, majority, candidateOrder, drawSeed, voidReason, scrutineers }: Ballot): string[] {
  const valid = (marked ?? 0) + (blank ?? 0) + (abstained ?? 0);
  const left = [...(placesOpen ? [`未选出 ${placesOpen} 个`] : []), ...(placesTied ? [`待加投 ${placesTied} 个`] : [])];
  return [
    ...(state === BallotState.VOIDED ? [`本轮投票无效：${voidReason ?? ""}`] : []),
    `应选名额 ${places} 个${left.length > 0 ? `，${left.join("，")}` : ""}。`,
    `发出选票 ${issued ?? 0} 张，收回 ${returned ?? 0} 张；有效票 ${valid} 张（其中空白 ${blank ?? 0} 张、弃权 ${abstained ?? 0} 张），废票 ${voided ?? 0} 张。`,
    `参加投票须达应到人数的 ${quorum}（不少于 ${quorumNeeded ?? 0} 张）；当选条件：${MAJORITY_BASE_WORDS[majority].zh}。`,
    `候选对象排列：${CANDIDATE_ORDER_WORDS[candidateOrder].zh}${candidateOrder === CandidateOrder.DRAWN ? `（抽签种子 ${drawSeed ?? ""}）` : ""}。`,
    ...[...scrutineers]
      .sort((one, other) => one.seat.localeCompare(other.seat) || one.name.localeCompare(other.name, "zh"))
      .map(({ seat, name, signedAt }) => `监票人（${SEAT_NAMES[seat]}）：${name}　${signedAt === null ? "尚未在系统签字" : `${timeOf(signedAt)} 在系统签字`}　签名：`),
  ];
}
