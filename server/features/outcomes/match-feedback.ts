import type { Text } from "../../errors/registry";
import type { FeedbackRow } from "./feedback-file";
import { readVerdict } from "./feedback-verdict";
import { OutcomeState } from "./outcome-state";
import { plainText } from "./plain-text";
import { OUTCOME_WORDS } from "./words";

/** Whom a line can mean: everybody who stood in the votes. */
export interface Nominee {
  nominationId: string;
  name: string;
  award: string;
  /** Names of the unit: short and, where the caller sees it, full. */
  units: string[];
  state: OutcomeState;
}

/** What a line comes to. */
export interface MatchedLine {
  line: number;
  name: string;
  nominationId: string | null;
  listed: boolean | null;
  reason: string | null;
  problem: Text | null;
}

export interface Matched {
  lines: MatchedLine[];
  /** Reported, and named on no line. */
  missing: Nominee[];
}

/** Finds for each line of the file the nominee it means, by name and, where the file gives them, award and unit. */
export function matchFeedback(rows: FeedbackRow[], nominees: Nominee[]): Matched {
  const lineOf = new Map<string, number>();
  const lines = rows.map((row) => {
    const listed = readVerdict(row.verdict);
    const reason = row.reason === "" ? null : row.reason;
    const { nominee, problem: unclear } = find(row, nominees);
    const first = nominee && lineOf.get(nominee.nominationId);
    if (nominee && first === undefined) lineOf.set(nominee.nominationId, row.line);
    const problem = unclear ?? (first === undefined ? null : DUPLICATED(first)) ?? stateProblem(nominee) ?? verdictProblem(row, listed);
    return { line: row.line, name: row.name, nominationId: nominee?.nominationId ?? null, listed, reason, problem };
  });
  return { lines, missing: nominees.filter(({ nominationId, state }) => state === OutcomeState.REPORTED && !lineOf.has(nominationId)) };
}

interface Found {
  nominee?: Nominee;
  problem?: Text;
}

function find({ name, award, unit }: FeedbackRow, nominees: Nominee[]): Found {
  const named = nominees.filter((one) => plainText(one.name) === plainText(name));
  const fitting = narrow(narrow(named, award, (one) => [one.award]), unit, ({ units }) => units);
  if (named.length > 0 && fitting.length === 0) return { problem: { zh: "推荐单位或称号与名单不符。", en: "Unit or award differ from the list." } };
  const reported = fitting.filter(({ state }) => state === OutcomeState.REPORTED);
  const [nominee, ...others] = reported.length > 0 ? reported : fitting;
  if (!nominee) return { problem: { zh: "名单中没有这一推荐对象。", en: "Nobody of this name is on the list." } };
  if (others.length > 0) return { problem: { zh: "名单中有多个同名的推荐对象，请注明推荐单位和称号。", en: "Several on the list have this name; give unit and award." } };
  return { nominee };
}

/** Those of whom a cell gives the very name, or else a part of it or more than it; an empty cell says nothing. */
function narrow(nominees: Nominee[], cell: string, namesOf: (nominee: Nominee) => string[]): Nominee[] {
  const given = plainText(cell);
  if (given === "") return nominees;
  const some = (test: (name: string) => boolean) => nominees.filter((nominee) => namesOf(nominee).map(plainText).some(test));
  const exact = some((name) => name === given);
  return exact.length > 0 ? exact : some((name) => name.includes(given) || given.includes(name));
}

const DUPLICATED = (line: number): Text => ({ zh: `与第 ${line} 行重复。`, en: `Is on line ${line} already.` });

const ANSWERED: OutcomeState[] = [OutcomeState.LISTED, OutcomeState.NOT_LISTED, OutcomeState.FORMALLY_REPORTED, OutcomeState.CONFERRED, OutcomeState.NOT_CONFERRED, OutcomeState.REVOKED];

function stateProblem(nominee: Nominee | undefined): Text | null {
  if (!nominee || nominee.state === OutcomeState.REPORTED) return null;
  const { zh, en } = OUTCOME_WORDS[nominee.state];
  if (ANSWERED.includes(nominee.state)) return { zh: `已登记反馈结果，现为“${zh}”。`, en: `Its feedback is on record already: it is ${en}.` };
  return { zh: `未上报初审，现为“${zh}”。`, en: `It was not reported for the first review: it is ${en}.` };
}

function verdictProblem({ verdict, reason }: FeedbackRow, listed: boolean | null): Text | null {
  if (listed === false && reason === "") return { zh: "未入围的须填写原因。", en: "Not listed: the reason is missing." };
  if (listed !== null) return null;
  if (verdict === "") return { zh: "未填写初审结果。", en: "The result is not filled in." };
  return { zh: `无法识别初审结果“${verdict}”，请写“入围”或“未入围”。`, en: `The result “${verdict}” cannot be read; write 入围 or 未入围.` };
}
