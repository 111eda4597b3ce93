import "reflect-metadata";
import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { z } from "zod";
import { restoreBackup } from "../backup/restore-backup";
import { loadBackupSettings, typedPath } from "../backup/settings";
import { type Proved, verifyBackup } from "../backup/verify-backup";
import { type Config, loadConfig } from "../config";
import { recordFromConsole } from "./as-owner";
import { runTool, ToolError } from "./run-tool";

const USAGE = `npm run restore -- <file>    brings a backup back into an empty DATA_DIR and, where DATABASE_URL is set, an empty database`;

/** `npm run restore`: proves a backup first, then brings it back whole or not at all. */
async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [given, ...rest] = positionals;
  if (given === undefined || rest.length > 0) throw new ToolError(USAGE);
  const path = typedPath(given, process.env);
  const settings = loadBackupSettings(process.env);
  const proved = await verifyBackup(path, settings);
  const { header, manifest } = proved;
  console.log(`The backup of ${header.madeAt} is whole: ${manifest.tables.length} tables, ${manifest.contents.length} files.`);
  const ended = await restoreBackup({
    path,
    settings,
    proved,
    config: configFor(proved),
    log: (line) => console.log(line),
    record: (manager) => recordFromConsole(manager, "restore", "Backup", "", { file: path, madeAt: header.madeAt, product: header.product }),
  });
  console.log(`Restored. Ended: ${ended.sessions} sessions, ${ended.keys} API keys (issue new ones), ${ended.mails} mails that were leaving.`);
  console.log(`What was done after ${header.madeAt} is not in it: look above all at accounts that were stopped and passwords that were changed since.`);
  for (const { sha256, reason } of manifest.missing) console.error(`Was missing in the backup: ${sha256}: ${reason}`);
}

const Secrets = z.object({ secret: z.string(), databaseRuntimePassword: z.string() });

/** The environment's settings; a secret that was made at first start comes out of the backup itself. */
function configFor({ kept }: Proved): Config {
  const file = kept.get("secrets.json");
  const secrets = file ? Secrets.parse(JSON.parse(file.toString())) : undefined;
  const { DESK_SECRET = secrets?.secret, DATABASE_RUNTIME_PASSWORD = secrets?.databaseRuntimePassword ?? randomBytes(24).toString("base64url") } = process.env;
  if (!DESK_SECRET) throw new ToolError("Set DESK_SECRET to the one of the desk that was backed up: it came from that desk's environment and is not in the backup.");
  return loadConfig({ ...process.env, DESK_SECRET, DATABASE_RUNTIME_PASSWORD });
}

runTool(main);
