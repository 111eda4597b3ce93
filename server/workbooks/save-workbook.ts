import { type Workbook } from "exceljs";
import { pack, unpackOwn } from "../documents/zip/pack";

/** A workbook as a file: the same content makes the same bytes, whenever it is written. */
export async function saveWorkbook(workbook: Workbook, change: (parts: Map<string, Buffer>) => void = () => undefined): Promise<Buffer> {
  const options = { zip: { compression: "STORE" } };
  const parts = await unpackOwn(Buffer.from((await workbook.xlsx.writeBuffer(options as object)) as unknown as Uint8Array));
  change(parts);
  return pack(parts);
}

/** Who made it and when, as its properties say. */
export function setProperties(workbook: Workbook, { title, author, date }: { title: string; author?: string; date: Date }): void {
  Object.assign(workbook, { title, creator: author ?? "", lastModifiedBy: author ?? "", created: date, modified: date });
}
