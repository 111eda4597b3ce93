import fc from "fast-check";
import { normalizeReceipt, RECEIPT, RECEIPT_BYTES, receiptFromBytes, receiptToBytes } from "../../server/features/ballots/receipt";
import { receipts } from "./receipts";

const CANONICAL = "0123A-BCDEF-GHJKM-NPQRS";

test.each([
  ["as it is", CANONICAL],
  ["small letters", "0123a-bcdef-ghjkm-npqrs"],
  ["without hyphens", "0123ABCDEFGHJKMNPQRS"],
  ["blanks for hyphens, and around", "  0123A BCDEF GHJKM\tNPQRS\n"],
  ["hyphens elsewhere, and too many", "-01-23AB--CDEFGH-JKMNPQRS-"],
  ["other dashes", "0123A–BCDEF—GHJKM−NPQRS"],
  ["full width, as a Chinese keyboard gives it", "０１２３Ａ－ＢＣＤＥＦ　ＧＨＪＫＭ－ｎｐｑｒｓ"],
  ["O for 0 and I for 1", "OI23A-BCDEF-GHJKM-NPQRS"],
  ["o for 0 and l for 1", "ol23a-bcdef-ghjkm-npqrs"],
  ["L for 1", "0L23A-BCDEF-GHJKM-NPQRS"],
])("reads a receipt: %s", (_, text) => {
  expect(normalizeReceipt(text)).toBe(CANONICAL);
});

test.each([
  ["nothing", ""],
  ["blanks alone", " - "],
  ["a digit too few", "0123A-BCDEF-GHJKM-NPQR"],
  ["a digit too many", "0123A-BCDEF-GHJKM-NPQRST"],
  ["U, which is no digit", "U123A-BCDEF-GHJKM-NPQRS"],
  ["other signs between", "0123A_BCDEF_GHJKM_NPQRS"],
  ["a letter that only becomes one in capitals", "0ı23A-BCDEF-GHJKM-NPQRS"],
  ["a letter that becomes two in capitals", "0123A-BCDEF-GHJKM-NPQß"],
  ["Chinese", "零一二三四五六七八九十甲乙丙丁戊己庚辛壬"],
])("no receipt: %s", (_, text) => {
  expect(normalizeReceipt(text)).toBeNull();
});

test("every canonical receipt is its own canonical form, and survives sloppy writing", () => {
  fc.assert(
    fc.property(receipts, fc.boolean(), fc.boolean(), (receipt, small, bare) => {
      expect(receipt).toMatch(RECEIPT);
      const cased = small ? receipt.toLowerCase().replaceAll("0", "o").replaceAll("1", "l") : receipt;
      expect(normalizeReceipt(bare ? cased.replaceAll("-", "") : cased.replaceAll("-", " - "))).toBe(receipt);
    }),
  );
});

test("a receipt and its bytes are one to one", () => {
  fc.assert(
    fc.property(receipts, (receipt) => {
      const bytes = receiptToBytes(receipt);
      expect([bytes.length, receiptFromBytes(bytes)]).toEqual([RECEIPT_BYTES, receipt]);
    }),
  );
  expect(receiptToBytes("00000-00000-00000-00001").toString("hex")).toBe(`${"00".repeat(12)}01`);
  expect(receiptToBytes("ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ").toString("hex")).toBe(`0f${"ff".repeat(12)}`);
});

test("refuses bytes that hold no receipt, and text that is not canonical", () => {
  for (const hex of ["", "00".repeat(12), "00".repeat(14), `10${"00".repeat(12)}`]) expect(() => receiptFromBytes(Buffer.from(hex, "hex"))).toThrow("no receipt");
  for (const text of ["", CANONICAL.toLowerCase(), CANONICAL.replaceAll("-", ""), `${CANONICAL}\n`]) expect(() => receiptToBytes(text)).toThrow("canonical");
});
