import { createHash, randomBytes } from "node:crypto";
import dns from "node:dns";
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { DiskStore } from "../../server/files/disk-store";
import type { FileStore } from "../../server/files/file-store";
import { S3Store } from "../../server/files/s3-store";
import { BUCKET, KEYS, REGION, S3Server } from "../support/s3-server";

const MEBIBYTE = 1_048_576;
let s3: S3Server;
let folder: string;
beforeAll(async () => {
  s3 = await new S3Server().start();
  // No name server knows the bucket's host here; asked for this name alone, this machine answers.
  const { lookup } = dns;
  jest.spyOn(dns, "lookup").mockImplementation(((host: string, ...rest: Parameters<typeof lookup> extends [unknown, ...infer Rest] ? Rest : never) =>
    lookup(host === `${BUCKET}.storage.test` ? "127.0.0.1" : host, ...rest)) as unknown as typeof lookup);
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "desk-store-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => s3.stop());

const inBucket = (more: object = {}): S3Store => new S3Store(folder, { endpoint: `http://127.0.0.1:${s3.port}`, bucket: BUCKET, region: REGION, ...KEYS, pathStyle: true, ...more });
const STORES: [string, () => FileStore][] = [
  ["on disk", () => new DiskStore(folder)],
  ["in a bucket by its path", () => inBucket()],
  ["in a bucket by its host", () => inBucket({ endpoint: `http://storage.test:${s3.port}/`, pathStyle: false })],
];
const sha256Of = (content: Buffer): string => createHash("sha256").update(content).digest("hex");
const onDisk = (): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
const pieces = (content: Buffer): Readable => Readable.from(content.length > 0 ? [content.subarray(0, 1), content.subarray(1)].filter(({ length }) => length > 0) : []);

describe.each(STORES)("%s", (_, open) => {
  const put = async (store: FileStore, content: Buffer): Promise<string> => {
    const incoming = await store.receive(pieces(content));
    await store.keep(incoming);
    return incoming.sha256;
  };

  test.each([0, 1, 70_000, 3 * MEBIBYTE])("a content of %i bytes comes back as it was, under its hash, and nothing is left in the way in", async (size) => {
    const [store, content] = [open(), randomBytes(size)];
    const incoming = await store.receive(pieces(content));
    expect(incoming).toMatchObject({ size, sha256: sha256Of(content) });
    await store.keep(incoming);
    expect((await buffer(await store.open(incoming.sha256))).equals(content)).toBe(true);
    await store.keep(incoming); // a transaction that is begun anew keeps it again
    await store.discard(incoming);
    expect(readdirSync(join(folder, "files", "incoming"))).toEqual([]);
    expect((await buffer(await store.open(incoming.sha256))).equals(content)).toBe(true);
  });

  test("the same twice is one, and is gone when it is forgotten, which may be said again", async () => {
    const [store, content] = [open(), randomBytes(99)];
    expect(await put(store, content)).toBe(await put(store, content));
    for (let i = 0; i < 2; i++) await store.forget(sha256Of(content));
    await expect(store.open(sha256Of(content))).rejects.toThrow(sha256Of(content));
  });

  test("one that is discarded was never there", async () => {
    const store = open();
    const incoming = await store.receive(pieces(Buffer.from("x")));
    for (let i = 0; i < 2; i++) await store.discard(incoming);
    expect(onDisk()).toEqual([]);
    await expect(store.open(incoming.sha256)).rejects.toThrow(/cannot be read|NoSuchKey/);
  });

  test("a stream that breaks off leaves nothing", async () => {
    const breaking = Readable.from((function* () {
      yield randomBytes(100_000);
      throw new Error("the line is cut");
    })());
    await expect(open().receive(breaking)).rejects.toThrow("the line is cut");
    expect(onDisk()).toEqual([]);
  });

  test("one that was changed ends short, with an error", async () => {
    const [store, content] = [open(), randomBytes(200_000)];
    const sha256 = await put(store, content);
    const changed = Buffer.concat([content.subarray(0, -1), Buffer.from([(content.at(-1) ?? 0) ^ 1])]);
    if (store instanceof DiskStore) writeFileSync(join(folder, "files", sha256.slice(0, 2), sha256), changed);
    else await s3.tamper(`${sha256.slice(0, 2)}/${sha256}`, changed);
    let given = 0;
    const read = async (): Promise<void> => {
      for await (const piece of await store.open(sha256)) given += (piece as Buffer).length;
    };
    await expect(read()).rejects.toThrow("was changed in its store");
    expect(given).toBeLessThan(content.length);
  });

  test("a reader that goes away lets go", async () => {
    const [store, content] = [open(), randomBytes(3 * MEBIBYTE)];
    const sha256 = await put(store, content);
    for (let i = 0; i < 5; i++) (await store.open(sha256)).destroy();
    expect((await buffer(await store.open(sha256))).length).toBe(content.length);
  });

  test("64 MB pass without being held", async () => {
    const store = open();
    const block = randomBytes(MEBIBYTE);
    const incoming = await store.receive(Readable.from((function* () {
      for (let i = 0; i < 64; i++) yield block;
    })()));
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().arrayBuffers - before)), 2);
    await store.keep(incoming);
    let size = 0;
    for await (const piece of await store.open(incoming.sha256)) size += (piece as Buffer).length;
    clearInterval(timer);
    expect(size).toBe(64 * MEBIBYTE);
    expect(most).toBeLessThan(32 * MEBIBYTE);
  });

  test.each(["", "../../secrets.json", "A".repeat(64), `${"0".repeat(64)}/..`])("%j names no content", async (name) => {
    const store = open();
    await expect(async () => store.open(name)).rejects.toThrow("named by its SHA-256");
    await expect(async () => store.forget(name)).rejects.toThrow("named by its SHA-256");
  });

  test("what a killed server left is removed after a day", async () => {
    const store = open();
    const [old, young] = [await store.receive(pieces(Buffer.from("old"))), await store.receive(pieces(Buffer.from("young")))];
    const yesterday = (Date.now() - 25 * 60 * 60 * 1000) / 1000;
    utimesSync(old.path, yesterday, yesterday);
    expect(await store.sweep()).toBe(1);
    expect(onDisk()).toEqual([young.path.split("/").at(-1)]);
  });

  test("before anything came in there is nothing to remove", async () => {
    expect(await open().sweep()).toBe(0);
  });
});

describe("a storage that refuses or is away says why, without secrets, and the incoming file stays to be sent again:", () => {
  test.each<[string, object, RegExp]>([
    ["a wrong secret", { secretAccessKey: "hunter2" }, /refused PUT [0-9a-f]{64}: 403 SignatureDoesNotMatch$/],
    ["an unknown key", { accessKeyId: "AKIDOTHER" }, /refused PUT .*403 InvalidAccessKeyId$/],
    ["another region", { region: "us-east-1" }, /refused PUT .*403 AuthorizationHeaderMalformed$/],
    ["another bucket", { bucket: "nobodys" }, /refused PUT .*404 NoSuchBucket$/],
    ["nobody there", { endpoint: "http://127.0.0.1:1" }, /^The storage http:\/\/127\.0\.0\.1:1\/desk-files\/ cannot be reached: PUT/],
  ])("%s", async (_, settings, says) => {
    const store = inBucket(settings);
    const incoming = await store.receive(pieces(Buffer.from(_)));
    const error = await store.keep(incoming).catch((failure: unknown) => failure as Error);
    expect(error).toMatchObject({ name: expect.stringMatching(/^FileStore/), message: expect.stringMatching(says) });
    expect(String(error)).not.toMatch(/hunter2|AKID|a secret key/);
    await inBucket().keep(incoming);
    expect((await buffer(await inBucket().open(incoming.sha256))).toString()).toBe(_);
  });

  test("out of order: asked once, not again and again", async () => {
    const store = inBucket();
    const incoming = await store.receive(pieces(Buffer.from("out of order")));
    s3.failing = 503;
    const before = s3.asked.length;
    for (const act of [() => store.keep(incoming), () => store.open(incoming.sha256), () => store.forget(incoming.sha256)]) await expect(act()).rejects.toThrow("503 ServiceUnavailable");
    s3.failing = undefined;
    expect(s3.asked.slice(before)).toHaveLength(3);
  });

  test("a content that changed on the way is refused by the storage", async () => {
    const store = inBucket();
    const incoming = await store.receive(pieces(Buffer.from("as it came")));
    writeFileSync(incoming.path, "as it goes");
    await expect(store.keep(incoming)).rejects.toThrow("400 XAmzContentSHA256Mismatch");
    expect(s3.keys()).not.toContain(`${incoming.sha256.slice(0, 2)}/${incoming.sha256}`);
  });
});
