import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

const NONCE = 12;
const TAG = 16;

/**
 * Seals personal data (ID numbers, telephones) before it reaches the database, and makes the blind index by
 * which the same number is recognised without being opened. AES-256-GCM and HMAC-SHA-256 under keys derived
 * from the installation's secret (《个人信息保护法》 art. 51: encryption, de-identification).
 */
export class Vault {
  readonly #sealing: Buffer;
  readonly #indexing: Buffer;

  constructor(secret: string) {
    this.#sealing = Buffer.from(hkdfSync("sha256", secret, "", "recommendation-desk/seal/1", 32));
    this.#indexing = Buffer.from(hkdfSync("sha256", secret, "", "recommendation-desk/index/1", 32));
  }

  /** Nonce, ciphertext and tag in one buffer; the same text seals differently each time. */
  seal(text: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv("aes-256-gcm", this.#sealing, nonce, { authTagLength: TAG });
    return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
  }

  /** The text of a sealed buffer. Throws where it was changed or sealed under another secret. */
  open(sealed: Buffer): string {
    // The length of the tag is said, or a shorter one, which is easier to forge, would be taken.
    const decipher = createDecipheriv("aes-256-gcm", this.#sealing, sealed.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(sealed.subarray(-TAG));
    return decipher.update(sealed.subarray(NONCE, -TAG), undefined, "utf8") + decipher.final("utf8");
  }

  /** The same text always gives the same index; the index does not give the text. */
  index(text: string): Buffer {
    return createHmac("sha256", this.#indexing).update(text).digest();
  }
}

/** How many characters of a number are hidden at least, however short it is. */
const LEAST_HIDDEN = 4;

/**
 * A number with its middle hidden: `mask("219999198504010021", 4, 4)` is `2199**********0021`. Of a short one the
 * beginning is hidden, too: `mask("2345678", 3, 4)` is `****678`.
 */
export function mask(text: string, head: number, tail: number): string {
  const shownEnd = Math.min(tail, Math.max(text.length - LEAST_HIDDEN, 0));
  const shownStart = text.length - head - shownEnd >= LEAST_HIDDEN ? head : 0;
  return text.slice(0, shownStart) + "*".repeat(text.length - shownStart - shownEnd) + text.slice(text.length - shownEnd);
}
