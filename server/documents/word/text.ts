import { type IParagraphOptions, type IRunOptions, Paragraph, Tab, TextRun } from "docx";
import { FONTS, SIZES } from "./fonts";

/** What XML 1.0 cannot hold; no paper shows it either. */
const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as a paper can show it. */
export const printable = (text: string): string => text.replace(NOT_IN_XML, "");

/** The lines of a text, however they were ended. */
export const linesOf = (text: string): string[] => printable(text).split(/\r\n|\r|\n/);

export type RunStyle = Pick<IRunOptions, "font" | "size" | "bold" | "underline" | "characterSpacing">;

/** A text as runs: its lines under each other in one paragraph, tabs kept. */
export function runs(text: string, style: RunStyle = {}): TextRun[] {
  const look: RunStyle = { font: FONTS.body, size: SIZES.smallFour, ...style };
  return linesOf(text).map((line, i) => new TextRun({ ...look, ...(i > 0 && { break: 1 }), children: withTabs(line) }));
}

function withTabs(line: string): (string | Tab)[] {
  return line.split("\t").flatMap((part, i) => [...(i > 0 ? [new Tab()] : []), ...(part === "" ? [] : [part])]);
}

type Layout = Omit<IParagraphOptions, "children" | "text" | "run">;

/** One paragraph of one style. */
export function paragraph(text: string, style: RunStyle = {}, layout: Layout = {}): Paragraph {
  return new Paragraph({ ...layout, run: { font: FONTS.body, size: SIZES.smallFour, ...style }, children: runs(text, style) });
}
