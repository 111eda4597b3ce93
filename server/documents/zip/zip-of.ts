import { createHash } from "node:crypto";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { type ReadStreamOptions, ZipFile } from "yazl";

/** What went into an entry: its bytes before they were packed. */
export interface Measured {
  size: number;
  /** In hexadecimal. */
  sha256: string;
}

export interface ZipEntry {
  /** Path in the archive, with `/`; made safe by `Names`. */
  name: string;
  content: Buffer | (() => Promise<Readable>);
  /** Told once the whole entry has gone in. */
  written?(measured: Measured): void;
}

/** Packed already: squeezing them again costs time and gains nothing. */
const PACKED = /\.(?:docx|xlsx|pdf|jpe?g|png|zip)$/i;
const FILE_MODE = 0o100644;

/**
 * An archive of entries in their order, streamed: an entry is asked for, opened and read only when the one before has
 * gone in, so that a generator may make each when its turn comes, and the last ones of what was measured of the others.
 * The same entries and date give the same bytes. What fails destroys the stream; a reader that goes away stops the rest.
 */
export function zipOf(entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>, date: Date): Readable {
  const zip = new ZipFile();
  const output = zip.outputStream as unknown as Readable; // a PassThrough
  const fail = (error: Error): void => void output.destroy(error);
  zip.on("error", fail);
  const gone = new AbortController();
  output.once("close", () => gone.abort());
  write(zip, entries, wallClock(date), gone.signal).catch(fail);
  return output;
}

async function write(zip: ZipFile, entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>, mtime: Date, signal: AbortSignal): Promise<void> {
  for await (const { name, content, written } of entries) {
    const source = Buffer.isBuffer(content) ? Readable.from([content]) : await content();
    const { meter, measured } = measure();
    const options: Partial<ReadStreamOptions> = { mtime, mode: FILE_MODE, forceDosTimestamp: true, compressionLevel: PACKED.test(name) ? 1 : 6 };
    zip.addReadStream(meter, name, options);
    await pipeline(source, meter, { signal });
    written?.(measured());
  }
  zip.end();
}

function measure(): { meter: Transform; measured(): Measured } {
  const hash = createHash("sha256");
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  return { meter, measured: () => ({ size, sha256: hash.digest("hex") }) };
}

const SHANGHAI = 8 * 3_600_000;

/** ZIP knows a wall clock without zone: it is to show Shanghai's, wherever the server stands. */
function wallClock(date: Date): Date {
  const there = new Date(date.getTime() + SHANGHAI);
  return new Date(there.getUTCFullYear(), there.getUTCMonth(), there.getUTCDate(), there.getUTCHours(), there.getUTCMinutes(), there.getUTCSeconds());
}
