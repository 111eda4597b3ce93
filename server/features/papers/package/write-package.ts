import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { type ZipEntry, zipOf } from "../../../documents/zip/zip-of";
import { contentsText } from "./contents-text";
import { CONTENTS, FORMAT, FORMAT_VERSION, isInside, type Manifest, MANIFEST, type ManifestEntry, SUMS } from "./manifest";
import type { PackagePlan } from "./package-part";
import { supplement } from "./supplement";

interface PackageHead {
  /** Its number among the packages of the scope. */
  number: number;
  /** On the domain clock: also the date of every file in it. */
  madeAt: Date;
  /** Display name of the account. */
  madeBy: string;
  /** The package before, for a supplement that holds only what has changed since. */
  base?: Manifest | null;
}

export interface WrittenPackage {
  /** The archive, streamed: read it to its end, or destroy it. */
  content: Readable;
  /** Known once the archive is whole; rejected where it fails. */
  manifest: Promise<Manifest>;
}

/**
 * Writes a package: its papers, then 清单.txt, manifest.json and SHA256SUMS, which say what was measured of each on its
 * way. Papers are made from the act's transaction while it is read: the transaction must last as long. The same record,
 * number, time and name give the same bytes.
 */
export function writePackage(plan: PackagePlan, head: PackageHead): WrittenPackage {
  let know: (manifest: Manifest) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const manifest = new Promise<Manifest>((resolve, reject) => ([know, fail] = [resolve, reject]));
  manifest.catch(() => undefined); // whoever reads the archive is told by its error
  const content = zipOf(entriesOf(plan, head, know), head.madeAt);
  content.once("error", fail).once("close", () => fail(new Error("The package was not read to its end")));
  return { content, manifest };
}

async function* entriesOf({ campaign, scope, parts }: PackagePlan, { number, madeAt, madeBy, base = null }: PackageHead, know: (manifest: Manifest) => void): AsyncGenerator<ZipEntry> {
  const entries: ManifestEntry[] = [];
  for await (const compared of supplement(base, parts)) {
    if ("entry" in compared) {
      entries.push(compared.entry);
      continue;
    }
    const { change, content, part: { key, version, path } } = compared;
    yield { name: path, content, written: ({ size, sha256 }) => entries.push({ path, size, sha256, key, version, change }) };
  }
  const manifest: Manifest = {
    ...{ format: FORMAT, formatVersion: FORMAT_VERSION, campaign, scope, number },
    ...{ madeAt: madeAt.toISOString(), madeBy, base: base?.number ?? null, entries },
  };
  const written = [
    { name: CONTENTS, content: Buffer.from(contentsText(manifest)) },
    { name: MANIFEST, content: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) },
  ];
  yield* written;
  const sums = [...entries.filter(isInside), ...written.map(({ name, content }) => ({ path: name, sha256: createHash("sha256").update(content).digest("hex") }))];
  yield { name: SUMS, content: Buffer.from(sums.map(({ sha256, path }) => `${sha256}  ${path}\n`).join("")) };
  know(manifest);
}
