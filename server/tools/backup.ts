import "reflect-metadata";
import { writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { canDecrypt, canEncrypt } from "../backup/encryption";
import { rotate } from "../backup/rotate";
import { loadBackupSettings, typedPath } from "../backup/settings";
import { verifyBackup } from "../backup/verify-backup";
import { writeBackup, type Written } from "../backup/write-backup";
import { loadConfig } from "../config";
import { withDataSource } from "../database/data-source";
import { atOwnerUrl, recordFromConsole } from "./as-owner";
import { runTool, ToolError } from "./run-tool";

const USAGE = `npm run backup                       backs up database and files into BACKUP_DIR and keeps the newest BACKUP_KEEP
npm run backup -- --verify <file>    reads a backup to its end and compares it with its manifest
npm run backup -- --new-key <file>   makes a pair of keys: the identity into that file, the public key for BACKUP_RECIPIENT is shown

Ends with 0; with 1 where nothing was made or a backup is not whole; with 2 where a backup was made and files are missing in it.`;

/** `npm run backup`: one consistent, encrypted backup while the desk runs. */
async function main(): Promise<void> {
  const { verify, "new-key": newKey } = parse();
  if (newKey !== undefined) return makeKey(typedPath(newKey, process.env));
  if (verify !== undefined) return prove(typedPath(verify, process.env));
  const settings = loadBackupSettings(process.env);
  if (!canEncrypt(settings)) throw new ToolError("Set BACKUP_RECIPIENT or BACKUP_PASSPHRASE: backups are always encrypted. `npm run backup -- --new-key <file>` makes a pair of keys.");
  const config = loadConfig(process.env);
  const made = await atOwnerUrl(config, async (ownerUrl) => {
    const written = await writeBackup({ config, settings, ownerUrl, log });
    await recordBackup(ownerUrl, written);
    return written;
  });
  if (canDecrypt(settings)) await verifyBackup(made.path, settings);
  log(`${made.path}, ${made.bytes} bytes, SHA-256 ${made.sha256}${canDecrypt(settings) ? "; opened and compared" : "; read back as written"}`);
  for (const gone of await rotate(settings.folder, settings.keep)) log(`removed the old ${gone}`);
  for (const { sha256, reason } of made.manifest.missing) console.error(`Missing in the backup: ${sha256}: ${reason}`);
  if (made.manifest.missing.length > 0) process.exitCode = 2;
}

/** Says in the audit trail what left the desk; the file tells nobody anything without its key. */
function recordBackup(ownerUrl: string, { path, bytes, sha256, header, manifest }: Written): Promise<void> {
  const detail = { file: path, bytes, sha256, madeAt: header.madeAt, files: manifest.contents.length, missing: manifest.missing.length };
  return withDataSource({ url: ownerUrl, poolSize: 1 }, (owner) => owner.transaction((manager) => recordFromConsole(manager, "backup", "Backup", "", detail)));
}

async function prove(path: string): Promise<void> {
  const { header, manifest } = await verifyBackup(path, loadBackupSettings(process.env));
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  console.log(`Whole: made at ${header.madeAt} by version ${header.product}; ${manifest.tables.length} tables, ${rows} rows, ${manifest.contents.length} files, ${manifest.missing.length} missing.`);
  if (manifest.missing.length > 0) process.exitCode = 2;
}

/** As `age-keygen` writes it; never over another one. */
async function makeKey(path: string): Promise<void> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  await writeFile(path, `# public key: ${recipient}\n${identity}\n`, { mode: 0o600, flag: "wx" }).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === "EEXIST" ? new ToolError(`${path} is there already, and stays as it is.`) : cause;
  });
  console.log(`The identity is in ${path}: keep it away from the server, in two places; without it no backup opens.\nBACKUP_RECIPIENT=${recipient}`);
}

function parse(): { verify?: string; "new-key"?: string } {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ options: { verify: text, "new-key": text } }).values;
  } catch (error) {
    throw new ToolError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

const log = (line: string): void => console.log(line);

runTool(main);
