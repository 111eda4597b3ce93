import { CsvError, parse } from "csv-parse/sync";
import { refuseField } from "../../errors/refuse-field";
import { plainText } from "./plain-text";

/** One line of the file, its cells as they were written. */
export interface FeedbackRow {
  /** Line of the file, from 1. */
  line: number;
  name: string;
  unit: string;
  award: string;
  verdict: string;
  reason: string;
}

type Column = Exclude<keyof FeedbackRow, "line">;

/** What offices and the national office call the columns; the first that is there and not empty counts. */
const HEADINGS: Record<Column, string[]> = {
  name: ["姓名", "名称", "推荐对象", "姓名(名称)", "名称(姓名)", "姓名/名称", "姓名或名称", "推荐对象名称", "推荐对象姓名", "集体名称", "个人姓名", "对象"],
  unit: ["推荐单位", "推荐单位名称", "单位"],
  award: ["称号", "拟授称号", "拟授予称号", "推荐称号", "授予称号", "类别"],
  verdict: ["是否入围", "初审结果", "国家初审结果", "入围情况", "初审情况", "初审意见", "是否列入", "是否通过", "结果"],
  reason: ["原因", "未入围原因", "未通过原因", "理由", "说明", "备注"],
};

const MOST_BYTES = 1_000_000;
const MOST_ROWS = 5_000;
/** A title and a note may stand above the headings. */
const HEADINGS_WITHIN = 10;

/** Reads the national office's feedback from a table as text, separated by commas or tabs; refused where it has no headings. */
export function readFeedback(content: string): FeedbackRow[] {
  if (Buffer.byteLength(content) > MOST_BYTES) refuseField("content", "文件超过 1 MB，请删去无关内容后重试。", "is larger than 1 MB; leave out what does not belong to it.");
  const records = recordsOf(content.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
  const at = records.slice(0, HEADINGS_WITHIN).findIndex(({ cells }) => columnsIn(cells, "name").length > 0 && columnsIn(cells, "verdict").length > 0);
  const headings = records[at]?.cells;
  if (!headings) {
    refuseField("content", "没有找到表头：须有“姓名”（或“名称”“推荐对象”）和“是否入围”（或“初审结果”）两列。", "has no headings: a column for the name and one for the verdict are needed, headed as in the Chinese message.");
  }
  const rows = records.slice(at + 1).filter(({ cells }) => cells.some((cell) => plainText(cell) !== ""));
  if (rows.length > MOST_ROWS) refuseField("content", `文件超过 ${MOST_ROWS} 行，请拆分后重试。`, `has more than ${MOST_ROWS} lines; split it.`);
  const cellOf = (cells: string[], column: Column): string => columnsIn(headings, column).map((index) => cells[index]?.trim() ?? "").find((cell) => cell !== "") ?? "";
  return rows.map(({ line, cells }) => ({
    line,
    name: cellOf(cells, "name"),
    unit: cellOf(cells, "unit"),
    award: cellOf(cells, "award"),
    verdict: cellOf(cells, "verdict"),
    reason: cellOf(cells, "reason"),
  }));
}

/** Where a column stands, its headings in order of preference. */
function columnsIn(cells: string[], column: Column): number[] {
  const plain = cells.map((cell) => plainText(cell).replace(/[:*]+$/, ""));
  return HEADINGS[column].map((heading) => plain.indexOf(heading)).filter((index) => index >= 0);
}

interface Line {
  line: number;
  cells: string[];
}

/** A table pasted from a spreadsheet has tabs, one saved as CSV has commas. */
function recordsOf(text: string): Line[] {
  const delimiter = text.split("\n", HEADINGS_WITHIN).some((line) => line.includes("\t")) ? "\t" : ",";
  try {
    const parsed = parse(text, { delimiter, info: true, relax_column_count: true, relax_quotes: true }) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record }, i) => ({ line: (parsed[i - 1]?.info.lines ?? 0) + 1, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines ?? 0);
    refuseField("content", `不是有效的 CSV 表格：第 ${line} 行附近引号不成对。`, `is no CSV table: near line ${line} a quotation mark has no partner.`);
  }
}
