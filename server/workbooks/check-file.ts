import { open } from "node:fs/promises";
import { LARGEST_WORKBOOK } from "./limits";
import { refuseNoWorkbook, refuseOldExcel, refusePassword, refuseSize } from "./refusals";

const ZIP = Buffer.from("PK\u0003\u0004", "latin1");
/** A compound file: Excel until 2003, and any Office file under a password ([MS-OFFCRYPTO] 1.3.1). */
const COMPOUND = Buffer.from("d0cf11e0a1b11ae1", "hex");
const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

/** Refuses by size and first bytes, before a process is started for the file. */
export async function checkFile(path: string): Promise<void> {
  const file = await open(path);
  try {
    if ((await file.stat()).size > LARGEST_WORKBOOK) refuseSize();
    const head = Buffer.alloc(8);
    await file.read(head, 0, 8, 0);
    if (head.equals(COMPOUND)) return (await file.readFile()).includes(ENCRYPTED) ? refusePassword() : refuseOldExcel();
    if (!head.subarray(0, 4).equals(ZIP)) refuseNoWorkbook();
  } finally {
    await file.close();
  }
}
