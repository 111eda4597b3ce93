import { randomBytes } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

/** Files as programs make them, in the few bytes by which they are known; no two are the same. */
export const aPdf = (size = 64): Buffer => filled("%PDF-1.7\n", size);
export const aJpeg = (width = 358, height = 441): Buffer => filled(Buffer.concat([Buffer.from("ffd8ffe000104a46494600010100000100010000", "hex"), Buffer.from("ffe10006ffda0000ffc0001108", "hex"), dimensions(2, height, width)]), 96);
export const aPng = (width = 358, height = 441): Buffer => filled(Buffer.concat([Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), dimensions(4, width, height)]), 64);
export const aPdfSaying = (text: string): Buffer => filled(`%PDF-1.7\n${text}\n`, text.length + 64);
export const anExe = (): Buffer => filled("MZ\x90\0", 64);

function filled(start: string | Buffer, size: number): Buffer {
  const head = Buffer.from(start);
  return Buffer.concat([head, randomBytes(Math.max(16, size - head.length))]).subarray(0, Math.max(size, head.length));
}

/** A PNG that any program shows: grey, the darker the lower. */
export function aPicture(width = 358, height = 441): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    return Buffer.concat([dimensions(4, data.length), body, dimensions(4, crc32(body))]);
  };
  const rows = Array.from({ length: height }, (_, y) => Buffer.concat([Buffer.alloc(1), Buffer.alloc(width, 240 - Math.floor((y / height) * 120))]));
  const header = Buffer.concat([dimensions(4, width, height), Buffer.from([8, 0, 0, 0, 0])]);
  return Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.concat(rows))), chunk("IEND", Buffer.alloc(0))]);
}

function dimensions(bytes: number, ...numbers: number[]): Buffer {
  const written = Buffer.alloc(bytes * numbers.length);
  numbers.forEach((number, i) => written.writeUIntBE(number, i * bytes, bytes));
  return written;
}

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
const EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
const types = (main: string): string => `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${main}"/></Types>`;

interface Part {
  name: string;
  content: string;
  /** What the directory says, where it lies. */
  size?: number;
  flags?: number;
}
const parts = (main: string): Part[] => [{ name: "[Content_Types].xml", content: types(main) }, { name: "main.xml", content: randomBytes(8).toString("hex") }];

export const aDocx = (): Buffer => zip(parts(WORD));
export const anXlsx = (): Buffer => zip(parts(EXCEL));
export const aPlainZip = (): Buffer => zip([{ name: "a.html", content: "<script>" }]);
export const withMacros = (): Buffer => zip([...parts(WORD), { name: "word/vbaProject.bin", content: "x" }]);
export const macroEnabled = (): Buffer => zip(parts("application/vnd.ms-word.document.macroEnabled.main+xml"));
export const withPassword = (): Buffer => zip(parts(EXCEL).map((part) => ({ ...part, size: part.content.length - 12, flags: 1 })));
export const aBomb = (): Buffer => zip([...parts(EXCEL), { name: "bomb.xml", content: "x", size: 4_000_000_000 }]);
/** A document with a relation as Office writes it. */
export const relatedTo = (type: string, target: string, mode = ' TargetMode="External"', before = ""): Buffer => {
  const relation = `<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`;
  return zip([...parts(WORD), { name: "word/_rels/document.xml.rels", content: `<?xml version="1.0"?>${before}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>` }]);
};
export const withoutRelations = (): Buffer => zip([...parts(WORD), { name: "word/_rels/document.xml.rels", content: '<?xml version="1.0"?><Relationships xmlns="x"/>' }]);
export const withWideRelations = (): Buffer => zip([...parts(WORD), { name: "word/_rels/document.xml.rels", content: Buffer.from("\ufeff<Relationships/>", "utf16le").toString("latin1") }]);
export const anOldOffice = (): Buffer => filled(Buffer.from("d0cf11e0a1b11ae1", "hex"), 600);

/** A ZIP without compression: each file after its header, then the directory of all. */
function zip(files: Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, size = content.length, flags = 0 } of files) {
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(size === content.length ? 0 : 8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    const body = Buffer.concat([Buffer.from("504b0304", "hex"), common, Buffer.from(name), Buffer.from(content)]);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("504b01021400", "hex"), common, entry, Buffer.from(name)]));
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from("504b0506", "hex"), end]);
}
