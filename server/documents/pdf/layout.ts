import type { Content, CustomTableLayout, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";
import type { FactsBlock, GridBlock, PdfBlock, PdfDocument, PdfSection } from "./pdf-document";

/** The family under which the typesetter knows the bundled font. */
export const FONT = "Hans";

const POINTS_PER_MM = 72 / 25.4;
const mm = (length: number): number => length * POINTS_PER_MM;

const GREY = "#666666";
const LINE = "#999999";

/** How far down a page a heading may stand, as a part of its height. */
const LOWEST_HEADING = 0.9;

/** Thin lines all around, a little air in the cells. */
const lined: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => LINE,
  vLineColor: () => LINE,
  paddingTop: () => 3,
  paddingBottom: () => 3,
};

/** A document as the typesetter takes it: A4, running head, page numbers, a bookmark for each section. */
export function layout({ title, subtitle, header, footer, date, sections }: PdfDocument): TDocumentDefinitions {
  return {
    pageSize: "A4",
    pageMargins: [mm(22), mm(24), mm(22), mm(22)],
    version: "1.7",
    language: "zh-CN",
    displayTitle: true,
    info: { title, subject: header, creator: "recommendation-desk", producer: "pdfmake", creationDate: new Date(date), modDate: new Date(date) },
    defaultStyle: { font: FONT, fontSize: 9.5, lineHeight: 1.25 },
    header: { text: header, fontSize: 8, color: GREY, alignment: "right", margin: [mm(22), mm(12), mm(22), 0] },
    footer: (page, pages) => ({
      columns: [
        { width: "*", text: footer, fontSize: 6.5, color: GREY },
        { width: 70, text: `第 ${page} 页 共 ${pages} 页`, fontSize: 8, color: GREY, alignment: "right" },
      ],
      margin: [mm(22), mm(8), mm(22), 0],
    }),
    // A heading is not left alone at the foot of a page: the head of a table and its first row follow it.
    pageBreakBefore: ({ headlineLevel, startPosition }) => headlineLevel !== undefined && startPosition.verticalRatio > LOWEST_HEADING,
    content: [
      { text: title, bold: true, fontSize: 18, alignment: "center", margin: [0, 0, 0, 6] },
      ...subtitle.map((text): Content => ({ text, fontSize: 10, alignment: "center", color: GREY })),
      ...sections.flatMap(sectionOf),
    ],
  };
}

function sectionOf({ title, blocks }: PdfSection): Content[] {
  return [{ text: title, bold: true, fontSize: 12, headlineLevel: 1, outline: true, outlineExpanded: true, margin: [0, 14, 0, 5] }, ...blocks.map(contentOf)];
}

function contentOf(block: PdfBlock): Content {
  switch (block.kind) {
    case "facts":
      return facts(block);
    case "grid":
      return grid(block);
    case "text":
      return { stack: block.paragraphs.map((text) => ({ text, leadingIndent: 19, margin: [0, 0, 0, 3] })), margin: [0, 0, 0, 4] };
    case "note":
      return { text: block.text, color: GREY, fontSize: 8.5, margin: [0, 1, 0, 4] };
    case "heading":
      return { text: block.text, bold: true, headlineLevel: 2, margin: [0, 7, 0, 3] };
  }
}

function facts({ rows }: FactsBlock): Content {
  const body = rows.map(([label, value]): TableCell[] => [{ text: label, color: GREY }, cell(value)]);
  return { table: { widths: [mm(34), "*"], body }, layout: lined, margin: [0, 0, 0, 5] };
}

function grid({ head, widths, rows }: GridBlock): Content {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const percent = widths.map((width) => `${(width * 100) / whole}%`);
  const body = [head.map((text): TableCell => ({ text, bold: true, fillColor: "#eeeeee" })), ...rows.map((row) => row.map(cell))];
  return { table: { headerRows: 1, keepWithHeaderRows: 1, widths: percent, body }, layout: lined, fontSize: 8.5, margin: [0, 0, 0, 5] };
}

/** Hashes and numbers without a place to break would run out of their column. */
const cell = (text: string): TableCell => (/[\x21-\x7e]{20}/.test(text) ? { text, wordBreak: "break-all" } : { text });
