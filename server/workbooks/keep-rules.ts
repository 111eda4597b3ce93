import { XMLParser } from "fast-xml-parser";
import { type Parts } from "./check-package";

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", removeNSPrefix: true, isArray: (name) => name === "sheet" || name === "Relationship" });
/** What may follow the drop-downs in a sheet, in the order of its schema (ECMA-376, part 1, 18.3.1.99). */
const AFTER = /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|ignoredErrors|drawing|legacyDrawing|picture|tableParts|extLst)[\s/>]|<\/worksheet>/;

/**
 * Drop-downs as they were, letter by letter: exceljs makes an object of each cell of a range, a million for a column,
 * and knows nothing of those that Excel keeps in an extension.
 */
export function keepRules(before: Parts, after: Map<string, Buffer>): void {
  const written = sheetParts(after);
  for (const [name, part] of sheetParts(before)) {
    const target = written.get(name);
    const old = before.get(part)?.toString("utf8");
    let xml = target && after.get(target)?.toString("utf8");
    if (!target || !old || !xml) continue;
    const rules = plain(/<dataValidations[\s>].*?<\/dataValidations>/s.exec(old)?.[0]);
    const extension = plain(/<ext\s(?:(?!<\/ext>).)*?<x14:dataValidations.*?<\/ext>/s.exec(old)?.[0]);
    if (!rules && !extension) continue;
    const data = xml.indexOf("</sheetData>") + 1;
    const place = data + xml.slice(data).search(AFTER);
    xml = xml.slice(0, place) + rules + xml.slice(place);
    if (extension) xml = xml.includes("</extLst>") ? xml.replace("</extLst>", () => `${extension}</extLst>`) : xml.replace("</worksheet>", () => `<extLst>${extension}</extLst></worksheet>`);
    after.set(target, Buffer.from(xml));
  }
}

/** Attributes of Excel's own bookkeeping go: their namespaces are not declared in what exceljs writes. */
const plain = (xml = ""): string => xml.replace(/\s(?!xmlns:)\w+:\w+="[^"]*"/g, "");

interface Book {
  workbook?: { sheets?: { sheet?: { name: string; id: string }[] } };
}
interface Relations {
  Relationships?: { Relationship?: { Id: string; Target: string }[] };
}

/** The part each sheet is in, by the sheet's name. */
function sheetParts(parts: Map<string, Buffer>): Map<string, string> {
  const book = parser.parse(parts.get("xl/workbook.xml")?.toString("utf8") ?? "") as Book;
  const relations = parser.parse(parts.get("xl/_rels/workbook.xml.rels")?.toString("utf8") ?? "") as Relations;
  const targets = new Map(relations.Relationships?.Relationship?.map(({ Id, Target }) => [Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`]));
  return new Map(book.workbook?.sheets?.sheet?.flatMap(({ name, id }) => { const target = targets.get(id); return target ? [[name, target] as const] : []; }));
}
