import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { BackupFault } from "./backup-fault";

/** What `npm run backup` and `npm run restore` read beside the server's variables. */
export const BackupEnvironment = z.object({
  BACKUP_DIR: z.string().min(1).default("backups").describe("folder backups are written to; keep it on another disk than DATA_DIR, and copy it elsewhere"),
  BACKUP_KEEP: z.coerce.number().int().min(1).max(10_000).default(30).describe("how many backups stay in that folder; older ones go once a new one is proved"),
  BACKUP_RECIPIENT: z.string().min(1).optional().describe("public keys (age1…) backups are encrypted for, separated by blanks; who holds one of their identities opens them, the server itself cannot"),
  BACKUP_PASSPHRASE: z.string().min(16, "expected at least 16 characters").optional().describe("passphrase backups are encrypted with, instead of BACKUP_RECIPIENT; at least 16 characters"),
  BACKUP_IDENTITY_FILE: z.string().min(1).optional().describe("file with the identity (AGE-SECRET-KEY-…) that opens backups, for proving and restoring; not kept on the server"),
});

export interface BackupSettings {
  folder: string;
  keep: number;
  /** Public keys to encrypt for; none: with the passphrase. */
  recipients: string[];
  passphrase: string | undefined;
  /** Identities that open. */
  identities: string[];
}

/** Reads the variables; paths are meant from where the command was typed. */
export function loadBackupSettings(environment: NodeJS.ProcessEnv): BackupSettings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ""));
  const parsed = BackupEnvironment.safeParse(given);
  if (!parsed.success) throw new BackupFault(parsed.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join("\n"));
  const { BACKUP_DIR, BACKUP_KEEP: keep, BACKUP_RECIPIENT, BACKUP_PASSPHRASE: passphrase, BACKUP_IDENTITY_FILE } = parsed.data;
  if (BACKUP_RECIPIENT && passphrase) throw new BackupFault("Set BACKUP_RECIPIENT or BACKUP_PASSPHRASE, not both: age encrypts for keys or with a passphrase.");
  return {
    folder: typedPath(BACKUP_DIR, environment),
    keep,
    recipients: BACKUP_RECIPIENT?.split(/[\s,]+/).filter(Boolean) ?? [],
    passphrase,
    identities: BACKUP_IDENTITY_FILE ? identitiesIn(typedPath(BACKUP_IDENTITY_FILE, environment)) : [],
  };
}

/** npm runs scripts in the repository; a path is meant from where the command was typed. */
export const typedPath = (path: string, { INIT_CWD }: NodeJS.ProcessEnv): string => resolve(INIT_CWD ?? ".", path);

/** The lines of an identity file as `age-keygen` writes it: remarks begin with #. */
function identitiesIn(path: string): string[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    throw new BackupFault(`BACKUP_IDENTITY_FILE: ${path} cannot be read.`);
  }
  const found = text.split(/\r?\n/).filter((line) => line.startsWith("AGE-SECRET-KEY-"));
  if (found.length === 0) throw new BackupFault(`BACKUP_IDENTITY_FILE: no line of ${path} begins with AGE-SECRET-KEY-.`);
  return found;
}
