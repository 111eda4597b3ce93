import fc from "fast-check";
import type { PdfDocument } from "../../server/documents/pdf/pdf-document";
import { bundledFonts } from "../../server/documents/pdf/fonts";
import { printable } from "../../server/documents/pdf/printable";
import { closePress, renderPdf } from "../../server/documents/pdf/render-pdf";
import { pdfText, unbroken } from "./pdf-text";

afterAll(closePress);

const document = (text: string): PdfDocument => ({
  ...{ title: "档案", subtitle: [], header: "页眉", footer: "页脚", date: "2024-08-21T01:00:00.000Z" },
  sections: [{ title: "一", blocks: [{ kind: "text", paragraphs: [text] }, { kind: "grid", head: ["甲", "乙"], widths: [1, 2], rows: [[text, ""]] }] }],
});

test.each([
  ["䶮", "䶮"],
  ["𬭚", "𬭚"],
  ["㛃", "㛃"],
  ["𠮷", "〔U+20BB7〕"],
  ["𫷿", "〔U+2BDFF〕"],
  ["😀", "〔U+1F600〕"],
  ["\u0007", "〔U+0007〕"],
  ["\ud800", "〔U+D800〕"],
  ["a\tb\r\nc", "a b\nc"],
])("%j is printed as %j", (text, shown) => {
  expect(printable(text, bundledFonts().has)).toBe(shown);
});

test("what is printed can be copied again: every character of a run of the font, common ones and rare", async () => {
  const { has } = bundledFonts();
  const characters = [[0x21, 0x7e], [0x4e00, 0x4e00 + 2999], [0x3400, 0x4db5], [0x20000, 0x2ceaf]].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, index) => from + index)).filter(has);
  expect(characters.length).toBeGreaterThan(3000);
  const text = characters.map((code) => String.fromCodePoint(code)).join("");
  const copied = new Set(unbroken(pdfText(await renderPdf(document(text)))));
  expect([...text].filter((character) => !copied.has(character))).toEqual([]);
});

test("any text comes out as it is printed, and the same twice", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 60 }), async (text) => {
      const [first, second] = [await renderPdf(document(text)), await renderPdf(document(text))];
      expect(second.equals(first)).toBe(true);
      expect(first.subarray(0, 5).toString()).toBe("%PDF-");
    }),
    { numRuns: 4 },
  );
});

test("only what is used is embedded", async () => {
  const pdf = await renderPdf(document("推荐对象"));
  expect(pdf.length).toBeLessThan(100_000);
  expect(pdf.toString("latin1")).toMatch(/\/FontFile3 /);
});

test("a document that cannot be set is refused, and the next one is not", async () => {
  const broken = { ...document("甲"), date: "no date" };
  const [one, other] = await Promise.allSettled([renderPdf(broken), renderPdf(document("乙"))]);
  expect([one.status, other.status]).toEqual(["rejected", "fulfilled"]);
});
