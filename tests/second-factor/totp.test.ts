import { createHmac } from "node:crypto";
import fc from "fast-check";
import { looksLikeTotp, makeTotpSecret, stepOf, totpUri } from "../../server/features/second-factor/totp";

/** The secret of RFC 6238's appendix B, in Base32. */
const RFC = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number) => new Date(seconds * 1_000);

/** Codes of the RFC's table for SHA-1, of which an authenticator shows the last six digits. */
test.each([
  [59, "94287082"],
  [1_111_111_109, "07081804"],
  [1_111_111_111, "14050471"],
  [1_234_567_890, "89005924"],
  [2_000_000_000, "69279037"],
  [20_000_000_000, "65353130"],
])("at %d the code is the one of RFC 6238: %s", (seconds, code) => {
  expect(stepOf(RFC, code.slice(2), at(seconds))).toBe(Math.floor(seconds / 30));
});

/** The code of 1111111108, the last second but one of its step, on clocks that stand apart. */
test.each([
  [-60, false],
  [-31, true],
  [-30, true],
  [-29, true],
  [0, true],
  [1, true],
  [30, true],
  [31, true],
  [32, false],
  [60, false],
])("%d seconds later than it was made it counts: %s", (late, counts) => {
  const made = 1_111_111_108;
  const expected = Math.abs(Math.floor((made + late) / 30) - Math.floor(made / 30)) <= 1;
  expect(expected).toBe(counts);
  expect(stepOf(RFC, "081804", at(made + late))).toBe(counts ? 37_037_036 : null);
});

test("whatever the moment, the codes of three steps count and no other's", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3_000_000_000 }), fc.integer({ min: -4, max: 4 }), (seconds, apart) => {
      const step = Math.floor(seconds / 30) + apart;
      fc.pre(step >= 0);
      const found = stepOf(RFC, codeOf(step), at(seconds));
      // Two steps may show the same code by chance, once in a million.
      expect(Math.abs(apart) <= 1 ? found !== null : found !== step).toBe(true);
    }),
    { numRuns: 200 },
  );
});

/** RFC 4226 § 5.3, written a second time. */
function codeOf(step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", "12345678901234567890").update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

test.each([
  ["081804", true],
  ["081 804", true],
  ["08180", false],
  ["0818044", false],
  ["08180a", false],
  ["０８１８０４", false],
  ["7K3Q-0D4W-P9T2-HC8V-2M5R-XJ6N", false],
])("“%s” looks like a code of an authenticator: %s", (given, looks) => {
  expect(looksLikeTotp(given)).toBe(looks);
});

test("a secret has 160 bits, and the address tells the app whose it is", () => {
  const secret = makeTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(makeTotpSecret()).not.toBe(secret);
  const uri = new URL(totpUri(secret, "office-industry"));
  expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual(["otpauth:", "totp", "/评选推荐工作台:office-industry"]);
  expect(uri.searchParams.get("secret")).toBe(secret);
});
