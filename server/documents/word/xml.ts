import { XMLParser } from "fast-xml-parser";

/** An element, or a text where `name` is `#text`. */
export interface XmlNode {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  /** Of texts alone. */
  text: string;
}

type Raw = { [name: string]: Raw[] | Record<string, string> | string };

/** Deeper than any office program nests; keeps the walk off the stack's end. */
const DEEPEST = 200;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: "#cdata",
  maxNestedTags: DEEPEST,
});

/**
 * The tree of an XML part. A document type is refused whole: Office files have none, and what it defines could grow
 * without end. Only the five entities XML itself knows and character numbers are read.
 */
export function parseXml(xml: string): XmlNode[] {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new Error("A part has a document type");
  return nodes(parser.parse(xml.replace(/^\ufeff/, "")) as Raw[]);
}

function nodes(raw: Raw[]): XmlNode[] {
  return raw.map((node) => {
    const [name = "", content] = Object.entries(node).find(([key]) => key !== ":@") ?? [];
    if (name === "#text") return { name, attributes: {}, children: [], text: unescape(String(content)) };
    const children = Array.isArray(content) ? content : [];
    if (name === "#cdata") return { name: "#text", attributes: {}, children: [], text: children.map((child) => String(child["#text"] ?? "")).join("") };
    const attributes = Object.entries((node[":@"] ?? {}) as Record<string, string>).map(([key, value]) => [key, unescape(value)]);
    return { name, attributes: Object.fromEntries(attributes) as Record<string, string>, children: nodes(children), text: "" };
  });
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescape(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A text as XML can hold it, in elements and attributes. */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? "");

/** Every element of a name, at any depth, in the order of the document. */
export function findAll(tree: XmlNode[], name: string): XmlNode[] {
  return tree.flatMap((node) => [...(node.name === name ? [node] : []), ...findAll(node.children, name)]);
}
