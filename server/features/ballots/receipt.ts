/** Crockford's base 32: no I, L, O (read as 1, 1, 0) and no U. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 20;

/** A receipt as it is kept and published: XXXXX-XXXXX-XXXXX-XXXXX. */
export const RECEIPT = /^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){3}$/;

/** Bytes that hold a receipt: its 100 bits behind four zero bits. */
export const RECEIPT_BYTES = 13;

/**
 * A receipt as somebody reads it off a screen or a slip of paper: small letters, full width, other dashes, hyphens and
 * blanks missing or too many, O for 0, I or L for 1. Null for what is no receipt.
 *
 * The voter's own device draws it, 5 random bits a digit (`crypto.getRandomValues`, each byte & 31): the desk never
 * knows it before the ballot is cast, so it cannot hand the same receipt to two voters.
 */
export function normalizeReceipt(text: string): string | null {
  const given = text.normalize("NFKC").replace(/[\s\p{Pd}\u2212]/gu, "");
  const digits = given.replace(/[a-z]/g, (letter) => letter.toUpperCase()).replace(/O/g, "0").replace(/[IL]/g, "1");
  const receipt = digits.match(/.{1,5}/gsu)?.join("-") ?? "";
  return RECEIPT.test(receipt) ? receipt : null;
}

/** A receipt in its canonical form as RECEIPT_BYTES bytes. */
export function receiptToBytes(receipt: string): Buffer {
  if (!RECEIPT.test(receipt)) throw new Error("Not a receipt in its canonical form.");
  let value = 0n;
  for (const digit of receipt.replaceAll("-", "")) value = value * 32n + BigInt(DIGITS.indexOf(digit));
  return Buffer.from(value.toString(16).padStart(RECEIPT_BYTES * 2, "0"), "hex");
}

export function receiptFromBytes(bytes: Buffer): string {
  let value = BigInt(`0x0${bytes.toString("hex")}`);
  if (bytes.length !== RECEIPT_BYTES || value >> BigInt(LENGTH * 5) !== 0n) throw new Error("These bytes hold no receipt.");
  let digits = "";
  for (let i = 0; i < LENGTH; i++, value >>= 5n) digits = `${DIGITS[Number(value & 31n)]}${digits}`;
  return digits.replace(/.{5}(?=.)/g, "$&-");
}
