import { AlignmentType, LineRuleType, type Paragraph } from "docx";
import { FONTS, SIZES } from "./fonts";
import { linesOf, paragraph } from "./text";

/** Exactly 28 points between lines: 22 lines a page. */
const SPACING = { line: 560, lineRule: LineRuleType.EXACT } as const;
const BODY = { font: FONTS.body, size: SIZES.three } as const;
/** Two characters of 三号. */
const INDENT = 640;

/** Characters of a title that stand in one line. */
const TITLE_LINE = 20;

/** Title of a letter, of pieces that stay whole: as many as fit in each line. */
export const title = (...pieces: string[]): Paragraph[] =>
  titleLines(pieces).map((line, i, lines) => paragraph(line, { font: FONTS.title, size: SIZES.two }, { alignment: AlignmentType.CENTER, keepNext: true, spacing: { line: 640, lineRule: LineRuleType.EXACT, after: i === lines.length - 1 ? 320 : 0 } }));

/** @example titleLines(["关于撤销林样本", "“全国工业和信息化系统", "劳动模范”称号的决定"]) // two lines: 18 characters and 10 */
export function titleLines(pieces: string[]): string[] {
  return pieces.reduce<string[]>((lines, piece) => {
    const last = lines.at(-1);
    return last !== undefined && last.length + piece.length <= TITLE_LINE ? [...lines.slice(0, -1), last + piece] : [...lines, piece];
  }, []);
}

/** The number of a document, centred under its title. */
export const documentNumber = (number: string): Paragraph => paragraph(number, BODY, { alignment: AlignmentType.CENTER, spacing: { ...SPACING, after: 280 } });

/** To whom: at the margin, before a colon. */
export const salutation = (to: string): Paragraph => paragraph(`${to}：`, BODY, { spacing: SPACING });

/**
 * Paragraphs of the body, one a line of the text, first lines indented by two characters. `last` keeps the end of the
 * body on the page of the signature: nobody signs an empty page.
 */
export const body = (text: string, { last = false } = {}): Paragraph[] =>
  linesOf(text).map((line) => paragraph(line, BODY, { alignment: AlignmentType.BOTH, spacing: SPACING, indent: { firstLine: INDENT }, keepNext: last, keepLines: last }));

/** 一、 in 黑体; `before` a table it keeps some room. */
export const heading = (text: string, { before = false } = {}): Paragraph => paragraph(text, { ...BODY, font: FONTS.heading }, { spacing: { ...SPACING, ...(before && { after: 160 }) }, indent: { firstLine: INDENT }, keepNext: true });

/** （一） in 楷体. */
export const subheading = (text: string): Paragraph => paragraph(text, { ...BODY, font: FONTS.subheading }, { spacing: SPACING, indent: { firstLine: INDENT }, keepNext: true });

/** Who signs, a line each, and when, at the right; room for the seal. Stays on the page of what it signs. */
export const signature = (who: string[], day: string): Paragraph[] => [
  paragraph("", BODY, { spacing: SPACING, keepNext: true }),
  ...who.map((name) => paragraph(name, BODY, { alignment: AlignmentType.RIGHT, spacing: SPACING, indent: { right: INDENT }, keepNext: true })),
  paragraph(day, BODY, { alignment: AlignmentType.RIGHT, spacing: SPACING, indent: { right: INDENT * 2 } }),
];

/** Files that go with a letter. */
export const enclosures = (names: string[]): Paragraph[] =>
  names.map((name, i) => paragraph(`${i === 0 ? "附件：" : ""}${names.length > 1 ? `${i + 1}.` : ""}${name}`, BODY, { spacing: { ...SPACING, before: i === 0 ? 280 : 0 }, indent: { left: i === 0 ? INDENT : INDENT + 960 }, keepNext: true }));
