import { type Buffer as ExcelBuffer } from "exceljs";
import { type Parts } from "./check-package";
import { pack } from "../documents/zip/pack";
import { Workbook } from "./exceljs";
import { refuseDamaged } from "./refusals";

/** The parts a table is read from. Drawings, comments, themes and whatever else may be broken in them are left out. */
const READ = /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;

/** Left aside in reading. A drop-down on a whole column would become a million objects. */
const NOT_READ = [
  "dataValidations", "conditionalFormatting", "hyperlinks", "drawing", "legacyDrawing", "picture", "tableParts", "printOptions",
  "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "autoFilter", "extLst", "sheetProtection",
];

/** A workbook for its values alone. */
export async function loadForReading(parts: Parts): Promise<Workbook> {
  const wanted = [...parts].filter(([name]) => READ.test(name)).map(([name, content]): [string, Buffer] => [name, isSheet(name) ? blankResults(content) : name === "xl/workbook.xml" ? withoutNames(content) : content]);
  return load(wanted, NOT_READ);
}

/** A workbook with everything exceljs can carry, but for drop-downs, which the caller puts back as they were. */
export async function loadForMarking(parts: Parts): Promise<Workbook> {
  try {
    return await load(parts, ["dataValidations"]);
  } catch {
    return load([...parts].filter(([name]) => READ.test(name) || /^xl\/theme\//.test(name)), ["dataValidations", "drawing", "legacyDrawing", "picture", "tableParts", "extLst"]);
  }
}

async function load(parts: Iterable<[string, Buffer]>, ignoreNodes: string[]): Promise<Workbook> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load((await pack(parts, false)) as Buffer & ExcelBuffer, { ignoreNodes });
  } catch {
    return refuseDamaged();
  }
  return workbook.worksheets.length > 0 ? workbook : refuseDamaged();
}

const isSheet = (name: string): boolean => name.startsWith("xl/worksheets/");

/** A formula whose result is the empty text looks to exceljs like one that was never calculated: it gets a space. */
function blankResults(sheet: Buffer): Buffer {
  if (!sheet.includes("<f")) return sheet;
  const empty = /(<c\s[^>]*?t="str"[^>]*><f(?:\s[^>]*)?(?:\/>|>[^<]*<\/f>))(?:<v><\/v>|<v\/>)?(?=<\/c>)/g;
  return Buffer.from(sheet.toString("utf8").replace(empty, "$1<v> </v>"));
}

/** Names of ranges are not needed for values, and odd ones end exceljs. */
const withoutNames = (workbook: Buffer): Buffer => Buffer.from(workbook.toString("utf8").replace(/<definedNames>.*?<\/definedNames>/s, ""));
