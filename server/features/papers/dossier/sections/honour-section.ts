import type { PdfBlock, PdfSection } from "../../../../documents/pdf/pdf-document";
import { OpinionLevel } from "../../../honours/opinion-level";
import { HONOUR_STATE_WORDS, REVOCATION_WORDS } from "../../../honours/words";
import { HONOUR_WORDS } from "../../../rules/words";
import type { DossierData, DossierHonour, DossierRevocation } from "../dossier-data";
import { ITEM_NAMES, timeOf } from "../words";
import { facts, grid, heading, lines, note } from "./blocks";

/** 荣誉登记: what was conferred and handed over, and what was revoked and recovered (R19). */
export function honourSection({ honours }: DossierData): PdfSection {
  const blocks = honours.flatMap(honourBlocks);
  return { title: "十一、荣誉登记", blocks: blocks.length > 0 ? blocks : [note("荣誉登记簿中没有可以查阅的记录。")] };
}

function honourBlocks({ campaignName, awardName, holderName, workplaceName, level, treatment, certificateNumber, conferredOn, document, state, revokedOn, treatmentStoppedOn, recordedBy, recordedAt, items, revocations }: DossierHonour): PdfBlock[] {
  const rows = items.map(({ kind, number, handedOverOn, receivedBy, recoveredOn, recoveryNote }) => [
    ITEM_NAMES[kind],
    number,
    handedOverOn === null ? "未发放" : lines(handedOverOn, receivedBy),
    lines(recoveredOn, recoveryNote),
  ]);
  return [
    heading(`${awardName}（${HONOUR_STATE_WORDS[state].zh}）`),
    facts([
      ["表彰活动", campaignName],
      ["获得者", holderName],
      ["当时所在单位", workplaceName],
      ["级别", HONOUR_WORDS[level].zh],
      ["是否享受相应待遇", treatment ? "是" : "否"],
      ["证书编号", certificateNumber],
      ["授予日期及文号", `${conferredOn}　${document}`],
      ["撤销日期", revokedOn],
      ["停止待遇日期", treatmentStoppedOn],
      ["登记", `${recordedBy}　${timeOf(recordedAt)}`],
    ]),
    ...(rows.length > 0 ? [grid({ 物品: 16, 编号: 24, 发放: 30, 收回: 30 }, rows, "")] : []),
    ...(revocations ?? []).flatMap(revocationBlocks),
  ];
}

function revocationBlocks({ state, cause, evidence, proposedBy, proposedAt, decidedBy, decidedOn, document, decision, opinions }: DossierRevocation): PdfBlock[] {
  const rows = opinions.map(({ level, agrees, opinion, givenBy, givenAt }) => [level === OpinionLevel.UNIT ? "推荐单位" : "领导小组办公室", agrees ? "同意撤销" : "不同意撤销", opinion, lines(givenBy, timeOf(givenAt))]);
  return [
    heading(`撤销称号事项（${REVOCATION_WORDS[state].zh}）`),
    facts([
      ["事由", cause],
      ["依据材料", evidence],
      ["提出", `${proposedBy}　${timeOf(proposedAt)}`],
      ["决定", decision],
      ["决定文号及日期", document && `${document}　${decidedOn ?? ""}`],
      ["决定人", decidedBy],
    ]),
    grid({ 层级: 18, 态度: 14, 意见: 46, 出具: 22 }, rows, "没有出具意见。"),
  ];
}
