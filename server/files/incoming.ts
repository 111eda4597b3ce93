import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FileStoreFull, type IncomingFile } from "./file-store";

/** No upload takes that long; what is older belongs to a server that was killed. */
const LEFT_OVER = 24 * 60 * 60 * 1000;

/** No room, no more of one's share, a file that may not grow: to a user it is all one. */
const FULL = ["ENOSPC", "EDQUOT", "EFBIG"];

/** A disk without room is named as such. */
export function orFull<T>(writing: Promise<T>): Promise<T> {
  return writing.catch((cause: NodeJS.ErrnoException) => {
    throw cause.code !== undefined && FULL.includes(cause.code) ? new FileStoreFull("There is no room for what came in", { cause }) : cause;
  });
}

/** The way in, the same for every store: a folder on this disk for files that are being received or looked at. */
export class Incoming {
  constructor(private readonly folder: string) {}

  async receive(stream: Readable): Promise<IncomingFile> {
    const path = join(this.folder, randomUUID());
    await orFull(mkdir(this.folder, { recursive: true, mode: 0o700 }));
    const file = await orFull(open(path, "wx", 0o600)); // there before anything can fail, so that `discard` finds it
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
      await orFull(pipeline(stream, measured, file.createWriteStream({ flush: true })));
    } catch (error) {
      await this.discard({ path });
      throw error;
    }
    return { path, size, sha256: hash.digest("hex") };
  }

  async probe(): Promise<void> {
    await this.discard(await this.receive(Readable.from([Buffer.from("ready")])));
  }

  async discard({ path }: Pick<IncomingFile, "path">): Promise<void> {
    await rm(path, { force: true });
  }

  async sweep(now = Date.now()): Promise<number> {
    const names = await readdir(this.folder).catch(() => []);
    let swept = 0;
    for (const name of names) {
      const path = join(this.folder, name);
      const known = await stat(path).catch(() => undefined);
      if (!known?.isFile() || now - known.mtimeMs < LEFT_OVER) continue;
      await rm(path, { force: true });
      swept += 1;
    }
    return swept;
  }
}
