import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { Decrypter, Encrypter } from "age-encryption";
import { BackupFault } from "./backup-fault";
import type { BackupSettings } from "./settings";

type Keys = Pick<BackupSettings, "recipients" | "passphrase" | "identities">;

/**
 * Encrypts a stream as https://age-encryption.org/v1 has it, 64 KiB at a time, each authenticated together with its place and
 * whether it is the last: what was changed, moved or cut off does not open. The `age` tool opens it, too.
 */
export async function encrypted(plain: Readable, { recipients, passphrase }: Keys): Promise<Readable> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) addRecipient(encrypter, recipient);
  if (passphrase) encrypter.setPassphrase(passphrase);
  return fromWeb(await encrypter.encrypt(toWeb(plain)));
}

/** Whether there is anything to encrypt with. */
export const canEncrypt = ({ recipients, passphrase }: Keys): boolean => recipients.length > 0 || passphrase !== undefined;

/** Whether there is anything to open with: a recipient's public key opens nothing. */
export const canDecrypt = ({ identities, passphrase }: Keys): boolean => identities.length > 0 || passphrase !== undefined;

/** Opens what `encrypted` wrote; refuses with what is wrong: no key, another key, no such file. What was changed fails where it was. */
export async function decrypted(sealed: Readable, { identities, passphrase }: Keys): Promise<Readable> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  if (passphrase) decrypter.addPassphrase(passphrase);
  try {
    return fromWeb(await decrypter.decrypt(toWeb(sealed)));
  } catch (cause) {
    sealed.destroy();
    if (cause instanceof Error && /no identity matched/.test(cause.message)) throw new BackupFault("The key does not open this backup: it was encrypted for another one, or with another passphrase.", { cause });
    throw new BackupFault("This is no backup of the desk, or its beginning is damaged.", { cause });
  }
}

function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient);
  } catch (cause) {
    throw new BackupFault(`BACKUP_RECIPIENT: ${recipient} is no public key of age (age1…).`, { cause });
  }
}

const toWeb = (stream: Readable): globalThis.ReadableStream<Uint8Array> => Readable.toWeb(stream, { strategy: { highWaterMark: 1 } }) as globalThis.ReadableStream<Uint8Array>;

const fromWeb = (stream: globalThis.ReadableStream<Uint8Array>): Readable => Readable.fromWeb(stream as ReadableStream<Uint8Array>);
