import type { PdfSection } from "../../../../documents/pdf/pdf-document";
import { labelOf } from "../../../../graphql/field-words";
import { GATE_WORDS, LEVEL_WORDS } from "../../../rules/words";
import type { DossierData } from "../dossier-data";
import { DECISION_NAMES, MOVEMENT_NAMES, timeOf } from "../words";
import { grid, lines } from "./blocks";

/** 审核意见: every level, the gates it answers for, its opinion (R13). */
export function reviewsSection({ reviews }: DossierData): PdfSection {
  const rows = reviews.map(({ level, decision, gates, mendFields, opinion, reviewerName, decidedAt }) => [
    LEVEL_WORDS[level].zh,
    DECISION_NAMES[decision],
    gates.map((gate) => GATE_WORDS[gate].zh).join("、"),
    lines(opinion, mendFields.length > 0 && `须修改：${mendFields.map(fieldName).join("、")}`),
    lines(reviewerName, timeOf(decidedAt)),
  ]);
  return { title: "七、审核意见", blocks: [grid({ 层级: 16, 决定: 12, 把关: 16, 意见: 36, 审核: 20 }, rows, "尚未审核。")] };
}

const fieldName = (path: string): string => labelOf(path.split(".").at(-1) ?? path).zh;

/** 名额影响: the lines this nomination wrote into the ledger of places (R03, R18). */
export function ledgerSection({ ledger }: DossierData): PdfSection {
  const rows = ledger.map(({ movement, placesDelta, usedDelta, reservedDelta, forfeitedDelta, reason, actorName, occurredAt }) => [
    timeOf(occurredAt),
    MOVEMENT_NAMES[movement],
    lines(...Object.entries({ 名额: placesDelta, 占用: usedDelta, 预留: reservedDelta, 取消: forfeitedDelta }).map(([counter, delta]) => delta !== 0 && `${counter} ${delta > 0 ? "+" : "−"}${Math.abs(delta)}`)),
    reason,
    actorName,
  ]);
  return { title: "八、名额影响", blocks: [grid({ 时间: 20, 变动: 10, 数量: 16, 原因: 36, 办理: 18 }, rows, "没有占用或释放名额。")] };
}
