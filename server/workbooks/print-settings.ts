import { type PageSetup, type Worksheet } from "exceljs";

const A4 = 9;
/** In inches: 2 cm at the sides, room for the page number below. */
export const MARGINS = { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.4 };
export const PAGE_NUMBERS = "&C第 &P 页，共 &N 页";

/** A4, as wide as the page, headings on every page, pages numbered. */
export function setPrint(sheet: Worksheet, { orientation, firstHeading, lastHeading }: { orientation: PageSetup["orientation"]; firstHeading: number; lastHeading: number }): void {
  Object.assign(sheet.pageSetup, { paperSize: A4, orientation, fitToPage: true, fitToWidth: 1, fitToHeight: 0, horizontalCentered: true, margins: MARGINS, printTitlesRow: `${firstHeading}:${lastHeading}` });
  sheet.headerFooter.oddFooter = PAGE_NUMBERS;
  sheet.views = [{ state: "frozen", ySplit: lastHeading, xSplit: 0 }];
}
