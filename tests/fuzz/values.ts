import fc from "fast-check";

/** Writes a number into JSON that `JSON.stringify` would not: `{ "$raw": "1e999" }` becomes `1e999`. */
export const raw = (text: string): object => ({ $raw: text });
export const toJson = (value: unknown): string => JSON.stringify(value).replace(/\{"\$raw":"([^"]*)"\}/g, "$1");

/** Texts that break what takes them for granted: encodings, ends of strings, other languages' syntax, formulas, names. */
export const TEXTS: readonly string[] = [
  "",
  " ",
  "　",
  "\u0000",
  "张\u0000三",
  "\ud800",
  "a\udc00b",
  "\u202e倒写",
  "\u200b\u200d\ufeff",
  "\u0001\u001b[31m\u007f",
  "\u0085\u2028\u2029",
  "\ufffe\uffff",
  "a\u0300".repeat(50),
  "👩‍👩‍👧‍👦".repeat(20),
  "𠮷𠮷",
  "NaN",
  "-0",
  "Infinity",
  "null",
  "undefined",
  "true",
  "1e309",
  "9".repeat(400),
  "0x7f",
  "'; drop table nominations; --",
  "\\'; --",
  "%_\\",
  "$1 $2",
  "[[:alpha:]](((",
  "<script>alert(1)</script>",
  "\"><img src=x onerror=alert(1)>",
  "]]>&amp;&#0;<?xml",
  "=1+1",
  "@SUM(A1)",
  "+cmd|' /C calc'!A0",
  "\t=1",
  "{{7*7}}${7*7}{单位}",
  "a\r\nBcc: x@example.cn",
  "../../etc/passwd",
  "..\\..\\windows",
  "C:\\x",
  "CON",
  "__proto__",
  "constructor",
  "toString",
  "2024-02-30",
  "0000-00-00",
  "9999-12-31",
  "infinity",
  "-infinity",
  "epoch",
  "now",
  "2024-08-21T25:61:00Z",
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "{01a20843-f9e8-77ff-81fc-e5d3a27abc10}",
  "01A20843F9E877FF81FCE5D3A27ABC10",
  "2/0",
  "1/99",
  "11010519491231002X",
  "13800000000",
  "a@b.cn\n",
];

export const NUMBERS: readonly unknown[] = [0, -1, 1, 0.5, 1e21, 2_147_483_647, 2_147_483_648, -2_147_483_648, 9_007_199_254_740_993, raw("-0"), raw("1e999"), raw("-1e999"), raw("1e-400"), raw("123456789012345678901234567890")];

export const DATES: readonly string[] = ["2024-02-30", "2024-02-29", "2023-02-29", "0000-01-01", "0001-01-01", "1582-10-10", "9999-12-31", "10000-01-01", "-2024-01-01", "infinity", "today", "2024-8-1", "20240821", "2024-08-21T00:00:00Z", ""];
export const MOMENTS: readonly string[] = ["2024-08-21T24:00:00Z", "2024-08-21T23:59:60Z", "0001-01-01T00:00:00+14:59", "9999-12-31T23:59:59.999999-14:59", "2024-08-21T09:00:00", "2024-08-21 09:00:00+08", "infinity", "2024-08-21T09:00:00.1234567Z", ""];

/** Anything at all, of whatever kind, where something else is asked for. */
export const anything: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(...TEXTS),
  fc.constantFrom(...NUMBERS),
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { __typename: "X" }, { toString: "x" }, { length: 3 }),
  fc.string({ unit: "binary" }),
);

/** Texts: the lines above, any string of any characters, long ones. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 3, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 2, arbitrary: fc.string({ unit: "grapheme" }) },
  { weight: 1, arbitrary: fc.constantFrom(...[501, 20_000, 200_000].map((length) => "长".repeat(length))) },
);
