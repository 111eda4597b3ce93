import { MARGINS, PAGE_NUMBERS } from "./print-settings";
import { columnLetters } from "./scan-sheet";
import { cellXml, escapeXml, type StreamColumn } from "./stream-cell";
import { type SheetFacts } from "./stream-parts";
import { safeText } from "./safe-text";

/** Excel's own limit. */
const MOST_LINES = 1_048_576;
const CHUNK = 65_536;
const PROGRESS = 1_000;
const WIDTHS: Record<StreamColumn["kind"], number> = { text: 18, number: 10, date: 12, dateTime: 20 };

interface SheetSource {
  title: string;
  columns: StreamColumn[];
  rows: AsyncIterable<unknown[]>;
  /** `lines` is counted here. */
  facts: SheetFacts;
  onProgress?: (rows: number) => void;
}

/** The sheet's XML in pieces of some size, for rows are small and each piece costs. */
export async function* sheetXml({ title, columns, rows, facts, onProgress }: SheetSource): AsyncGenerator<Buffer> {
  const letters = columns.map((_, index) => columnLetters(index + 1));
  let text = opening(columns) + rowXml(columns.map(({ heading }) => heading), 1, letters, () => "heading");
  let count = 0;
  for await (const row of rows) {
    count += 1;
    if (count + 1 > MOST_LINES) throw new RangeError("A sheet of Excel holds no more than 1,048,576 lines");
    text += rowXml(letters.map((_, index) => row[index]), count + 1, letters, (index) => columns[index]?.kind ?? "text");
    if (count % PROGRESS === 0) onProgress?.(count);
    if (text.length < CHUNK) continue;
    yield Buffer.from(text);
    text = "";
  }
  facts.lines = count + 1;
  if (count % PROGRESS !== 0 || count === 0) onProgress?.(count);
  yield Buffer.from(text + closing(title, `A1:${columnLetters(columns.length)}${count + 1}`));
}

function rowXml(values: unknown[], line: number, letters: string[], kindOf: (index: number) => StreamColumn["kind"] | "heading"): string {
  let cells = "";
  for (const [index, value] of values.entries()) cells += cellXml(value, kindOf(index), `${letters[index]}${line}`);
  return `<row r="${line}">${cells}</row>`;
}

const opening = (columns: StreamColumn[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
  `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
  `<cols>${columns.map(({ kind, width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width ?? WIDTHS[kind]}" customWidth="1"/>`).join("")}</cols><sheetData>`;

const closing = (title: string, range: string): string =>
  `</sheetData><autoFilter ref="${range}"/><printOptions horizontalCentered="1"/>` +
  `<pageMargins left="${MARGINS.left}" right="${MARGINS.right}" top="${MARGINS.top}" bottom="${MARGINS.bottom}" header="${MARGINS.header}" footer="${MARGINS.footer}"/>` +
  `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
  `<headerFooter><oddHeader>&amp;C${escapeXml(safeText(title).slice(0, 100).replace(/&/g, "&&"))}</oddHeader><oddFooter>${escapeXml(PAGE_NUMBERS)}</oddFooter></headerFooter></worksheet>`;
