import { AlignmentType, BorderStyle, HeightRule, PageBreak, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from "docx";
import { FONTS, SIZES } from "./fonts";
import { paragraph } from "./text";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const UNDER = { style: BorderStyle.SINGLE, size: 6, color: "000000" };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const LABEL_WIDTH = 2_000;

/** A form's first page: its title over some lines, and what it is about as underlined lines. A page of its own. */
export function cover(titleLines: string[], lines: readonly (readonly [label: string, value: string])[], width: number): (Paragraph | Table)[] {
  const valueWidth = 4_800;
  return [
    paragraph("", {}, { spacing: { before: 2_200 } }),
    ...titleLines.map((line, i) => paragraph(line, { font: FONTS.title, size: i < titleLines.length - 1 ? SIZES.smallTwo : SIZES.two }, { alignment: AlignmentType.CENTER, spacing: { after: 240 } })),
    paragraph("", {}, { spacing: { before: 2_400 } }),
    new Table({
      width: { size: LABEL_WIDTH + valueWidth, type: WidthType.DXA },
      columnWidths: [LABEL_WIDTH, valueWidth],
      layout: TableLayoutType.FIXED,
      alignment: AlignmentType.LEFT,
      indent: { size: Math.round((width - LABEL_WIDTH - valueWidth) / 2), type: WidthType.DXA },
      borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
      rows: lines.map(([label, value]) => line(label, value, valueWidth)),
    }),
    new Paragraph({ children: [new PageBreak()] }),
  ];
}

function line(label: string, value: string, width: number): TableRow {
  const look = { size: SIZES.three } as const;
  return new TableRow({
    cantSplit: true,
    height: { value: 900, rule: HeightRule.ATLEAST },
    children: [
      new TableCell({ width: { size: LABEL_WIDTH, type: WidthType.DXA }, borders: NO_BORDERS, verticalAlign: VerticalAlignTable.BOTTOM, children: [paragraph(label, { ...look, font: FONTS.heading })] }),
      new TableCell({ width: { size: width, type: WidthType.DXA }, borders: { ...NO_BORDERS, bottom: UNDER }, verticalAlign: VerticalAlignTable.BOTTOM, children: [paragraph(value, { ...look, font: FONTS.body }, { alignment: AlignmentType.CENTER, spacing: { before: 160 } })] }),
    ],
  });
}
