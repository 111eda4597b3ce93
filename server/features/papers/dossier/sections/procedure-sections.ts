import type { PdfBlock, PdfSection } from "../../../../documents/pdf/pdf-document";
import { STEP_WORDS } from "../../../rules/words";
import type { DossierData, DossierObjection, DossierPublicity } from "../dossier-data";
import { OBJECTION_NAMES, OBJECTOR_NAMES, PUBLICITY_NAMES, timeOf } from "../words";
import { facts, grid, heading, lines, note } from "./blocks";

/** 推荐程序: the steps in the workplace, with votes and minutes (R04). */
export function procedureSection({ procedure }: DossierData): PdfSection {
  const rows = procedure.map(({ step, heldOn, place, present, votesFor, votesAgainst, votesAbstain, resolution, evidence, recordedBy, recordedAt }) => [
    STEP_WORDS[step].zh,
    lines(heldOn, place),
    lines(`到会 ${present} 人`, votesFor !== null && `同意 ${votesFor}`, votesAgainst !== null && `反对 ${votesAgainst}`, votesAbstain !== null && `弃权 ${votesAbstain}`),
    lines(resolution, evidence && `佐证：${evidence}`),
    lines(recordedBy, timeOf(recordedAt)),
  ]);
  return { title: "五、推荐程序", blocks: [grid({ 程序: 18, 日期地点: 20, 到会及表决: 14, 决议及佐证: 30, 登记: 18 }, rows, "没有登记推荐程序。")] };
}

/** 公示及异议: every publicity with what it came to, voided ones, too (R05). */
export function publicitySection({ publicities, withoutPersonalData }: DossierData): PdfSection {
  const blocks = publicities.flatMap((publicity, index) => publicityBlocks(publicity, index + 1, withoutPersonalData));
  return { title: "六、公示及异议", blocks: blocks.length > 0 ? blocks : [note("没有登记公示。")] };
}

function publicityBlocks({ startsOn, endsOn, place, evidence, shownHash, state, voidReason, recordedBy, recordedAt, objections }: DossierPublicity, number: number, withoutPersonalData: boolean): PdfBlock[] {
  return [
    heading(`第 ${number} 次公示（${PUBLICITY_NAMES[state]}）`),
    facts([
      ["期间", `${startsOn} 至 ${endsOn}`],
      ["地点", place],
      ["佐证", evidence],
      ["作废原因", voidReason],
      ["公示内容校验值", shownHash],
      ["登记", `${recordedBy}　${timeOf(recordedAt)}`],
    ]),
    grid({ 收到日期: 13, 异议人: 20, 异议内容: 30, 处理情况: 25, 结果: 12 }, objections.map((objection) => objectionRow(objection, withoutPersonalData)), "公示期间没有收到异议。"),
  ];
}

const HIDDEN = "（不在查阅权限内）";
const LEFT_OUT = "（已略去）";

function objectionRow({ receivedOn, objectorKind, objectorName, objectorContact, content, handling, outcome, closedAt }: DossierObjection, withoutPersonalData: boolean): string[] {
  const hidden = withoutPersonalData ? LEFT_OUT : HIDDEN;
  return [
    receivedOn,
    lines(OBJECTOR_NAMES[objectorKind], objectorName ?? hidden, objectorContact),
    content ?? hidden,
    withoutPersonalData ? LEFT_OUT : (handling ?? ""),
    outcome === null ? "办理中" : lines(OBJECTION_NAMES[outcome], timeOf(closedAt)),
  ];
}
