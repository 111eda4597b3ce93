import { type Text } from "../errors/registry";
import { type Content, isNothing, wordsOf } from "./cell-content";
import { bare, headingKey, tidy } from "./compare-text";
import { fromDate, fromNumber, fromText, type ReadDate } from "./read-date";
import { type CellValue, type TableColumn } from "./table-shape";

export type CellRead = { value: CellValue } | { problem: Text };

/** Numbers of more digits than this have lost the last ones in Excel. */
const EXACT_DIGITS = 1e15;
const NOTHING_WORDS = ["-", "--", "—", "——", "/", "\\", "无", "n/a"].map(bare);
const YES = ["是", "√", "✓", "✔", "☑", "有", "对", "y", "yes", "true", "1"];
const NO = ["否", "×", "✗", "✘", "x", "☐", "□", "无", "没有", "不是", "错", "n", "no", "false", "0"];

/** What a cell says under a column, or what is wrong with it. */
export function readCell(content: Content, column: TableColumn, date1904: boolean): CellRead {
  if (content.kind === "broken") return { problem: broken(content.code) };
  if (isNothing(content)) return column.required ? { problem: MISSING } : { value: null };
  if (column.kind === "text") return readText(content, column.compact === true);
  if (content.kind === "text" && column.kind !== "flag" && NOTHING_WORDS.includes(bare(content.text)) && !isChoice(content.text, column)) return column.required ? { problem: MISSING } : { value: null };
  switch (column.kind) {
    case "whole":
      return readWhole(content);
    case "date":
    case "month":
      return readDate(content, column.kind, date1904);
    case "flag":
      return readFlag(content);
    case "choice":
      return readChoice(content, column);
  }
}

function readText(content: Content, compact: boolean): CellRead {
  const words = content.kind === "number" ? padded(content.number, content.format) : wordsOf(content);
  const lost = content.kind === "number" ? Math.abs(content.number) >= EXACT_DIGITS : /^\d(\.\d+)?E\+\d{2,}$/i.test(words.trim());
  if (lost) {
    return { problem: { zh: "号码按数字保存，末尾几位已丢失，请把单元格设为“文本”格式后重新填写。", en: "The number was kept as a figure and has lost its last digits: set the cell to text and type it again." } };
  }
  const text = tidy(words);
  return { value: compact ? text.replace(/\s+/g, "") : text };
}

/** A telephone number under the format `00000000000` shows zeros that its value does not have. */
const padded = (number: number, format: string): string => {
  const words = wordsOf({ kind: "number", number, format });
  return /^0+$/.test(format) && Number.isInteger(number) ? words.padStart(format.length, "0") : words;
};

function readWhole(content: Content): CellRead {
  const words = bare(wordsOf(content)).replace(/(?<=\d),(?=\d{3}(\D|$))/g, "").replace(/[个名人家项件次年岁份]$/, "");
  const number = content.kind === "number" ? content.number : /^[+-]?\d+(\.0+)?$/.test(words) ? Number(words) : NaN;
  if (content.kind !== "date" && Number.isSafeInteger(number)) return { value: number || 0 };
  return { problem: { zh: `“${tidy(wordsOf(content))}”不是整数。`, en: `“${tidy(wordsOf(content))}” is not a whole number.` } };
}

function readDate(content: Content, kind: "date" | "month", date1904: boolean): ReadDate {
  if (content.kind === "date") return fromDate(content.date, kind);
  if (content.kind === "number") return fromNumber(content.number, content.format, kind, date1904);
  return fromText(wordsOf(content), kind, date1904);
}

function readFlag(content: Content): CellRead {
  if (content.kind === "flag") return { value: content.flag };
  const words = bare(wordsOf(content));
  if (YES.includes(words)) return { value: true };
  if (NO.includes(words)) return { value: false };
  return { problem: { zh: `“${tidy(wordsOf(content))}”请改为“是”或“否”。`, en: `“${tidy(wordsOf(content))}” should be 是 or 否.` } };
}

function readChoice(content: Content, column: TableColumn): CellRead {
  const words = wordsOf(content);
  const choice = choiceOf(words, column);
  if (choice !== undefined) return { value: choice };
  const choices = column.choices ?? [];
  const listed = choices.slice(0, 12).join("、") + (choices.length > 12 ? " 等" : "");
  return { problem: { zh: `“${tidy(words)}”不在可选内容中，可填：${listed}。`, en: `“${tidy(words)}” is none of the choices: ${listed}.` } };
}

const isChoice = (words: string, column: TableColumn): boolean => column.kind === "choice" && choiceOf(words, column) !== undefined;

/** First letter by letter, then without punctuation, so that choices which differ by punctuation alone stay apart. */
function choiceOf(words: string, { choices = [], choiceWords = {} }: TableColumn): string | undefined {
  const named = (choice: string): readonly string[] => [choice, ...(choiceWords[choice] ?? [])];
  for (const reduce of [bare, headingKey]) {
    const wanted = reduce(words);
    const found = wanted && choices.find((choice) => named(choice).some((word) => reduce(word) === wanted));
    if (found) return found;
  }
  return undefined;
}

const MISSING: Text = { zh: "必填，不能为空。", en: "It must be filled in." };

const broken = (code: string): Text =>
  code === "formula"
    ? { zh: "公式没有计算结果，请用 Excel 或 WPS 打开、保存后重试，或直接填写内容。", en: "The formula has no result: open and save the file in Excel, or write the value itself." }
    : { zh: `单元格有错误“${code}”，请改正公式或直接填写内容。`, en: `The cell holds the error ${code}: mend the formula or write the value itself.` };
