import { createCipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import fc from "fast-check";
import { type CipherName, CIPHERS, mask, Vault } from "../../server/vault";
import { nextIndex } from "../../server/vault/vault";

const SECRET = "a secret of the tests that nobody else uses";
const LATER = "another one that took over from the first of them";
const COLUMN = "persons.id_number_sealed";
const NUMBER = "219999198504010021";
const vaultOf = (cipher: CipherName, secret: string, ...previousSecrets: string[]): Vault => new Vault({ secret, previousSecrets, secretsPath: undefined, cipher });
const texts = fc.string({ unit: "grapheme", maxLength: 200 });

describe.each(Object.keys(CIPHERS) as CipherName[])("%s", (cipher) => {
  const vault = vaultOf(cipher, SECRET);

  test("what was sealed opens to the same text, whatever it was", () => {
    fc.assert(fc.property(texts, (text) => vault.open(vault.seal(text, COLUMN), COLUMN) === text));
    expect(vault.open(vault.seal("", COLUMN), COLUMN)).toBe("");
  });

  test("the same text seals differently each time, and never shows", () => {
    const sealed = Array.from({ length: 50 }, () => vault.seal(NUMBER, COLUMN));
    expect(new Set(sealed.map((one) => one.toString("hex"))).size).toBe(50);
    for (const one of sealed) expect(one.includes(NUMBER)).toBe(false);
  });

  test("one bit changed anywhere is found out, in the header too", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(7), (text, at, bit) => {
        const sealed = vault.seal(text, COLUMN);
        const place = at % sealed.length;
        sealed.writeUInt8(sealed.readUInt8(place) ^ (1 << bit), place);
        expect(() => vault.open(sealed, COLUMN)).toThrow();
      }),
    );
  });

  test("what is cut short or made longer is found out, too", () => {
    const sealed = vault.seal(NUMBER, COLUMN);
    for (let length = 0; length < sealed.length; length += 1) expect(() => vault.open(sealed.subarray(0, length), COLUMN)).toThrow();
    expect(() => vault.open(Buffer.concat([sealed, Buffer.alloc(1)]), COLUMN)).toThrow();
    expect(() => vault.open(Buffer.concat([sealed.subarray(1), Buffer.alloc(1)]), COLUMN)).toThrow();
  });

  test("it opens in its own column alone", () => {
    expect(() => vault.open(vault.seal(NUMBER, COLUMN), "persons.mobile_sealed")).toThrow();
  });

  test("another installation's secret opens nothing and makes another index", () => {
    const other = vaultOf(cipher, `${SECRET}.`);
    expect(() => other.open(vault.seal("text", COLUMN), COLUMN)).toThrow();
    expect(other.index("text")).not.toEqual(vault.index("text"));
  });

  test("a secret that took over opens what the former one sealed, with either cipher, as long as it is known", () => {
    const sealed = vault.seal(NUMBER, COLUMN);
    for (const now of Object.keys(CIPHERS) as CipherName[]) expect(vaultOf(now, LATER, SECRET).open(sealed, COLUMN)).toBe(NUMBER);
    expect(() => vaultOf(cipher, LATER).open(sealed, COLUMN)).toThrow();
    expect(() => vault.open(vaultOf(cipher, LATER, SECRET).seal(NUMBER, COLUMN), COLUMN)).toThrow();
  });
});

const vault = vaultOf("aes-256-gcm", SECRET);

test("what was sealed before keys had names opens, under a former secret too", () => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", Buffer.from(hkdfSync("sha256", SECRET, "", "recommendation-desk/seal/1", 32)), nonce);
  const old = Buffer.concat([nonce, cipher.update(NUMBER), cipher.final(), cipher.getAuthTag()]);
  for (const one of [vault, vaultOf("sm4-ctr-hmac-sm3", SECRET), vaultOf("aes-256-gcm", LATER, SECRET)]) expect(one.open(old, COLUMN)).toBe(NUMBER);
  expect(() => vaultOf("aes-256-gcm", LATER).open(old, COLUMN)).toThrow();
  // A tag of fewer bytes is easier to forge.
  for (const tag of [4, 8, 12, 13, 14, 15]) expect(() => vault.open(old.subarray(0, -16 + tag), COLUMN)).toThrow();
});

/** RFC 8998 A.1 is SM4-GCM: its ciphertext is counter mode from the block nonce ‖ 2 on. */
test("SM4 in counter mode gives the ciphertext of RFC 8998", () => {
  const key = Buffer.from("0123456789ABCDEFFEDCBA9876543210", "hex");
  const counter = Buffer.from("00001234567800000000ABCD00000002", "hex");
  const plain = ["A", "B", "C", "D", "E", "F", "E", "A"].map((digit) => digit.repeat(16)).join("");
  const cipher = createCipheriv("sm4-ctr", key, counter);
  expect(cipher.update(plain, "hex", "hex").toUpperCase()).toBe(
    "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D",
  );
});

test("SM3 gives the hash of GB/T 32905 A.1, and HMAC is made of it as RFC 2104 says", () => {
  expect(createHash("sm3").update("abc").digest("hex")).toBe("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
  const padded = (with_: number): Buffer => Buffer.alloc(64, with_).map((byte, i) => byte ^ ("key".charCodeAt(i) || 0)) as Buffer;
  const inner = createHash("sm3").update(padded(0x36)).update("text").digest();
  expect(createHmac("sm3", "key").update("text").digest()).toEqual(createHash("sm3").update(padded(0x5c)).update(inner).digest());
});

test("the index is the same for the same text, another for another, and no text itself", () => {
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      expect(vault.index(a).equals(vault.index(b))).toBe(a === b);
      expect(vault.index(a)).toHaveLength(32);
    }),
  );
  expect(vault.seal(NUMBER, COLUMN).includes(vault.index(NUMBER))).toBe(false);
});

test("a link more makes the index of the index, and proofs of every link hold", () => {
  const later = vaultOf("aes-256-gcm", LATER);
  const [first, second] = [vault.newest, later.newest];
  const proof = vault.sign("event");
  expect(later.signed("event", proof)).toBe(false);
  later.remember([first, second]);
  expect(later.index(NUMBER)).toEqual(nextIndex(vault.index(NUMBER), second, 1));
  expect(later.index(NUMBER)).not.toEqual(vaultOf("aes-256-gcm", LATER).index(NUMBER));
  expect(later.signed("event", proof)).toBe(true);
  expect(later.signed("another", proof)).toBe(false);
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
