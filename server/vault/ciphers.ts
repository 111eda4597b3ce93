import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Authenticated encryption: the text cannot be read, and no bit of it or of its place be changed unseen. */
export interface Cipher {
  /** The second byte of what it sealed. */
  number: number;
  /** Bytes of key it takes. */
  keyBytes: number;
  seal(key: Buffer, text: Buffer, place: Buffer): Buffer;
  /** Throws where key, text or place are others. */
  open(key: Buffer, sealed: Buffer, place: Buffer): Buffer;
}

const NONCE = 12;
const TAG = 16;

const aes: Cipher = {
  number: 1,
  keyBytes: 32,
  seal(key, text, place) {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG }).setAAD(place);
    return Buffer.concat([nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  },
  open(key, sealed, place) {
    // The length of the tag is said, or a shorter one, which is easier to forge, would be taken.
    const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, NONCE), { authTagLength: TAG }).setAAD(place);
    decipher.setAuthTag(sealed.subarray(-TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  },
};

const COUNTER = 16;
const MAC = 32;
const SM4_KEY = 16;

/**
 * SM4 (GB/T 32907) in counter mode, then HMAC-SM3 (GB/T 32905) over nonce, ciphertext and place, under a key of its own.
 * The OpenSSL inside Node has no SM4-GCM; encrypt-then-MAC from its own SM4 and SM3 is proven, runs in
 * constant time where a GCM written in JavaScript would look things up in tables, and forgives a repeated nonce more.
 */
const sm4: Cipher = {
  number: 2,
  keyBytes: SM4_KEY + MAC,
  seal(key, text, place) {
    const nonce = randomBytes(COUNTER);
    const cipher = createCipheriv("sm4-ctr", key.subarray(0, SM4_KEY), nonce);
    const body = Buffer.concat([nonce, cipher.update(text), cipher.final()]);
    return Buffer.concat([body, macOf(key, body, place)]);
  },
  open(key, sealed, place) {
    const body = sealed.subarray(0, -MAC);
    const mac = sealed.subarray(-MAC);
    if (body.length < COUNTER || !timingSafeEqual(mac, macOf(key, body, place))) throw new Error("The sealed text was changed, or sealed for another place.");
    const decipher = createDecipheriv("sm4-ctr", key.subarray(0, SM4_KEY), body.subarray(0, COUNTER));
    return Buffer.concat([decipher.update(body.subarray(COUNTER)), decipher.final()]);
  },
};

/** The place's length stands between: neither part can pass for a piece of the other. */
function macOf(key: Buffer, body: Buffer, place: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(place.length);
  return createHmac("sm3", key.subarray(SM4_KEY)).update(length).update(place).update(body).digest();
}

/** What personal data can be sealed with, by the setting's name. */
export const CIPHERS = { "aes-256-gcm": aes, "sm4-ctr-hmac-sm3": sm4 } as const satisfies Record<string, Cipher>;
export type CipherName = keyof typeof CIPHERS;

/** Which cipher sealed something, by its number. */
export const cipherOf = (number: number): Cipher | undefined => Object.values(CIPHERS).find((cipher) => cipher.number === number);
