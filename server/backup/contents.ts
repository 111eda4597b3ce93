import { Readable } from "node:stream";
import type { FileStore } from "../files/file-store";
import type { Pack } from "tar-stream";
import { CONTENTS, type Manifest } from "./format";
import { writePieces } from "./pieces";
import { quoted, type Snapshot } from "./snapshot";

/**
 * The contents that rows of a snapshot need, each once: whatever table has a column `sha256` names some, and
 * `app.content_needed`, by which the desk itself decides what it lets go, says whether one is still wanted.
 */
async function contentsOf({ tables, rows }: Snapshot): Promise<string[]> {
  const naming = tables.filter(({ columns }) => columns.includes("sha256"));
  const named = naming.map((table) => `select sha256 from ${quoted(table)}`).join(" union ");
  return (await rows<{ sha256: string }>(`select sha256 from (${named}) named where app.content_needed(sha256) order by 1`)).map(({ sha256 }) => sha256);
}

type Copied = Pick<Manifest, "contents" | "missing">;

/** Writes every content into the backup. One that the store cannot give is named: a backup without it is worth more than none. */
export async function writeContents(pack: Pack, snapshot: Snapshot, files: FileStore): Promise<Copied> {
  const copied: Copied = { contents: [], missing: [] };
  for (const sha256 of await contentsOf(snapshot)) {
    try {
      const { bytes } = await writePieces(pack, `${CONTENTS}${sha256}`, await files.open(sha256));
      copied.contents.push({ sha256, bytes });
    } catch (error) {
      if (pack.destroyed) throw error;
      copied.missing.push({ sha256, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return copied;
}

/** Puts a content back; it is proved by its own name. */
export async function keepContent(files: FileStore, sha256: string, content: AsyncIterable<Buffer>): Promise<void> {
  const incoming = await files.receive(Readable.from(content, { objectMode: false }));
  if (incoming.sha256 === sha256) return files.keep(incoming);
  await files.discard(incoming);
  throw new Error(`The content ${sha256} is not what its name says`);
}
