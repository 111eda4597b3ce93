import { access, mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { type FileStore, FileStoreError, type IncomingFile, keyOf } from "./file-store";
import { Incoming, orFull } from "./incoming";
import { proved } from "./proved";

/** Contents on this disk: `DATA_DIR/files/ab/ab12…`. Keeping is a rename: nothing is copied. */
export class DiskStore implements FileStore {
  readonly place: string;
  readonly #incoming: Incoming;

  constructor(dataDir: string) {
    this.place = join(dataDir, "files");
    this.#incoming = new Incoming(join(this.place, "incoming"));
  }

  receive(stream: Readable): Promise<IncomingFile> {
    return this.#incoming.receive(stream);
  }

  async keep({ path, sha256 }: IncomingFile): Promise<void> {
    const kept = this.#pathOf(sha256);
    await orFull(mkdir(dirname(kept), { recursive: true, mode: 0o700 }));
    await rename(path, kept).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      await access(kept); // it was taken there before
    });
  }

  discard(incoming: Pick<IncomingFile, "path">): Promise<void> {
    return this.#incoming.discard(incoming);
  }

  async open(sha256: string): Promise<Readable> {
    const file = await open(this.#pathOf(sha256), "r").catch((cause: unknown) => {
      throw new FileStoreError(`The content ${sha256} cannot be read in ${this.place}`, { cause });
    });
    return proved(file.createReadStream(), sha256);
  }

  async forget(sha256: string): Promise<void> {
    await rm(this.#pathOf(sha256), { force: true });
  }

  probe(): Promise<void> {
    return this.#incoming.probe();
  }

  sweep(): Promise<number> {
    return this.#incoming.sweep();
  }

  #pathOf(sha256: string): string {
    return join(this.place, keyOf(sha256));
  }
}
