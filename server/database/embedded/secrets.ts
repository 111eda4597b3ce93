import { randomBytes } from "node:crypto";
import * as fs from "node:fs/promises";
import { exists } from "./files";

/** What `postgres.json` keeps: the owner's password, and the port of the last start. */
export interface Secrets {
  password: string;
  port?: number;
}

/** Reads the password, making it on the first start; of two simultaneous first starts one wins and both read it. */
export async function readSecrets(file: string): Promise<Secrets> {
  if (!(await exists(file))) {
    const draft = draftOf(file);
    const secrets: Secrets = { password: randomBytes(24).toString("base64url") };
    await fs.writeFile(draft, JSON.stringify(secrets), { mode: 0o600 });
    await fs.link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
    await fs.unlink(draft);
  }
  return JSON.parse(await fs.readFile(file, "utf8")) as Secrets;
}

/** Replaces the file at once, so that nobody reads half of it; it stays its owner's. */
export async function writeSecrets(file: string, secrets: Secrets): Promise<void> {
  const draft = draftOf(file);
  const { uid, gid } = await fs.stat(file);
  await fs.writeFile(draft, JSON.stringify(secrets), { mode: 0o600 });
  await fs.chown(draft, uid, gid);
  await fs.rename(draft, file);
}

const draftOf = (file: string): string => `${file}.${randomBytes(4).toString("hex")}`;
