import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { pack as tar, type Pack } from "tar-stream";
import type { Config } from "../config";
import { openStore } from "../files/open-store";
import { Vault } from "../vault";
import { version } from "../version";
import { BackupFault } from "./backup-fault";
import { writeContents } from "./contents";
import { encrypted } from "./encryption";
import { FORMAT, type Header, HEADER, KEPT, MANIFEST, type Manifest, PROOF, tableName, TABLES } from "./format";
import { Meter } from "./measured";
import { writePieces, writeWhole } from "./pieces";
import type { BackupSettings } from "./settings";
import { inSnapshot, type Snapshot } from "./snapshot";

export interface Written {
  path: string;
  bytes: number;
  /** Of the file as it lies there, to be compared with copies of it. */
  sha256: string;
  header: Header;
  manifest: Manifest;
}

interface Options {
  config: Config;
  settings: BackupSettings;
  ownerUrl: string;
  /** Receives a line for each step. */
  log: (line: string) => void;
}

/**
 * Writes one backup while the desk goes on: under a temporary name, encrypted on the way so that nothing readable ever
 * lies on the disk, flushed, read back, and only then given its name, which no other file has. What fails leaves nothing.
 */
export async function writeBackup({ config, settings, ownerUrl, log }: Options): Promise<Written> {
  const madeAt = new Date();
  const path = join(settings.folder, fileNameAt(madeAt));
  const draft = `${path}.unfinished`;
  await mkdir(settings.folder, { recursive: true, mode: 0o700 });
  try {
    const pack = tar();
    const meter = new Meter();
    const sealed = await encrypted(Readable.from(pack), settings);
    const writing = pipeline(sealed, (pieces) => meter.through(pieces as AsyncIterable<Buffer>), createWriteStream(draft, { flags: "wx", mode: 0o600, flush: true }));
    writing.catch((error: unknown) => pack.destroy(error as Error));
    const filling = inSnapshot(ownerUrl, (snapshot) => fill(pack, snapshot, { config, madeAt, log }));
    filling.catch((error: unknown) => pack.destroy(error as Error));
    const [made] = await Promise.all([filling, writing]);
    const { bytes, sha256 } = meter.read();
    if ((await hashOf(draft)) !== sha256) throw new BackupFault(`What was written to ${settings.folder} does not read back as it was: look after that disk.`);
    await link(draft, path); // unlike a rename it never takes another file's place
    await syncFolder(dirname(path));
    return { path, bytes, sha256, ...made };
  } finally {
    await rm(draft, { force: true });
  }
}

/** `desk-2026-11-23T02-15-00-000Z.tar.age`: in the order of time, readable, and allowed on every file system. */
export const fileNameAt = (time: Date): string => `desk-${time.toISOString().replace(/[:.]/g, "-")}.tar.age`;

async function fill(pack: Pack, snapshot: Snapshot, { config, madeAt, log }: { config: Config; madeAt: Date; log: (line: string) => void }): Promise<{ header: Header; manifest: Manifest }> {
  const { tables, migrations, postgres, sequences } = snapshot;
  const secretProof = new Vault(config).sign(PROOF).toString("hex");
  const header: Header = { format: FORMAT, product: version, madeAt: madeAt.toISOString(), postgres, migrations, tables, secretProof };
  const manifest: Manifest = { tables: [], sequences, contents: [], missing: [], kept: [] };
  await writeWhole(pack, HEADER, json(header));
  for (const name of ["secrets.json", "accounts.json"] as const) {
    const content = await readFile(join(config.dataDir, name)).catch(() => undefined);
    if (!content) continue;
    const { bytes, sha256 } = await writePieces(pack, `${KEPT}${name}`, Readable.from([content]));
    manifest.kept.push({ name, bytes, sha256 });
  }
  // Contents first: the sooner they are read, the fewer of them can have been let go since the snapshot.
  Object.assign(manifest, await writeContents(pack, snapshot, openStore(config)));
  log(`${manifest.contents.length} files`);
  for (const table of tables) {
    const { lines: rows, bytes, sha256 } = await writePieces(pack, `${TABLES}${tableName(table)}`, snapshot.copy(table));
    manifest.tables.push({ name: tableName(table), rows, bytes, sha256 });
  }
  log(`${tables.length} tables, ${manifest.tables.reduce((sum, { rows }) => sum + rows, 0)} rows`);
  await writeWhole(pack, MANIFEST, json(manifest));
  pack.finalize();
  return { header, manifest };
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

async function hashOf(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** A name is safe from a power cut once its folder has reached the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().finally(() => handle.close());
}
