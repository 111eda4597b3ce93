import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import fc from "fast-check";
import { pack as tar } from "tar-stream";
import { decrypted, encrypted } from "../../server/backup/encryption";
import { PIECE } from "../../server/backup/format";
import { Meter } from "../../server/backup/measured";
import { type Part, readParts, writePieces } from "../../server/backup/pieces";

const MEBIBYTE = 1024 * 1024;
let keys: Parameters<typeof encrypted>[1];

beforeAll(async () => {
  const identity = await generateX25519Identity();
  keys = { recipients: [await identityToRecipient(identity)], passphrase: undefined, identities: [identity] };
});

/** Writes parts as a backup does, and hands them to whoever reads while they are being written. */
async function through(parts: [name: string, content: AsyncIterable<Buffer>][], read: (part: Part) => Promise<void>): Promise<void> {
  const pack = tar();
  const filling = (async () => {
    for (const [name, content] of parts) await writePieces(pack, name, content);
    pack.finalize();
  })();
  for await (const part of readParts(await decrypted(await encrypted(Readable.from(pack), keys), keys))) await read(part);
  await filling;
}

test("parts come out as they went in, however they were cut", async () => {
  const part = fc.array(fc.uint8Array({ maxLength: 70_000 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 4 }), async (contents) => {
      const came: [string, string][] = [];
      await through(
        contents.map((chunks, number) => [`tables/t${number}`, Readable.from(chunks.filter(({ length }) => length > 0).map((chunk) => Buffer.from(chunk)))]),
        async ({ name, content }) => void came.push([name, (await new Meter().drain(content)).sha256]),
      );
      const wanted = contents.flatMap((chunks, number) => (chunks.some(({ length }) => length > 0) ? [[`tables/t${number}`, createHash("sha256").update(Buffer.concat(chunks)).digest("hex")]] : []));
      expect(came).toEqual(wanted);
    }),
    { numRuns: 30 },
  );
});

test("however long a part is, only some pieces of it are on the way at a time", async () => {
  const LONG = 48 * MEBIBYTE;
  let [given, taken, most] = [0, 0, 0];
  const chunk = Buffer.alloc(MEBIBYTE, "x");
  const source = async function* (): AsyncGenerator<Buffer> {
    for (; given < LONG; most = Math.max(most, given - taken)) {
      given += chunk.length;
      yield chunk;
    }
  };
  await through([["files/long", source()]], async ({ content }) => {
    for await (const piece of content) taken += piece.length;
  });
  expect(taken).toBe(LONG);
  expect(most).toBeLessThan(4 * PIECE);
});

test("a part that nobody reads is passed over", async () => {
  const names: string[] = [];
  await through(
    ["a", "b"].map((name) => [`files/${name}`, Readable.from([Buffer.alloc(9 * MEBIBYTE)])]),
    async ({ name }) => void names.push(name),
  );
  expect(names).toEqual(["files/a", "files/b"]);
});
