import { Document, type ISectionOptions, Packer } from "docx";
import { escapeXml } from "./xml";
import { ALTERNATIVES, FONTS, SIZES } from "./fonts";
import { pack, unpackOwn } from "../zip/pack";
import { printable } from "./text";

/** The list of a package's parts, which stands first. */
const CONTENT_TYPES = "[Content_Types].xml";

/** Media type of a Word file. */
export const WORD_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export interface Paper {
  title: string;
  /** The day it is made, as its properties say. */
  madeOn: string;
  sections: ISectionOptions[];
  /** Properties no page shows, by which the desk knows its own paper again. */
  properties?: Record<string, string>;
}

/** A Word file of a paper. The same paper gives the same bytes: its properties hold the given day, not the moment. */
export async function writeDocx({ title, madeOn, sections, properties = {} }: Paper): Promise<Buffer> {
  const document = new Document({
    title,
    customProperties: Object.entries(properties).map(([name, value]) => ({ name, value })),
    styles: { default: { document: { run: { font: FONTS.body, size: SIZES.smallFour, language: { value: "en-US", eastAsia: "zh-CN" } } } } },
    sections,
  });
  const parts = await unpackOwn(await Packer.toBuffer(document));
  parts.set("docProps/core.xml", Buffer.from(coreProperties(title, madeOn)));
  parts.set("word/fontTable.xml", Buffer.from(fontTable()));
  return pack([...parts].sort(([one], [other]) => Number(other === CONTENT_TYPES) - Number(one === CONTENT_TYPES) || (one < other ? -1 : 1)));
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function coreProperties(title: string, madeOn: string): string {
  const at = (name: string): string => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${madeOn}T00:00:00Z</dcterms:${name}>`;
  return `${XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(printable(title))}</dc:title>${at("created")}${at("modified")}</cp:coreProperties>`;
}

function fontTable(): string {
  const fonts = ALTERNATIVES.map(([name, alternative, family]) => `<w:font w:name="${name}"><w:altName w:val="${alternative}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`);
  return `${XML}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join("")}<w:font w:name="Times New Roman"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`;
}
