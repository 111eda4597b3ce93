import { open } from "node:fs/promises";
import { refuseField } from "../../errors/refuse-field";
import { officeTypeOf } from "./office-type";

/** What may be attached: media type → the endings its name may have. */
const ENDINGS: Record<string, readonly string[]> = {
  "application/pdf": ["pdf"],
  "image/jpeg": ["jpg", "jpeg"],
  "image/png": ["png"],
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ["docx"],
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ["xlsx"],
};

export const PDF = "application/pdf";
export const PICTURES: readonly string[] = ["image/jpeg", "image/png"];

/** What browsers show by themselves, without a program that could run something. */
export const PREVIEWED: readonly string[] = [PDF, ...PICTURES];

/** First bytes of each kind of file, in hexadecimal. */
const SIGNATURES: readonly [signature: string, mediaType: string][] = [
  ["255044462d", "application/pdf"], // %PDF-
  ["ffd8ff", "image/jpeg"],
  ["89504e470d0a1a0a0000000d49484452", "image/png"], // with its first chunk, IHDR
];
const ZIP = "504b0304";
/** Old Word and Excel files, and new ones under a password. */
const COMPOUND_FILE = "d0cf11e0a1b11ae1";

/**
 * The media type of a file, by its content; the name must fit it. Everything but the five types is refused: what a
 * browser or an office program would run never gets in, whatever it is called.
 */
export async function mediaTypeOf(path: string, name: string): Promise<string> {
  const start = await firstBytes(path, 16);
  if (start.startsWith(COMPOUND_FILE)) {
    refuseField("file", "是旧版 Office 文件或加了密码，请去掉密码，另存为 .docx 或 .xlsx 后上传。", "is an old Office file or under a password: save it as .docx or .xlsx without a password.");
  }
  const mediaType = start.startsWith(ZIP) ? await officeTypeOf(path) : SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  const endings = mediaType === undefined ? undefined : ENDINGS[mediaType];
  if (mediaType === undefined || endings === undefined) {
    refuseField("file", "不是可上传的文件：仅限 PDF、JPG、PNG、DOCX、XLSX（按内容识别，改扩展名无效）。", "is none of the files taken: pdf, jpg, png, docx, xlsx, known by their content whatever their name.");
  }
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (!endings.includes(ending)) {
    const right = endings.map((one) => `.${one}`);
    refuseField("file", `扩展名与内容不符：内容为 ${right.join("、")} 文件，请改正文件名后上传。`, `has a name that does not fit its content: it is a ${right.join(" or ")} file. Mend its name.`);
  }
  return mediaType;
}

async function firstBytes(path: string, count: number): Promise<string> {
  const file = await open(path, "r");
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count, 0);
    return buffer.toString("hex", 0, bytesRead);
  } finally {
    await file.close();
  }
}
