import { AlignmentType } from "docx";
import { FONTS, SIZES } from "./fonts";
import { type Row, verticalLabel } from "./form-table";
import { linesOf, paragraph } from "./text";

/** A place in which a level writes its opinion, seals and dates it. */
export interface OpinionBox {
  /** Whose opinion, written down the side. */
  label: string;
  /** What is on record already; empty: the box is filled in by hand. */
  text: string;
  /** The day of the opinion as it is printed, where it is on record. */
  day: string | null;
}

const LOOK = { font: FONTS.body, size: SIZES.smallFour } as const;
const BLANK_DAY = "年　　月　　日";
const SEAL_HEIGHT = 1_150;

/** The box as two rows without a line between: the opinion, then 盖章 and date at the right. `span` columns stand beside the label. */
export function opinionBox({ label, text, day }: OpinionBox, span: number, height: number): Row[] {
  const end = (line: string, right: number) => paragraph(line, LOOK, { alignment: AlignmentType.RIGHT, indent: { right }, spacing: { before: 100 } });
  const opinion = linesOf(text).map((line) => paragraph(line, LOOK, { alignment: AlignmentType.BOTH, indent: { firstLine: 480 }, spacing: { line: 360, before: 100 }, keepNext: true }));
  return [
    { height: height - SEAL_HEIGHT, cells: [{ ...verticalLabel(label), rows: 2 }, { span, align: "top", open: "bottom", children: opinion }] },
    { height: SEAL_HEIGHT, cells: [{ span, align: "bottom", open: "top", children: [end("（盖章）", 1_400), end(day ?? BLANK_DAY, 700)] }] },
  ];
}
