import { deflateRawSync } from "node:zlib";
import { pack } from "../../server/documents/zip/pack";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

export const sheetOf = (rows: string, after = ""): string => `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The parts of the smallest workbook, some replaced or added. */
export function partsOf({ sheets = 1, type = SHEET_TYPE, more = {} }: { sheets?: number; type?: string; more?: Record<string, string | Buffer> } = {}): [string, Buffer][] {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const parts: Record<string, string | Buffer> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${numbers.map((id) => `<sheet name="表${id}" sheetId="${id}" r:id="rId${id}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${RELATIONS}">${numbers.map((id) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`).join("")}</Relationships>`,
    ...Object.fromEntries(numbers.map((id) => [`xl/worksheets/sheet${id}.xml`, sheetOf("")])),
    ...more,
  };
  return Object.entries(parts).map(([name, content]) => [name, Buffer.from(content as string)]);
}

export const badFile = async (options: Parameters<typeof partsOf>[0] = {}): Promise<Buffer> => pack(partsOf(options));

export const externalRelation = (target: string): string =>
  `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`;

/** A ZIP whose directory says of the first sheet that it is small, while it unpacks to `bytes`. */
export async function lyingZip(bytes: number): Promise<Buffer> {
  const name = "xl/worksheets/sheet1.xml";
  const packed = deflateRawSync(Buffer.alloc(bytes, "<c/>"));
  const honest = await pack(partsOf().filter(([part]) => part !== name));
  const end = honest.length - 22;
  const directory = honest.readUInt32LE(end + 16);
  const record = (signature: number, fields: number[]): Buffer => {
    const buffer = Buffer.alloc(4 + fields.length * 2);
    buffer.writeUInt32LE(signature, 0);
    fields.forEach((field, index) => buffer.writeUInt16LE(field, 4 + index * 2));
    return buffer;
  };
  const low = (value: number): number[] => [value & 0xffff, (value >>> 16) & 0xffff];
  const common = [20, 0, 8, 0, 33, 0, 0, ...low(packed.length), ...low(1_000), name.length, 0];
  const local = Buffer.concat([record(0x04034b50, common), Buffer.from(name), packed]);
  const central = Buffer.concat([record(0x02014b50, [20, ...common, 0, 0, 0, 0, 0, ...low(directory)]), Buffer.from(name)]);
  const closing = Buffer.from(honest.subarray(end));
  closing.writeUInt16LE(honest.readUInt16LE(end + 8) + 1, 8);
  closing.writeUInt16LE(honest.readUInt16LE(end + 10) + 1, 10);
  closing.writeUInt32LE(honest.readUInt32LE(end + 12) + central.length, 12);
  closing.writeUInt32LE(directory + local.length, 16);
  return Buffer.concat([honest.subarray(0, directory), local, honest.subarray(directory, end), central, closing]);
}

