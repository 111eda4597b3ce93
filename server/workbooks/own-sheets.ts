import { type Workbook, type Worksheet } from "exceljs";
import { type Marker } from "./table-shape";

/** Sheets of ours that are no tables: the marker, lists of choices, how to fill in, what was wrong last time. */
export const MARKER_SHEET = "_desk";
export const CHOICES_SHEET = "_choices";
export const NOTES_SHEET = "填表说明";
export const PROBLEMS_SHEET = "问题清单";
const OWN = [MARKER_SHEET, CHOICES_SHEET, NOTES_SHEET, PROBLEMS_SHEET];

const SIGN = "recommendation-desk";

export const isOwnSheet = ({ name }: Worksheet): boolean => OWN.includes(name);

/** Which table of which campaign a template is for, in a sheet that Excel's menus do not show and no program drops. */
export function writeMarker(workbook: Workbook, { kind, campaign }: Marker): void {
  const sheet = workbook.addWorksheet(MARKER_SHEET, { state: "veryHidden" });
  sheet.addRow([SIGN]);
  sheet.addRow(["kind", kind ?? ""]);
  sheet.addRow(["campaign", campaign ?? ""]);
}

export function readMarker(workbook: Workbook): Marker | null {
  const sheet = workbook.getWorksheet(MARKER_SHEET);
  if (sheet?.getCell("A1").text !== SIGN) return null;
  const [kind, campaign] = [sheet.getCell("B2").text, sheet.getCell("B3").text];
  return { ...(kind && { kind }), ...(campaign && { campaign }) };
}
