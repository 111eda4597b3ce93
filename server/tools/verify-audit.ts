import "reflect-metadata";
import { parseArgs } from "node:util";
import { loadConfig } from "../config";
import { readHead, writtenHead } from "../features/audit/chain/head";
import { verifyTrail } from "../features/audit/chain/verify-trail";
import { Vault } from "../vault";
import { recallKeys } from "../vault/keep-keys";
import { asOwner, recordFromConsole } from "./as-owner";
import { runTool, ToolError } from "./run-tool";

const USAGE = `npm run verify-audit                          goes along the seals of the whole audit trail
npm run verify-audit -- <number>:<hash>       and looks whether the last seal noted then is still there`;

/** `npm run verify-audit`: proves that the audit trail is what was written, or names the first event that is not. Ends with 1 where it is not. */
async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [noted, ...rest] = positionals;
  if (rest.length > 0) throw new ToolError(USAGE);
  const config = loadConfig(process.env);
  const vault = new Vault(config);
  const known = noted === undefined ? {} : { noted: readHead(noted) };
  const verdict = await asOwner(config, async (owner) => {
    await recallKeys(owner.manager, vault);
    const found = await verifyTrail((text, values) => owner.query(text, values), vault, known);
    await recordFromConsole(owner.manager, "verifyAudit", "AuditEvent", found.broken?.eventId ?? "", { sealed: found.sealed, fault: found.broken?.fault });
    return found;
  });
  const { sealed, blanked, waiting, head, lastSealedAt, broken } = verdict;
  if (broken) throw new ToolError(`${sealed} events fit their seals; then: ${broken.fault}, seal ${broken.number ?? "none"}, event ${broken.eventId ?? "none"}`);
  console.log(`${sealed} events fit their seals, ${waiting} wait for theirs.`);
  if (blanked > 0) console.log(`${blanked} of them were blanked since with the personal data of their campaigns; later seals cover what is left.`);
  if (head) console.log(`Last seal, of ${lastSealedAt}, to be noted elsewhere:\n${writtenHead(head)}`);
}

runTool(main);
