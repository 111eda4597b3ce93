import { convertMillimetersToTwip, Footer, type ISectionOptions, PageNumber, PageOrientation, Paragraph, Tab, TabStopType, TextRun } from "docx";
import { FONTS, SIZES } from "./fonts";

/** Width and height of A4 in twips. */
const A4 = { width: 11_906, height: 16_838, orientation: PageOrientation.PORTRAIT };

interface Margins {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** Millimetres. Letters as GB/T 9704-2012 has them; forms need the room. */
export const MARGINS = {
  letter: { top: 37, bottom: 35, left: 28, right: 26 },
  form: { top: 25, bottom: 22, left: 20, right: 20 },
} satisfies Record<string, Margins>;

const mm = (length: number): number => convertMillimetersToTwip(length);

/** Twips from the left to the right margin. */
export const textWidth = ({ left, right }: Margins): number => A4.width - mm(left) - mm(right);

/** Where a paper's state is printed: its version, where what it shows has one, and the first characters of its hash. */
export interface Stamp {
  version: number | null;
  hash: string;
}

/** How many characters of a hash are printed: enough to tell papers apart, few enough to be compared by eye. */
export const STAMP_LENGTH = 12;

/** @example stampLine({ version: 3, hash: "ab12cd34ef56…" }) // 版本 3 · 校验 ab12cd34ef56 */
export function stampLine({ version, hash }: Stamp): string {
  return `${version === null ? "" : `版本 ${version} · `}校验 ${hash.slice(0, STAMP_LENGTH)}`;
}

/** The version and hash of a footer that was written like this; office programs may have changed its spaces. */
export function readStamp(text: string): { version: number | null; hash: string | null } {
  const hash = /校验\s*([0-9a-f]{12})(?![0-9a-f])/.exec(text)?.[1] ?? null;
  const version = /版本\s*(\d{1,9})\s*·/.exec(text)?.[1];
  return { version: version === undefined ? null : Number(version), hash };
}

/** Section of A4 pages: the stamp on the left of every page, 第 X 页 共 Y 页 on the right of all but a cover. */
export function section(margins: Margins, stamp: Stamp, children: ISectionOptions["children"], { cover = false } = {}): ISectionOptions {
  const { top, bottom, left, right } = margins;
  const margin = { top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right), footer: mm(bottom / 2), header: mm(15) };
  const width = textWidth(margins);
  return {
    properties: { page: { size: A4, margin }, titlePage: cover },
    footers: { default: footer(stamp, width, true), ...(cover && { first: footer(stamp, width, false) }) },
    children,
  };
}

function footer(stamp: Stamp, width: number, numbered: boolean): Footer {
  const look = { font: FONTS.table, size: SIZES.smallFive };
  const number = new TextRun({ ...look, children: [new Tab(), "第 ", PageNumber.CURRENT, " 页 共 ", PageNumber.TOTAL_PAGES, " 页"] });
  const line = [new TextRun({ ...look, children: [stampLine(stamp)] }), ...(numbered ? [number] : [])];
  return new Footer({ children: [new Paragraph({ tabStops: [{ type: TabStopType.RIGHT, position: width }], children: line })] });
}
