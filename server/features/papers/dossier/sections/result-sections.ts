import type { PdfBlock, PdfSection } from "../../../../documents/pdf/pdf-document";
import { BALLOT_KIND_WORDS, BALLOT_METHOD_WORDS, BALLOT_STATE_WORDS, CANDIDATE_RESULT_WORDS } from "../../../ballots/words";
import { OUTCOME_WORDS } from "../../../outcomes/words";
import type { DossierData } from "../dossier-data";
import { timeOf } from "../words";
import { facts, grid, heading, lines, note } from "./blocks";

/** 差额评选: the rounds whose count is published, and the places on signed slates. */
export function votesSection({ votes, slates }: DossierData): PdfSection {
  const title = "九、差额评选";
  if (votes === null || slates === null) return { title, blocks: [note("投票和名单不在本档案的查阅权限内。")] };
  const rounds = votes.map(({ round, kind, method, state, places, issued, returned, position, votes: marks, entitled, votesNeeded, rank, result, countedAt, voidReason }) => [
    lines(`第 ${round} 轮`, BALLOT_KIND_WORDS[kind].zh, BALLOT_METHOD_WORDS[method].zh),
    `应选 ${places} 名，票上第 ${position} 位`,
    lines(issued !== null && `发出 ${issued} 张，收回 ${returned ?? "—"} 张`, entitled !== null && `有权投票 ${entitled} 人`, votesNeeded !== null && `过半数须 ${votesNeeded} 票`),
    lines(marks !== null && `${marks} 票`, rank !== null && `第 ${rank} 名`),
    lines(result && CANDIDATE_RESULT_WORDS[result].zh, BALLOT_STATE_WORDS[state].zh, timeOf(countedAt), voidReason),
  ]);
  const places = slates.map(({ number, signedAt, votes: marks, order, chosen, reserve, displacedBy }) => [
    `第 ${number} 号名单`,
    timeOf(signedAt),
    `${marks} 票，第 ${order} 位`,
    lines(chosen ? "列入" : reserve === null ? "未列入" : `递补第 ${reserve} 位`, displacedBy.length > 0 && `因 ${displacedBy.join("、")} 调整`),
  ]);
  return {
    title,
    blocks: [
      grid({ 轮次: 16, 应选: 20, 票数基数: 26, 得票: 14, 结果: 24 }, rounds, "尚无已公布的计票结果。"),
      grid({ 名单: 24, 签字时间: 24, 得票及位次: 26, 结论: 26 }, places, "尚无已签字的名单。"),
    ],
  };
}

/** 结果: what became of it, step by step. The same words where there is none and where it is not released yet. */
export function outcomeSection({ outcome }: DossierData): PdfSection {
  const title = "十、评选结果";
  if (!outcome) return { title, blocks: [note("尚无可以公布的结果。")] };
  const rows = outcome.events.map(({ fromState, toState, document, reason, actorName, occurredAt }) => [
    timeOf(occurredAt),
    `${fromState ? `${OUTCOME_WORDS[fromState].zh} → ` : ""}${OUTCOME_WORDS[toState].zh}`,
    lines(reason, document && `文号：${document}`),
    actorName,
  ]);
  const standing: PdfBlock[] = [facts([["结果", OUTCOME_WORDS[outcome.state].zh], ["说明", outcome.reason], ["得票位次", `第 ${outcome.order} 位`], ["递补次序", outcome.reserve]])];
  return { title, blocks: [...standing, heading("经过"), grid({ 时间: 20, 变化: 28, 依据: 34, 办理: 18 }, rows, "没有后续变化。")] };
}
