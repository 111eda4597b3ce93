import { createHash } from "node:crypto";

const NEWLINE = 0x0a;

/** What went through, told once it is through. */
export interface Measure {
  bytes: number;
  sha256: string;
  /** Ends of lines: the rows of a table, because COPY writes a line break within a value as `\n`. */
  lines: number;
}

/** Hands pieces on and measures them. */
export class Meter {
  readonly #hash = createHash("sha256");
  #bytes = 0;
  #lines = 0;

  async *through(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      this.#add(piece);
      yield piece;
    }
  }

  /** Takes pieces to their end. */
  async drain(pieces: AsyncIterable<Buffer>): Promise<Measure> {
    for await (const piece of pieces) this.#add(piece);
    return this.read();
  }

  read(): Measure {
    return { bytes: this.#bytes, sha256: this.#hash.copy().digest("hex"), lines: this.#lines };
  }

  #add(piece: Buffer): void {
    this.#hash.update(piece);
    this.#bytes += piece.length;
    for (let at = piece.indexOf(NEWLINE); at !== -1; at = piece.indexOf(NEWLINE, at + 1)) this.#lines += 1;
  }
}
