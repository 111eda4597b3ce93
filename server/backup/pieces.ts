import type { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { extract, type Extract, type Pack } from "tar-stream";
import { PIECE } from "./format";
import { type Measure, Meter } from "./measured";

type Entry = Extract extends AsyncIterable<infer Each> ? Each : never;

/** One part of a backup while it is read: it must be read before the next one comes. */
export interface Part {
  /** `backup.json`, `tables/public.accounts`, … */
  name: string;
  content: AsyncIterable<Buffer>;
}

/** Writes a small part whole. */
export const writeWhole = (pack: Pack, name: string, content: string | Buffer): Promise<void> => writeEntry(pack, name, Buffer.from(content));

/** Writes a part of any length in pieces, `name/00001`, and says what it was. An empty one has no pieces. */
export async function writePieces(pack: Pack, name: string, content: AsyncIterable<Buffer>): Promise<Measure> {
  const meter = new Meter();
  let number = 0;
  for await (const piece of inPieces(meter.through(content))) {
    number += 1;
    await writeEntry(pack, `${name}/${String(number).padStart(5, "0")}`, piece);
  }
  return meter.read();
}

/** Through the entry's own stream, which waits until what is before it has been taken. */
function writeEntry(pack: Pack, name: string, content: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    pack.entry({ name, size: content.length, mode: 0o600 }, (error) => (error ? reject(error) : resolve())).end(content);
  });
}

async function* inPieces(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of content) {
    held.push(chunk);
    length += chunk.length;
    if (length < PIECE) continue;
    yield Buffer.concat(held);
    [held, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(held);
}

/** The parts of a tar in their order, their pieces joined. What nobody reads of one is passed over. */
export async function* readParts(tar: Readable): AsyncGenerator<Part> {
  const unpack = extract();
  const entries = unpack[Symbol.asyncIterator]();
  const piping = pipeline(tar, unpack as unknown as Writable); // streamx's, which behaves as one
  piping.catch(() => undefined); // heard through the entries, and at the end
  const take = async (): Promise<Entry | undefined> => {
    const next = await entries.next();
    return next.done ? undefined : next.value;
  };
  let entry = await take();
  while (entry) {
    const name = partOf(entry);
    const content = (async function* (): AsyncGenerator<Buffer> {
      while (entry && partOf(entry) === name) {
        yield* entry as unknown as AsyncIterable<Buffer>;
        entry = await take();
      }
    })();
    yield { name, content };
    for await (const _passed of content);
  }
  await piping;
}

const partOf = ({ header }: Entry): string => header.name.replace(/\/\d{5,}$/, "");
