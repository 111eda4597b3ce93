import { buffer } from "node:stream/consumers";
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

/**
 * The media type of a ZIP that is a Word or Excel file, or undefined. Only its directory and its list of parts are
 * read, so that a file which unpacks to gigabytes costs nothing.
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
  let parts = "";
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (zip.entriesRead > MOST_ENTRIES || unpacked > MOST_UNPACKED) refuseField("file", "解压后过大，不予接收。", "unpacks to far more than any form or table.");
    if (entry.isEncrypted()) refuseField("file", "加了密码，请去掉密码后上传。", "is under a password; save it without.");
    if (/(^|\/)vbaProject\w*\.bin$/i.test(entry.fileName)) refuseMacros();
    if (entry.fileName === CONTENT_TYPES) parts = await textOf(zip, entry);
  }
  if (/macroEnabled|vbaProject/i.test(parts)) refuseMacros();
  return MAIN_PARTS.find((type) => parts.includes(`${type}.main+xml`));
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > MEBIBYTE) return "";
  return (await buffer(await zip.openReadStreamPromise(entry))).toString("utf8");
}

const refuseMacros = (): never => refuseField("file", "含有宏，请另存为不含宏的 .docx 或 .xlsx 后上传。", "has macros; save it as .docx or .xlsx without.");
