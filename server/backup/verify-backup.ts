import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { Readable } from "node:stream";
import { isDeepStrictEqual } from "node:util";
import { BackupFault } from "./backup-fault";
import { canDecrypt, decrypted } from "./encryption";
import { CONTENTS, FORMAT, Header, HEADER, KEPT, MANIFEST, Manifest, TABLES } from "./format";
import { type Measure, Meter } from "./measured";
import { type Part, readParts } from "./pieces";
import type { BackupSettings } from "./settings";

/** A backup that is whole. */
export interface Proved {
  header: Header;
  manifest: Manifest;
  /** Files of DATA_DIR in it, by name. */
  kept: Map<string, Buffer>;
}

/** The parts of a backup, opened. */
export async function* partsOf(path: string, settings: BackupSettings): AsyncGenerator<Part> {
  if (!canDecrypt(settings)) throw new BackupFault("Set BACKUP_IDENTITY_FILE or BACKUP_PASSPHRASE: without the key nobody opens a backup.");
  yield* readParts(await opened(path, settings));
}

/**
 * Reads a backup from its first byte to its last: opens it, and compares what is in it with its manifest. Damage anywhere, a piece that is missing or an end cut off is told as what it is.
 */
export async function verifyBackup(path: string, settings: BackupSettings): Promise<Proved> {
  let header: Header | undefined;
  let manifest: Manifest | undefined;
  const kept = new Map<string, Buffer>();
  const found = new Map<string, Measure>();
  try {
    for await (const { name, content } of partsOf(path, settings)) {
      if (name === HEADER) header = readHeader(await whole(content));
      else if (name === MANIFEST) manifest = Manifest.parse(JSON.parse((await whole(content)).toString()));
      else if (name.startsWith(KEPT)) {
        const bytes = await whole(content);
        kept.set(name.slice(KEPT.length), bytes);
        found.set(name, await new Meter().drain(Readable.from([bytes])));
      } else found.set(name, await new Meter().drain(content));
    }
  } catch (cause) {
    if (cause instanceof BackupFault) throw cause;
    throw new BackupFault(`${path} is damaged or was cut off: it cannot be read to its end. Take another copy of it, or an older backup.`, { cause });
  }
  if (!header || !manifest) throw new BackupFault(`${path} is not whole: its ${header ? "end" : "beginning"} is missing. Take another copy of it, or an older backup.`);
  compare(manifest, found);
  return { header, manifest, kept };
}

/** A header of another format is told as that, not as damage. */
function readHeader(content: Buffer): Header {
  const said = JSON.parse(content.toString()) as { format?: unknown; product?: unknown };
  if (typeof said.format === "number" && said.format !== FORMAT) {
    throw new BackupFault(`This backup has format ${said.format} and was made by the desk ${String(said.product)}; this desk reads format ${FORMAT}. Restore it with that version.`);
  }
  return Header.parse(said);
}

function compare({ tables, contents, missing, kept }: Manifest, found: Map<string, Measure>): void {
  const wanted = [
    ...tables.map(({ name, ...measure }) => ({ part: `${TABLES}${name}`, ...measure })),
    ...contents.map(({ sha256, bytes }) => ({ part: `${CONTENTS}${sha256}`, sha256, bytes })),
    ...kept.map(({ name, ...measure }) => ({ part: `${KEPT}${name}`, ...measure })),
  ];
  const nothing = new Meter().read();
  for (const { part, ...measure } of wanted) {
    const { lines: rows, ...rest } = found.get(part) ?? nothing;
    if (!isDeepStrictEqual(measure, "rows" in measure ? { rows, ...rest } : rest)) throw new BackupFault(`${part} is not what the manifest says: the backup contradicts itself.`);
    found.delete(part);
  }
  for (const { sha256 } of missing) found.delete(`${CONTENTS}${sha256}`); // what could be read of it
  if (found.size > 0) throw new BackupFault(`The backup holds what its manifest does not name: ${[...found.keys()].join(", ")}.`);
}

async function opened(path: string, settings: BackupSettings): Promise<Readable> {
  const file = await open(path, "r").catch((cause: unknown) => {
    throw new BackupFault(`${path} cannot be read.`, { cause });
  });
  return decrypted(createReadStream(path, { fd: file }), settings);
}

/** A small part in memory. */
async function whole(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces);
}
