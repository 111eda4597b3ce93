import type { PdfSection } from "../../../../documents/pdf/pdf-document";
import { FindingVerdict } from "../../../rules/finding";
import { WAIVER_STATE_WORDS } from "../../../waivers/words";
import type { DossierData } from "../dossier-data";
import { timeOf, VERDICT_NAMES } from "../words";
import { grid, lines } from "./blocks";

const UNKNOWN = "工作日历中尚无所涉年度的放假安排，暂不能得出规则检查结论。";

/** 规则检查: every rule of the campaign, the article it rests on, the facts, what it says. */
export function findingsSection({ findings }: DossierData): PdfSection {
  const rows = (findings ?? []).map(({ rule, title, article, verdict, facts, remedy, stops }) => [
    rule,
    lines(title, article),
    lines(VERDICT_NAMES[verdict], verdict !== FindingVerdict.PASSED && stops.length > 0 && "（限制办理）"),
    lines(facts.zh, remedy && `整改：${remedy.zh}`),
  ]);
  return { title: "三、规则检查（按现有记录）", blocks: [grid({ 规则: 8, 要求及依据: 22, 结论: 16, 依据的事实: 54 }, rows, findings === null ? UNKNOWN : "本次活动未设置规则。")] };
}

/** 豁免: what was asked for, and what was decided. */
export function waiversSection({ waivers }: DossierData): PdfSection {
  const rows = waivers.map(({ rule, justification, state, requestedBy, requestedAt, opinion, decidedBy, decidedAt }) => [
    rule,
    justification,
    lines(requestedBy, timeOf(requestedAt)),
    WAIVER_STATE_WORDS[state].zh,
    lines(opinion, decidedBy, timeOf(decidedAt)),
  ]);
  return { title: "四、豁免事项", blocks: [grid({ 规则: 8, 申请理由: 34, 申请: 18, 结果: 10, 审批意见: 30 }, rows, "没有豁免申请。")] };
}
