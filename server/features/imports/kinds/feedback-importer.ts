import type { RowValues, TableShape } from "../../../workbooks/table-shape";
import { Role } from "../../accounts/role";
import type { FeedbackRow } from "../../outcomes/feedback-file";
import { FeedbackLineInput, RecordFeedbackInput } from "../../outcomes/inputs";
import { matchFeedback, type Nominee } from "../../outcomes/match-feedback";
import { OutcomeState } from "../../outcomes/outcome-state";
import { NOMINEES } from "../../outcomes/read-feedback-file";
import { recordFeedback } from "../../outcomes/record-feedback";
import { OUTCOME_WORDS } from "../../outcomes/words";
import type { ImportAct, Importer, ReadTable, RowPlan } from "../importer";
import { detail, planOf, refusals, type Row, rowsIn, textIn, wrong } from "./row";

/** All lines of one document, recorded at once. */
type Step = RecordFeedbackInput;

const SHAPE: TableShape = {
  sheet: "国家初审反馈",
  title: "国家初审反馈",
  columns: [
    { key: "no", headings: ["序号", "编号"], kind: "whole", width: 6 },
    { key: "award", headings: ["拟授称号", "称号", "拟授予称号", "推荐称号", "授予称号", "类别"], kind: "text", width: 16 },
    { key: "name", headings: ["姓名（名称）", "姓名", "名称", "推荐对象", "姓名或名称", "推荐对象名称", "推荐对象姓名", "集体名称", "个人姓名", "对象"], kind: "text", required: true, width: 28 },
    { key: "unit", headings: ["推荐单位", "推荐单位名称", "单位"], kind: "text", width: 20 },
    { key: "verdict", headings: ["初审结果", "是否入围", "国家初审结果", "入围情况", "初审情况", "初审意见", "是否列入", "是否通过", "结果"], kind: "text", width: 14, note: "填“入围”或“未入围”；空白表示尚无结果，不登记。" },
    { key: "reason", headings: ["原因", "未入围原因", "未通过原因", "理由", "说明", "备注"], kind: "text", width: 36, note: "未入围的必填。" },
    { key: "document", headings: ["反馈文号", "文号", "国家文号", "批复文号"], kind: "text", width: 24, note: "国家评选办公室反馈文件的文号；与上一行相同的可以不填。" },
  ],
};

const nomineesOf = async ({ manager, campaignId }: ImportAct): Promise<Nominee[]> => (await manager.query<{ nominees: Nominee[] }[]>(NOMINEES, [campaignId]))[0]?.nominees ?? [];

/** What the national office said after its first review, for nominees of both seats; one document is recorded as a whole. */
export const feedbackImporter: Importer<Step> = {
  roles: [Role.OFFICE],
  shape: () => Promise.resolve(SHAPE),
  template: async (act) => ({ title: "国家初审反馈", notes: ["初审结果填“入围”或“未入围”，未入围的须写明原因；空白的不登记。"], rows: (await nomineesOf(act)).filter(({ state }) => state === OutcomeState.REPORTED).map(nomineeRow) }),
  plan: async (act, [table]) => (table ? plan(act, table) : []),
  apply: async (act, step) => (await recordFeedback(act, step)).map(({ id }) => id),
};

const nomineeRow = ({ name, award, units }: Nominee, i: number): RowValues => ({ no: i + 1, award, name, unit: units[0] ?? null, verdict: null, reason: null, document: null });

async function plan(act: ImportAct, table: ReadTable): Promise<RowPlan<Step>[]> {
  const nominees = await nomineesOf(act);
  const rows = rowsIn(table);
  const { lines } = matchFeedback(rows.map(feedbackOf), nominees);
  const stateOf = new Map(nominees.map(({ nominationId, state }) => [nominationId, state]));
  const seen = new Set<string>();
  const steps = new Map<string, Step>();
  const plans: RowPlan<Step>[] = [];
  let document = rows.map((row) => textIn(row, "document")).find((one) => one !== null) ?? null;
  for (const [i, row] of rows.entries()) {
    const { nominationId = null, listed = null, reason = null, problem = null, name = "" } = lines[i] ?? {};
    document = textIn(row, "document") ?? document;
    const state = nominationId === null ? undefined : stateOf.get(nominationId);
    const again = nominationId !== null && seen.has(nominationId);
    if (nominationId !== null) seen.add(nominationId);
    const recorded = !again && ((state === OutcomeState.LISTED && listed === true) || (state === OutcomeState.NOT_LISTED && listed === false));
    const silent = !again && nominationId !== null && textIn(row, "verdict") === null;
    if (recorded || silent) {
      plans.push(planOf<Step>(row, { subject: name, exists: true, details: [], problems: [], step: null }));
      continue;
    }
    const problems = problem ? [wrong(row, keyOf(row, problem.zh), problem.zh, problem.en)] : [];
    if (document === null) problems.push(wrong(row, "document", "请在“反馈文号”列填写国家评选办公室反馈文件的文号，填在第一行即可。", "Write the number of the national office's document into the column 反馈文号; the first line is enough."));
    const line = Object.assign(new FeedbackLineInput(), { nominationId: nominationId ?? "", listed: listed ?? false, reason });
    const step = steps.get(document ?? "") ?? Object.assign(new RecordFeedbackInput(), { campaignId: act.campaignId, document: document ?? "", lines: [] });
    if (problems.length === 0) problems.push(...(await refusals(row, Object.assign(new RecordFeedbackInput(), { ...step, lines: [line] }))));
    const after = listed === null ? null : OUTCOME_WORDS[listed ? OutcomeState.LISTED : OutcomeState.NOT_LISTED].zh;
    const details = [...detail(row, "verdict", state && OUTCOME_WORDS[state].zh, after), ...detail(row, "reason", null, reason), ...detail(row, "document", null, document)];
    // The whole document hangs on its first line.
    const first = !steps.has(document ?? "");
    plans.push(planOf(row, { subject: name, exists: true, details, problems, step: problems.length === 0 && first ? step : null }));
    if (problems.length > 0 || row.problems.length > 0) continue;
    step.lines.push(line);
    steps.set(document ?? "", step);
  }
  return plans;
}

const feedbackOf = (row: Row): FeedbackRow => ({ line: row.line, name: textIn(row, "name") ?? "", unit: textIn(row, "unit") ?? "", award: textIn(row, "award") ?? "", verdict: textIn(row, "verdict") ?? "", reason: textIn(row, "reason") ?? "" });

/** The column a problem is about. */
const keyOf = (row: Row, problem: string): string => (problem.includes("原因") ? "reason" : problem.includes("结果“") || problem.includes("未填写初审结果") ? "verdict" : textIn(row, "name") === null ? "verdict" : "name");
