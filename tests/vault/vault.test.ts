import fc from "fast-check";
import { mask, Vault } from "../../server/vault";

const SECRET = "a secret of the tests that nobody else uses";
const vault = new Vault(SECRET);
const texts = fc.string({ unit: "grapheme", maxLength: 200 });

test("what was sealed opens to the same text, whatever it was", () => {
  fc.assert(fc.property(texts, (text) => vault.open(vault.seal(text)) === text));
  expect(vault.open(vault.seal(""))).toBe("");
});

test("the same text seals differently each time, and never shows", () => {
  const sealed = Array.from({ length: 50 }, () => vault.seal("219999198504010021"));
  expect(new Set(sealed.map((one) => one.toString("hex"))).size).toBe(50);
  for (const one of sealed) expect(one.includes("219999198504010021")).toBe(false);
});

test("one bit changed anywhere is found out", () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(7), (text, at, bit) => {
      const sealed = vault.seal(text);
      const place = at % sealed.length;
      sealed.writeUInt8(sealed.readUInt8(place) ^ (1 << bit), place);
      expect(() => vault.open(sealed)).toThrow();
    }),
  );
});

test("what is cut short or made longer is found out, too", () => {
  const sealed = vault.seal("219999198504010021");
  for (let length = 0; length < sealed.length; length += 1) expect(() => vault.open(sealed.subarray(0, length))).toThrow();
  expect(() => vault.open(Buffer.concat([sealed, Buffer.alloc(1)]))).toThrow();
  expect(() => vault.open(Buffer.concat([sealed.subarray(1), Buffer.alloc(1)]))).toThrow();
});

test("a tag of fewer bytes, easier to forge, is not taken", () => {
  const sealed = vault.seal("");
  for (const tag of [4, 8, 12, 13, 14, 15]) expect(() => vault.open(sealed.subarray(0, 12 + tag))).toThrow();
});

test("another installation's secret opens nothing and makes another index", () => {
  const other = new Vault(`${SECRET}.`);
  expect(() => other.open(vault.seal("text"))).toThrow();
  expect(other.index("text")).not.toEqual(vault.index("text"));
});

test("the index is the same for the same text, another for another, and no text itself", () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(vault.index(a).equals(vault.index(b))).toBe(a === b);
      expect(vault.index(a)).toHaveLength(32);
    }),
  );
});

test("sealing and indexing use keys of their own", () => {
  const text = "219999198504010021";
  expect(vault.seal(text).includes(vault.index(text))).toBe(false);
});

test.each([
  ["219999198504010021", 4, 4, "2199**********0021"],
  ["13900000028", 3, 4, "139****0028"],
  ["024-12345678", 3, 4, "024*****5678"],
  ["12345678", 3, 4, "****5678"],
  ["1234567", 3, 4, "****567"],
  ["1234", 3, 4, "****"],
  ["12", 3, 4, "**"],
  ["", 3, 4, ""],
])("%s is shown as %s…%s: %s", (text, head, tail, masked) => {
  expect(mask(text, head, tail)).toBe(masked);
});

test("a mask is as long as the text, hides four characters or all of it, and shows no more than it may", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9-]{0,20}$/), fc.nat(5), fc.nat(5), (text, head, tail) => {
      const masked = mask(text, head, tail);
      expect(masked).toHaveLength(text.length);
      expect([...masked].filter((character) => character === "*").length).toBeGreaterThanOrEqual(Math.min(4, text.length));
      const [start = "", end = ""] = [masked.split("*")[0], masked.split("*").at(-1)];
      expect(start.length).toBeLessThanOrEqual(head);
      expect(end.length).toBeLessThanOrEqual(tail);
      expect(text.startsWith(start) && text.endsWith(end)).toBe(true);
    }),
  );
});
