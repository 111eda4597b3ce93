import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

/** A file that has come in and is not kept yet. */
export interface IncomingFile {
  path: string;
  size: number;
  sha256: string;
}

/**
 * Contents on disk, each once, under its SHA-256: `files/ab/ab12…`. What comes in is written beside them first and
 * moved when it is kept, so that no half-written file ever has a name. Names are made here alone: none comes from outside.
 */
export class FileStore {
  constructor(private readonly dataDir: string) {}

  /** Writes a stream to disk as it comes, whatever its length, and says what it was. */
  async receive(stream: Readable): Promise<IncomingFile> {
    const path = join(this.dataDir, "files", "incoming", randomUUID());
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const file = await open(path, "wx", 0o600); // there before anything can fail, so that `discard` finds it
    const hash = createHash("sha256");
    let size = 0;
    const measured = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        size += chunk.length;
        yield chunk;
      }
    };
    try {
      await pipeline(stream, measured, file.createWriteStream({ flush: true }));
    } catch (error) {
      await this.discard({ path });
      throw error;
    }
    return { path, size, sha256: hash.digest("hex") };
  }

  /** Moves what came in to where it stays; the same content twice is one file. */
  async keep({ path, sha256 }: IncomingFile): Promise<void> {
    const kept = this.#pathOf(sha256);
    await mkdir(dirname(kept), { recursive: true, mode: 0o700 });
    await rename(path, kept);
  }

  /** Removes what came in and was not kept. */
  async discard({ path }: Pick<IncomingFile, "path">): Promise<void> {
    await rm(path, { force: true });
  }

  /** Opens a content for reading. */
  open(sha256: string): Promise<FileHandle> {
    return open(this.#pathOf(sha256), "r");
  }

  /** Removes a content that no attachment needs any more. */
  async forget(sha256: string): Promise<void> {
    await rm(this.#pathOf(sha256), { force: true });
  }

  #pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("A content is named by its SHA-256");
    return join(this.dataDir, "files", sha256.slice(0, 2), sha256);
  }
}
