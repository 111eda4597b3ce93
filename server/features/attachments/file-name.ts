import { refuseField } from "../../errors/refuse-field";

const LONGEST = 200;

/**
 * A file's name as it is kept: as given, without folders, control characters and the signs that turn the direction of
 * text (`cod.exe` shown as `exe.doc`). It is shown and sent, never used as a path.
 */
export function fileNameOf(given: string): string {
  const name = given.normalize("NFC").replace(/^.*[/\\]/s, "").replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, "").trim();
  if (name === "") refuseField("file", "没有文件名，请重新选择文件。", "has no name; choose the file again.");
  if (name.length > LONGEST) refuseField("file", `文件名不超过 ${LONGEST} 个字，请缩短后上传。`, `has a name of more than ${LONGEST} characters; shorten it.`);
  return name;
}

/** `Content-Disposition` with a name in any script: the plain one for old programs, the right one as RFC 6266 has it. */
export function dispositionOf(kind: "attachment" | "inline", name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const right = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${kind}; filename="${plain}"; filename*=UTF-8''${right}`;
}
