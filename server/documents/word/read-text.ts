import { findAll, type XmlNode } from "./xml";

/** Deletions that were tracked, pictures and drawings, and what only programs read. */
const SKIPPED = new Set(["w:del", "w:moveFrom", "w:delText", "w:instrText", "w:drawing", "w:pict", "w:object", "mc:AlternateContent", "w:rt", "w:pPr", "w:rPr", "w:tbl"]);

/** What an element stands for in the text. */
const CHARACTERS: Record<string, string> = { "w:tab": "\t", "w:cr": "\n", "w:noBreakHyphen": "-", "w:softHyphen": "" };

/**
 * The text of paragraphs as a reader sees it: tracked insertions taken, tracked deletions and hidden text left out,
 * soft line breaks and paragraphs as line breaks. Tables inside are not part of it.
 */
export function textOf(nodes: XmlNode[]): string {
  let text = "";
  let joined = true;
  for (const paragraph of paragraphsIn(nodes)) {
    text += (joined ? "" : "\n") + paragraph.children.map(inline).join("");
    joined = isMarkDeleted(paragraph);
  }
  return text;
}

function paragraphsIn(nodes: XmlNode[]): XmlNode[] {
  return nodes.flatMap((node) => (node.name === "w:p" ? [node] : SKIPPED.has(node.name) ? [] : paragraphsIn(node.children)));
}

function inline(node: XmlNode): string {
  if (node.name === "w:t") return textIn(node);
  if (node.name === "w:br") return node.attributes["w:type"] === undefined || node.attributes["w:type"] === "textWrapping" ? "\n" : "";
  if (SKIPPED.has(node.name) || (node.name === "w:r" && isHidden(node))) return "";
  return CHARACTERS[node.name] ?? node.children.map(inline).join("");
}

/** White space at the ends counts only where the element says so. */
function textIn({ attributes, children }: XmlNode): string {
  const text = children.map((child) => child.text).join("");
  return attributes["xml:space"] === "preserve" ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
}

const child = (node: XmlNode | undefined, name: string): XmlNode | undefined => node?.children.find((one) => one.name === name);
const isOn = (node: XmlNode | undefined): boolean => node !== undefined && !["0", "false", "off"].includes(node.attributes["w:val"] ?? "");

const isHidden = (run: XmlNode): boolean => isOn(child(child(run, "w:rPr"), "w:vanish"));

/** A paragraph whose end was deleted goes on with the next one. */
const isMarkDeleted = (paragraph: XmlNode): boolean => child(child(child(paragraph, "w:pPr"), "w:rPr"), "w:del") !== undefined;

export interface ReadCell {
  text: string;
  /** Column it begins in, counted in the table's grid. */
  column: number;
  /** Whether it goes on from the cell above. */
  continues: boolean;
}

/** Rows of cells. */
export type ReadTable = ReadCell[][];

/** Every table of a document in its order, those inside cells too; rows and cells that were deleted are left out. */
export function tablesOf(document: XmlNode[]): ReadTable[] {
  return findAll(document, "w:tbl").map((table) => inside(table.children, "w:tr").filter((row) => child(child(row, "w:trPr"), "w:del") === undefined).map(cellsOf));
}

function cellsOf(row: XmlNode): ReadCell[] {
  let column = Number(child(child(row, "w:trPr"), "w:gridBefore")?.attributes["w:val"] ?? 0);
  return inside(row.children, "w:tc").flatMap((cell) => {
    const properties = child(cell, "w:tcPr");
    const at = column;
    column += Math.max(1, Number(child(properties, "w:gridSpan")?.attributes["w:val"] ?? 1) || 1);
    const merge = child(properties, "w:vMerge");
    if (child(properties, "w:cellDel")) return [];
    return [{ text: textOf(cell.children), column: at, continues: merge !== undefined && merge.attributes["w:val"] !== "restart" }];
  });
}

/** Elements of a name that belong to this one, through controls and revisions but not through another table. */
function inside(nodes: XmlNode[], name: string): XmlNode[] {
  return nodes.flatMap((node) => (node.name === name ? [node] : ["w:tbl", "w:del", "w:tc", "w:tr"].includes(node.name) ? [] : inside(node.children, name)));
}
