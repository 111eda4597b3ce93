import { buffer } from "node:stream/consumers";
import { XMLParser } from "fast-xml-parser";
import { type Entry, openPromise, type ZipFile } from "yauzl";
import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";

/** The list of parts in each Office file, and the part by which each kind is known (ECMA-376, part 2). */
const CONTENT_TYPES = "[Content_Types].xml";
const MAIN_PARTS = [
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
];

const MEBIBYTE = 1_048_576;
const MOST_ENTRIES = 5_000;
const MOST_UNPACKED = 300 * MEBIBYTE;
/** All lists of relations of a file together; a thick report has some kilobytes. */
const MOST_RELATIONS = 8 * MEBIBYTE;

/**
 * The media type of a ZIP that is a Word or Excel file, or undefined. Only its directory, its list of parts
 * and its lists of relations are read, so that a file which unpacks to gigabytes costs nothing. What fetches something
 * from outside when it is opened (templates, pictures, tables, objects by address) is refused; links to click are not.
 */
export async function officeTypeOf(path: string): Promise<string | undefined> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path);
    return await typeIn(zip);
  } catch (error) {
    if (error instanceof DeskError) throw error;
    refuseField("file", "已损坏，无法读取，请重新保存后上传。", "is damaged and cannot be read; save it again.");
  } finally {
    zip?.close();
  }
}

async function typeIn(zip: ZipFile): Promise<string | undefined> {
  let unpacked = 0;
  let relations = 0;
  let parts = "";
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (zip.entriesRead > MOST_ENTRIES || unpacked > MOST_UNPACKED) refuseField("file", "解压后过大，不予接收。", "unpacks to far more than any form or table.");
    if (entry.isEncrypted()) refuseField("file", "加了密码，请去掉密码后上传。", "is under a password; save it without.");
    if (/(^|\/)vbaProject\w*\.bin$/i.test(entry.fileName)) refuseMacros();
    if (/\.rels$/i.test(entry.fileName)) {
      relations += entry.uncompressedSize;
      if (relations > MOST_RELATIONS) refuseOutside();
      checkRelations((await buffer(await zip.openReadStreamPromise(entry))).toString("utf8"));
    }
    if (entry.fileName === CONTENT_TYPES) parts = await textOf(zip, entry);
  }
  if (/macroEnabled|vbaProject/i.test(parts)) refuseMacros();
  return MAIN_PARTS.find((type) => parts.includes(`${type}.main+xml`));
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > MEBIBYTE) return "";
  return (await buffer(await zip.openReadStreamPromise(entry))).toString("utf8");
}

const xml = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "", removeNSPrefix: true, htmlEntities: true, isArray: (name) => name === "Relationship" });

interface Relations {
  Relationships?: { Relationship?: { Type?: string; Target?: string; TargetMode?: string }[] };
}

/** Links that wait for a click may lead to pages and addresses; anything else outside is refused (ECMA-376, part 2, 9.3). */
function checkRelations(text: string): void {
  const read: Relations = /<!(DOCTYPE|ENTITY)/i.test(text) ? {} : (xml.parse(text) as Relations);
  if (read.Relationships === undefined) refuseOutside(); // written so that only others can read it
  for (const { Type = "", Target = "", TargetMode } of read.Relationships.Relationship ?? []) {
    if (TargetMode?.toLowerCase() !== "external") continue;
    if (!/\/hyperlink$/.test(Type) || !/^(https?:|mailto:)/i.test(Target)) refuseOutside();
  }
}

function refuseOutside(): never {
  refuseField("file", "含有引用外部文件的链接（模板、图片、数据等），请断开链接或改为嵌入后上传。", "refers to files outside itself (templates, pictures, data): break those links or embed what they fetch.");
}

const refuseMacros = (): never => refuseField("file", "含有宏，请另存为不含宏的 .docx 或 .xlsx 后上传。", "has macros; save it as .docx or .xlsx without.");
