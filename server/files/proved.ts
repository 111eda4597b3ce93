import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { FileStoreError } from "./file-store";

/**
 * The stream, its SHA-256 proved on the way. One piece is always held back: the last one is given only when the whole
 * is what it should be, so that a changed content ends short of its length.
 */
export function proved(content: Readable, sha256: string): Readable {
  const checked = Readable.from(withProof(content, sha256), { objectMode: false });
  // Whoever stops reading lets go of the source, too; what goes wrong in it arrives at the reader.
  checked.once("close", () => content.destroy());
  return checked;
}

async function* withProof(content: Readable, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  let held: Buffer | undefined;
  for await (const piece of content as AsyncIterable<Buffer>) {
    if (held) yield held;
    hash.update(piece);
    held = piece;
  }
  if (hash.digest("hex") !== sha256) throw new FileStoreError(`The content ${sha256} was changed in its store`);
  if (held) yield held;
}
