import { type Entry, openPromise, type ZipFile } from "yauzl";
import { DeskError } from "../errors/desk-error";
import { MOST_PARTS, MOST_SHEETS, MOST_UNPACKED } from "./limits";
import { refuseDamaged, refuseLinks, refuseMacros, refuseNoWorkbook, refusePassword, refuseSheets, refuseUnpacked } from "./refusals";
import { SheetScan } from "./scan-sheet";

/** The parts of an Office file by name (ECMA-376, part 2). */
export type Parts = Map<string, Buffer>;

const CONTENT_TYPES = "[Content_Types].xml";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;

/**
 * The parts of a workbook, unpacked and looked through before any library sees them: what was checked is what is
 * read, whatever another reader of ZIPs would make of the file. Bytes are counted as they come.
 */
export async function checkPackage(path: string): Promise<Parts> {
  let zip: ZipFile | undefined;
  try {
    zip = await openPromise(path, { autoClose: false });
    const entries = await entriesOf(zip);
    const parts: Parts = new Map();
    const budget = { left: MOST_UNPACKED };
    for (const entry of entries) parts.set(entry.fileName, await unpack(zip, entry, budget));
    refuseTypes(parts);
    refuseExternal(parts);
    return parts;
  } catch (error) {
    if (error instanceof DeskError) throw error;
    return refuseDamaged();
  } finally {
    zip?.close();
  }
}

/** The directory alone: what it admits to costs nothing to refuse. */
async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize;
    if (entry.isEncrypted()) refusePassword();
    if (/(^|\/)vbaProject\w*\.bin$/i.test(entry.fileName)) refuseMacros();
    if (/^xl\/(externalLinks\/|connections\.xml$|queryTables\/)/i.test(entry.fileName)) refuseLinks("");
    if (zip.entriesRead > MOST_PARTS || unpacked > MOST_UNPACKED) refuseUnpacked();
    if (!entry.fileName.endsWith("/")) entries.push(entry);
  }
  const sheets = entries.filter(({ fileName }) => SHEET.test(fileName)).length;
  if (sheets > MOST_SHEETS) refuseSheets(sheets);
  return entries;
}

/** One part, its sheet counted on the way; what is beyond a limit is counted, but not kept. */
async function unpack(zip: ZipFile, entry: Entry, budget: { left: number }): Promise<Buffer> {
  const scan = SHEET.test(entry.fileName) ? new SheetScan() : undefined;
  const chunks: Buffer[] = [];
  for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    budget.left -= chunk.length;
    if (budget.left < 0) refuseUnpacked();
    scan?.add(chunk);
    if (!scan?.tooMuch) chunks.push(chunk);
    else chunks.length = 0;
  }
  scan?.refuseTooMuch();
  return Buffer.concat(chunks);
}

function refuseTypes(parts: Parts): void {
  const types = parts.get(CONTENT_TYPES)?.toString("utf8") ?? "";
  if (/macroEnabled|vbaProject/i.test(types)) refuseMacros();
  if (!types.includes(WORKBOOK_TYPE)) refuseNoWorkbook();
}

/** Relations that leave the file, but for e-mail addresses, which Excel turns into links by itself. */
function refuseExternal(parts: Parts): void {
  for (const [name, content] of parts) {
    if (!name.endsWith(".rels")) continue;
    for (const [relation] of content.toString("utf8").matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
      const target = /\sTarget\s*=\s*(["'])(.*?)\1/s.exec(relation)?.[2] ?? "";
      const mode = /\sTargetMode\s*=\s*(["'])(.*?)\1/s.exec(relation)?.[2] ?? "Internal";
      if (mode !== "Internal" && !/^mailto:/i.test(target)) refuseLinks(target.slice(0, 80));
    }
  }
}
