import type { Readable } from "node:stream";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import { findAll, parseXml, type XmlNode } from "./xml";

const MEBIBYTE = 1_048_576;
const MOST_ENTRIES = 5_000;
/** What the parts that are read may unpack to, by bytes that really come out, whatever the directory says. */
const MOST_UNPACKED = 50 * MEBIBYTE;
/** What is read of it, without pictures: a form has some 100 KiB. */
const LARGEST_TEXT = 4 * MEBIBYTE;
/** Elements a part may have: a form has some thousands, and each costs the memory of many characters. */
const MOST_ELEMENTS = 200_000;

/** What a Word file is read from. */
export interface DocxParts {
  document: XmlNode[];
  footers: XmlNode[][];
  /** Properties no page shows, by name. */
  properties: Record<string, string>;
}

/**
 * The parts of a Word file that hold what a form says. Refused: macros, anything fetched from elsewhere (links to web
 * pages included; mail addresses are none), and what unpacks to more than any form. Every part is unpacked once, the
 * pictures too, so that the bytes are counted and not believed.
 */
export async function openDocx(path: string): Promise<DocxParts> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path);
    const parts = await unpack(zip);
    refuseExternal(parts);
    return readParts(parts);
  } catch (error) {
    if (error instanceof DeskError) throw error;
    return refuseField("file", "已损坏，无法读取，请用 Word 或 WPS 重新保存后上传。", "is damaged and cannot be read; save it again with Word or WPS.");
  } finally {
    zip?.close();
  }
}

/** Relations, body, footers, properties. */
const READ = /\.rels$|^word\/(document|footer)[^/]*\.xml$|^docProps\/custom\.xml$/i;

async function unpack(zip: ZipFile): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  let left = MOST_UNPACKED;
  let text = LARGEST_TEXT;
  for await (const entry of zip.eachEntry()) {
    if (zip.entriesRead > MOST_ENTRIES) refuseTooLarge();
    if (/vbaProject|vbaData/i.test(entry.fileName)) refuseField("file", "含有宏，请另存为不含宏的 .docx 后上传。", "has macros; save it as .docx without.");
    const kept = READ.test(entry.fileName);
    const content = await contentOf(zip, entry, kept ? Math.min(left, text) : left, kept);
    left -= content.size;
    text -= kept ? content.size : 0;
    if (kept) parts.set(entry.fileName, Buffer.concat(content.chunks).toString("utf8"));
  }
  return parts;
}

async function contentOf(zip: ZipFile, entry: Entry, most: number, kept: boolean): Promise<{ chunks: Buffer[]; size: number }> {
  if (entry.isEncrypted()) refuseField("file", "加了密码，请去掉密码后上传。", "is under a password; save it without.");
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) {
      stream.destroy();
      refuseTooLarge();
    }
    if (kept) chunks.push(chunk);
  }
  return { chunks, size };
}

function refuseTooLarge(): never {
  refuseField("file", "解压后过大，不予接收。", "unpacks to far more than any form.");
}

function treeOf(xml: string): XmlNode[] {
  let elements = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) elements += 1;
  if (elements > MOST_ELEMENTS * 2) refuseTooLarge();
  return parseXml(xml);
}

function refuseExternal(parts: Map<string, string>): void {
  for (const [name, xml] of parts) {
    if (!/\.rels$/i.test(name)) continue;
    const external = findAll(treeOf(xml), "Relationship").some(({ attributes }) => attributes["TargetMode"]?.toLowerCase() === "external" && !/^mailto:/i.test(attributes["Target"] ?? ""));
    if (external) refuseField("file", "含有指向外部的链接（网页、外部图片、模板等），请取消链接后上传。", "has links to something outside (web pages, pictures, templates); take them out and save it again.");
  }
}

const MAIN = /\/officeDocument$/;

function readParts(parts: Map<string, string>): DocxParts {
  const relation = findAll(treeOf(parts.get("_rels/.rels") ?? ""), "Relationship").find(({ attributes }) => MAIN.test(attributes["Type"] ?? ""));
  const main = parts.get((relation?.attributes["Target"] ?? "word/document.xml").replace(/^\//, ""));
  if (main === undefined) throw new Error("The package has no document");
  const footers = [...parts].filter(([name]) => /^word\/footer\d*\.xml$/.test(name)).map(([, xml]) => treeOf(xml));
  return { document: treeOf(main), footers, properties: propertiesIn(parts.get("docProps/custom.xml")) };
}

function propertiesIn(xml: string | undefined): Record<string, string> {
  if (xml === undefined) return {};
  const found = findAll(treeOf(xml), "property").map(({ attributes, children }): [string, string] => [attributes["name"] ?? "", children.flatMap((child) => child.children).map(({ text }) => text).join("")]);
  return Object.fromEntries(found);
}
