import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { fromBufferPromise } from "yauzl";
import { Names, safeName } from "../../server/documents/zip/safe-name";
import { type Measured, type ZipEntry, zipOf } from "../../server/documents/zip/zip-of";

const DATE = new Date("2024-08-21T09:30:00+08:00");

async function unpack(zip: Buffer): Promise<{ name: string; content: string; at: string }[]> {
  const archive = await fromBufferPromise(zip, { lazyEntries: true });
  const files = [];
  for await (const entry of archive.eachEntry()) {
    const at = entry.getLastModDate({ timezone: "UTC" }).toISOString();
    files.push({ name: entry.fileName, content: (await buffer(await archive.openReadStreamPromise(entry))).toString(), at });
  }
  return files;
}

describe("an archive", () => {
  const entries = (told: Measured[] = []): ZipEntry[] => [
    { name: "03 登记表/劳动模范 01 张䶮𬭚.docx", content: Buffer.from("甲"), written: (measured) => told.push(measured) },
    { name: "a.txt", content: () => Promise.resolve(Readable.from([Buffer.from("乙"), Buffer.from("丙")])), written: (measured) => told.push(measured) },
    { name: "空.txt", content: Buffer.alloc(0), written: (measured) => told.push(measured) },
  ];

  test("holds its entries in order, with names in UTF-8 and Shanghai's wall clock", async () => {
    const files = await unpack(await buffer(zipOf(entries(), DATE)));
    expect(files).toEqual([
      { name: "03 登记表/劳动模范 01 张䶮𬭚.docx", content: "甲", at: "2024-08-21T09:30:00.000Z" },
      { name: "a.txt", content: "乙丙", at: "2024-08-21T09:30:00.000Z" },
      { name: "空.txt", content: "", at: "2024-08-21T09:30:00.000Z" },
    ]);
  });

  test("measures each entry on its way", async () => {
    const told: Measured[] = [];
    await buffer(zipOf(entries(told), DATE));
    expect(told.map(({ size }) => size)).toEqual([3, 6, 0]);
    expect(told[1]?.sha256).toBe(createHash("sha256").update("乙丙").digest("hex"));
  });

  test("is the same bytes twice", async () => expect((await buffer(zipOf(entries(), DATE))).equals(await buffer(zipOf(entries(), DATE)))).toBe(true));

  test("asks for an entry only when the one before has gone in, so that a later one can say what was measured", async () => {
    const told: Measured[] = [];
    async function* growing(): AsyncGenerator<ZipEntry> {
      yield { name: "1", content: Buffer.from("甲"), written: (measured) => told.push(measured) };
      yield { name: "2", content: Buffer.from(JSON.stringify(told.map(({ size }) => size))) };
    }
    expect((await unpack(await buffer(zipOf(growing(), DATE))))[1]?.content).toBe("[3]");
  });

  test("of 300 MB is never in memory", async () => {
    const chunk = Buffer.alloc(1_048_576, "x");
    const large = (): Promise<Readable> => Promise.resolve(Readable.from((function* () { for (let i = 0; i < 100; i += 1) yield chunk; })()));
    global.gc?.();
    const before = process.memoryUsage().rss;
    let most = 0;
    let packed = 0;
    for await (const part of zipOf([1, 2, 3].map((number) => ({ name: `${number}.pdf`, content: large })), DATE)) {
      packed += (part as Buffer).length;
      most = Math.max(most, process.memoryUsage().rss - before);
    }
    expect(packed).toBeGreaterThan(300_000);
    expect(most).toBeLessThan(120 * 1_048_576);
  });

  test("that cannot read an entry fails, and does not end as if it were whole", async () => {
    const broken = new Readable({ read: () => undefined });
    const reading = buffer(zipOf([{ name: "1", content: () => Promise.resolve(broken) }], DATE));
    broken.push("some");
    setImmediate(() => broken.destroy(new Error("the disk is gone")));
    await expect(reading).rejects.toThrow("the disk is gone");
  });

  test("whose reader goes away lets go of what it was reading", async () => {
    const source = new Readable({ read: () => undefined });
    const zip = zipOf([{ name: "1", content: () => Promise.resolve(source) }], DATE);
    zip.on("error", () => undefined);
    await new Promise((resolve) => setImmediate(resolve));
    zip.destroy();
    await new Promise((resolve) => source.once("close", resolve));
    expect(source.destroyed).toBe(true);
  });
});

describe("a safe name", () => {
  test.each([
    ["登记表.docx", "登记表.docx"],
    ["../../etc/passwd", "_.._etc_passwd"],
    ["C:\\a\\b.pdf", "C__a_b.pdf"],
    ["CON", "_CON"],
    ["con.txt", "_con.txt"],
    ["COM1.pdf", "_COM1.pdf"],
    ["concert.pdf", "concert.pdf"],
    ["  a . ", "a"],
    ["...", "未命名"],
    ["", "未命名"],
    ["cod\u202e.exe", "cod.exe"],
    ["a\u0000b\nc", "abc"],
    ["\ud800x", "x"],
    ["cafe\u0301", "café"],
  ])("of %j is %j", (name, safe) => expect(safeName(name)).toBe(safe));

  test("keeps its ending when it is cut", () => {
    const cut = safeName(`${"长".repeat(200)}.docx`);
    expect(cut).toMatch(/^长+\.docx$/);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(180);
  });

  test("of a second file gets (2), whatever the case", () => {
    const names = new Names();
    expect(["a.pdf", "A.PDF", "a (2).pdf", "a.pdf"].map((name) => names.pathIn(["附件"], name))).toEqual(["附件/a.pdf", "附件/A (2).PDF", "附件/a (2) (2).pdf", "附件/a (3).pdf"]);
    expect(names.pathIn(["别的"], "a.pdf")).toBe("别的/a.pdf");
  });

  test("is safe, whatever was given; and all are different to every system", () => {
    const given = fc.oneof(fc.string({ unit: "binary", maxLength: 120 }), fc.string({ unit: fc.constantFrom("a", "A", ".", " ", "/", "\\", "长", "𬭚", ":", "con", "(2)"), maxLength: 120 }));
    fc.assert(
      fc.property(fc.array(given, { maxLength: 12 }), (list) => {
        const names = new Names();
        const paths = list.map((name) => names.pathIn([name], name));
        for (const part of paths.flatMap((path) => path.split("/"))) {
          expect(part).toMatch(/^[^\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]+$/u);
          expect(part).toBe(part.trim());
          expect(part).not.toMatch(/^\.|\.$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(184);
          expect(safeName(part)).toBe(part);
        }
        for (const path of paths) expect(path.split("/")).toHaveLength(2);
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
      }),
      { numRuns: 400 },
    );
  });
});
