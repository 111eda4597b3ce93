import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { Config } from "../config";
import { CIPHERS, type Cipher, cipherOf } from "./ciphers";
import type { SealedColumn } from "./sealed-columns";
import { type Secrets, secretsOf } from "./secrets";

/** First byte of what is sealed with a key's name in front of it. */
const VERSION = 0xd5;
const KEY_ID = 4;
/** Version, cipher, key. */
const HEADER = 2 + KEY_ID;

/** What stays needed of a secret when nothing is sealed under it any more: kept in `vault_keys`, itself sealed. */
export interface KeptKeys {
  /** Names the secret they come from. */
  keyId: Buffer;
  index: Buffer;
  sign: Buffer;
}

/**
 * Seals personal data (ID numbers, telephones) before it reaches the database, and makes the blind index by which the
 * same number is recognised without being opened (《个人信息保护法》 art. 51: encryption, de-identification). All keys
 * are derived from the installation's secret; several secrets are known while one takes over from another.
 */
export class Vault {
  readonly #secrets: Secrets;
  readonly #cipher: Cipher;
  /** Links of the index, oldest first; none read yet: the newest secret's alone. */
  #kept: readonly KeptKeys[] = [];

  constructor(config: Pick<Config, "secret" | "previousSecrets" | "secretsPath" | "cipher">) {
    this.#secrets = secretsOf(config);
    this.#cipher = CIPHERS[config.cipher];
  }

  /** Version, cipher and key id, then the sealed text, bound to its column: it opens in no other. Differs each time. */
  seal(text: string, column: SealedColumn): Buffer {
    const { header } = this;
    return Buffer.concat([header, this.#cipher.seal(sealingKey(this.#newest(), this.#cipher), Buffer.from(text), placeOf(header, column))]);
  }

  /** The text of a sealed buffer. Throws where it was changed, or sealed for another column or under an unknown secret. */
  open(sealed: Buffer, column: SealedColumn): string {
    const secret = this.#secrets().find((one) => keyId(one).equals(sealed.subarray(2, HEADER)));
    const cipher = cipherOf(sealed[1] ?? 0);
    if (sealed[0] !== VERSION || !secret || !cipher) return this.#openOld(sealed);
    const header = sealed.subarray(0, HEADER);
    return cipher.open(sealingKey(secret, cipher), sealed.subarray(HEADER), placeOf(header, column)).toString();
  }

  /** The first bytes of what is sealed today; what begins otherwise, `rotate-keys` seals anew. */
  get header(): Buffer {
    return Buffer.concat([Buffer.of(VERSION, this.#cipher.number), keyId(this.#newest())]);
  }

  /**
   * The same text always gives the same index; the index does not give the text. A secret that takes over adds a link:
   * the index of the index so far. So every index can be brought up to date without its text, which may be gone.
   */
  index(text: string): Buffer {
    const [first = keysOf(this.#newest()), ...others] = this.#kept;
    return others.reduce<Buffer>((index, keys, i) => nextIndex(index, keys, i + 1), createHmac("sha256", first.index).update(text).digest());
  }

  /** Proof that this installation wrote the text: nobody without its secret can make it. */
  sign(text: string): Buffer {
    return proofOf(keysOf(this.#newest()), text);
  }

  /** Whether a proof is that of the text, under today's secret or one it took over from. */
  signed(text: string, proof: Buffer): boolean {
    const known = [...this.#secrets().map(keysOf), ...this.#kept];
    return known.some((keys) => proof.length === PROOF && timingSafeEqual(proofOf(keys, text), proof));
  }

  /** Today's keys, as a link of the index. */
  get newest(): KeptKeys {
    return keysOf(this.#newest());
  }

  /** Takes over what is kept in the database of this secret and those before it, oldest first. */
  remember(kept: readonly KeptKeys[]): void {
    this.#kept = kept;
  }

  #newest(): string {
    const [newest] = this.#secrets();
    if (newest === undefined) throw new Error("There is no secret.");
    return newest;
  }

  /** As it was sealed before keys had names: nonce, ciphertext and tag, bound to no place. */
  #openOld(sealed: Buffer): string {
    for (const secret of this.#secrets()) {
      try {
        return CIPHERS["aes-256-gcm"].open(oldSealingKey(secret), sealed, Buffer.alloc(0)).toString();
      } catch {
        continue;
      }
    }
    throw new Error("What is sealed opens with no secret of this installation; it was changed, or DESK_PREVIOUS_SECRETS lacks one.");
  }
}

/** The index under one more secret, its position in front: the database takes none that is out of date. */
export function nextIndex(index: Buffer, { index: key }: Pick<KeptKeys, "index">, position: number): Buffer {
  return Buffer.concat([Buffer.of(position), createHmac("sha256", key).update(index.subarray(-PROOF)).digest()]);
}

/** Bytes of an HMAC-SHA-256. */
const PROOF = 32;
const proofOf = ({ sign }: KeptKeys, text: string): Buffer => createHmac("sha256", sign).update(text).digest();

/** Bound to cipher and key, too: neither can be exchanged in the header. */
const placeOf = (header: Buffer, column: SealedColumn): Buffer => Buffer.concat([header, Buffer.from(column)]);

const derived = new Map<string, Buffer>();

/** A key of its own for each purpose, derived once. */
function derive(secret: string, purpose: string, bytes: number): Buffer {
  const name = `${purpose} ${secret}`;
  const key = derived.get(name) ?? Buffer.from(hkdfSync("sha256", secret, "", `recommendation-desk/${purpose}`, bytes));
  derived.set(name, key);
  return key;
}

const keyId = (secret: string): Buffer => derive(secret, "key-id/1", KEY_ID);
const oldSealingKey = (secret: string): Buffer => derive(secret, "seal/1", CIPHERS["aes-256-gcm"].keyBytes);
const sealingKey = (secret: string, { number, keyBytes }: Cipher): Buffer => derive(secret, `seal/2/${number}`, keyBytes);
const keysOf = (secret: string): KeptKeys => ({ keyId: keyId(secret), index: derive(secret, "index/1", 32), sign: derive(secret, "sign/1", 32) });
