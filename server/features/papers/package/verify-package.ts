import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { openPromise } from "yauzl";
import { CONTENTS, isInside, type Manifest, MANIFEST, readManifest, SUMS } from "./manifest";

/** Larger than the manifest of a province ever is; nothing else is kept in memory. */
const MOST_KEPT = 64 * 1_048_576;
const KEPT: readonly string[] = [MANIFEST, SUMS];

interface Found {
  size: number;
  sha256: string;
}

/**
 * Checks an archive against its own manifest: that every file that should be in it is, with the size and hash it should
 * have, and no other; and that SHA256SUMS says the same. Gives what is wrong, in Chinese; nothing where it is whole.
 * That nobody wrote manifest and files anew together is proved by the manifest kept on the desk alone: give it as
 * `expected` where there is one.
 */
export async function verifyPackage(path: string, expected?: Manifest): Promise<string[]> {
  let found: Map<string, Found>;
  const kept = new Map<string, string>();
  try {
    found = await measure(path, kept);
  } catch (error) {
    return [`压缩包无法完整读取：${error instanceof Error ? error.message : String(error)}`];
  }
  const manifest = parse(kept.get(MANIFEST));
  if (!manifest) return [`缺少 ${MANIFEST}，或其格式无法识别`];
  const problems = expected && JSON.stringify(readManifest(expected)) !== JSON.stringify(manifest) ? [`${MANIFEST} 与留存的清单不一致`] : [];
  const inside = manifest.entries.filter(isInside);
  for (const { path: name, size, sha256 } of inside) {
    const file = found.get(name);
    if (!file) problems.push(`缺少文件：${name}`);
    else if (file.size !== size || file.sha256 !== sha256) problems.push(`内容与清单不一致：${name}`);
  }
  const known = new Set([...inside.map((entry) => entry.path), CONTENTS, MANIFEST, SUMS]);
  for (const name of found.keys()) if (!known.has(name)) problems.push(`清单以外的文件：${name}`);
  for (const name of [CONTENTS, SUMS]) if (!found.has(name)) problems.push(`缺少文件：${name}`);
  const sums = [...inside.map((entry) => entry.path), CONTENTS, MANIFEST].map((name) => `${found.get(name)?.sha256 ?? ""}  ${name}\n`).join("");
  if (problems.length === 0 && kept.get(SUMS) !== sums) problems.push(`${SUMS} 与文件不一致`);
  return problems;
}

function parse(text: string | undefined): Manifest | undefined {
  try {
    return readManifest(JSON.parse(text ?? ""));
  } catch {
    return undefined;
  }
}

/** Every file of the archive, read to its end. */
async function measure(path: string, kept: Map<string, string>): Promise<Map<string, Found>> {
  const zip = await openPromise(path, { lazyEntries: true, strictFileNames: true });
  const found = new Map<string, Found>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (found.has(entry.fileName)) throw new Error(`同名文件重复：${entry.fileName}`);
      // Some programs go by the name before the file, others by the one at the archive's end.
      const { fileName } = await zip.readLocalFileHeaderPromise(entry);
      if (!fileName.equals(entry.fileNameRaw)) throw new Error(`文件名前后不一致：${entry.fileName}`);
      const hash = createHash("sha256");
      const chunks: Buffer[] = [];
      let size = 0;
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as Readable & AsyncIterable<Buffer>) {
        hash.update(chunk);
        size += chunk.length;
        if (KEPT.includes(entry.fileName) && size <= MOST_KEPT) chunks.push(chunk);
      }
      found.set(entry.fileName, { size, sha256: hash.digest("hex") });
      if (KEPT.includes(entry.fileName)) kept.set(entry.fileName, Buffer.concat(chunks).toString());
    }
  } finally {
    zip.close();
  }
  return found;
}
