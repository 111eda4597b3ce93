import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { type ClamdAddress, scanContent } from "../../server/files/clamd";
import { ClamdServer, EICAR } from "../support/clamd-server";

let clamd: ClamdServer;
beforeAll(async () => {
  clamd = await new ClamdServer().start();
});
beforeEach(() => {
  clamd.mood = "looks";
  clamd.longest = 30 * 1_048_576;
});
afterAll(() => clamd.stop());

const address = (): ClamdAddress => ({ host: "127.0.0.1", port: clamd.port });
const pieces = (content: Buffer, size = 65_536): Readable =>
  Readable.from((function* () {
    for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
  })());

test.each<[string, () => Buffer, number, string | null]>([
  ["nothing", () => Buffer.alloc(0), 1, null],
  ["some text", () => Buffer.from("推荐审批表"), 4, null],
  ["three megabytes", () => randomBytes(3_000_000), 65_536, null],
  ["the test text", () => Buffer.from(EICAR), 65_536, "Win.Test.EICAR_HDB-1"],
  ["the test text in pieces of five bytes", () => Buffer.from(`%PDF-1.7 ${EICAR}`), 5, "Win.Test.EICAR_HDB-1"],
])("of %s it says what the scanner says", async (_, make, size, found) => {
  expect(await scanContent(address(), pieces(make(), size))).toBe(found);
});

test.each<[string, () => void, string, RegExp]>([
  ["is too large for it", () => (clamd.longest = 1_000), "ScannerRefusal", /size limit exceeded/],
  ["gets an answer that is neither", () => (clamd.mood = "talks nonsense"), "ScannerRefusal", /I think/],
  ["is broken off", () => (clamd.mood = "breaks off"), "ScannerBrokeOff", /./],
])("a content that %s is not clean", async (_, arrange, name, message) => {
  arrange();
  await expect(scanContent(address(), pieces(randomBytes(2_000_000)))).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
});

test("nor is one where nobody is there", async () => {
  for (const nowhere of [{ host: "127.0.0.1", port: 1 }, { path: "/nowhere/clamd.sock" }]) {
    await expect(scanContent(nowhere, pieces(Buffer.from("x")))).rejects.toMatchObject({ name: "ScannerUnreachable" });
  }
});

test("nor one that cannot be read to its end; that is not the scanner's fault", async () => {
  const broken = Readable.from((function* () {
    yield Buffer.from("half");
    throw new Error("the disk is gone");
  })());
  await expect(scanContent(address(), broken)).rejects.toThrow("the disk is gone");
});

test("who stops the desk does not wait for a scanner that hangs", async () => {
  clamd.mood = "hangs";
  const stopping = new AbortController();
  const scan = scanContent(address(), pieces(Buffer.from("x")), stopping.signal);
  setTimeout(() => stopping.abort(), 30);
  await expect(scan).rejects.toMatchObject({ name: "ScannerUnreachable" });
});
