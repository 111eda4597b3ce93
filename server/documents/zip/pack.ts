import { buffer } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";
import { ZipFile } from "yazl";

/** The earliest time a ZIP can hold: parts carry no time of their own, so that the same content makes the same bytes. */
export const NO_TIME = new Date(1980, 0, 1);

/** Parts as one ZIP, in the order given, the same bytes for the same parts. */
export async function pack(parts: Iterable<[string, Buffer]>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of parts) zip.addBuffer(content, name, { mtime: NO_TIME, mode: 0o100644, compress, forceDosTimestamp: true });
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream as AsyncIterable<Buffer>);
}

/** The parts of a ZIP that we made ourselves. */
export async function unpackOwn(content: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(content);
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    if (!entry.fileName.endsWith("/")) parts.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return parts;
}
