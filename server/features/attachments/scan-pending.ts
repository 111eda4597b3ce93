import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { type ClamdAddress, ScannerBrokeOff, scanContent, ScannerUnreachable } from "../../files/clamd";
import { forLog } from "../../graphql/for-log";
import { AuditOutcome } from "../audit/audit-outcome";
import { recordAudit } from "../audit/record-audit";
import { Attachment } from "./attachment";
import { AttachmentScan } from "./attachment-scan";
import { forgetContent } from "./forget-content";
import { lock } from "./load-attachable";

interface Scanned {
  /** Contents the scanner has looked at. */
  contents: number;
  /** False: the scanner could not be reached or hung up; what waits goes on waiting and is to be tried again soon. */
  reached: boolean;
}

interface Unscanned {
  sha256: string;
  waits: boolean;
}

/** How the trail calls who did it. */
const SCANNER = { name: "查毒程序" };

/**
 * Has every content looked at that no scanner has seen: those in quarantine first, then those attached while no scanner
 * was set up. Which they are is in their rows, so nothing is lost by a restart; several servers may do it at once. A
 * content that cannot be read or that the scanner refuses stays where it is and is tried again next time. `signal` stops it.
 */
export async function scanPending(desk: Desk, signal?: AbortSignal): Promise<Scanned> {
  const unscanned = await transact(desk.dataSource, { as: "service" }, (manager) => manager.query<Unscanned[]>("select sha256, waits from app.unscanned_contents()"));
  const { clamd } = desk.config;
  if (!clamd) {
    const waiting = unscanned.filter(({ waits }) => waits).length;
    if (waiting > 0) desk.log.warn({ waiting }, "files are in quarantine, but no scanner is set up");
    return { contents: 0, reached: waiting === 0 };
  }
  let contents = 0;
  let reached = true;
  for (const { sha256 } of unscanned) {
    if (signal?.aborted) break;
    try {
      await scanOne(desk, clamd, sha256, signal);
      contents += 1;
    } catch (error) {
      if (error instanceof ScannerUnreachable) {
        if (signal?.aborted) break;
        desk.log.warn({ err: forLog(error), waiting: unscanned.length - contents }, "the virus scanner cannot be reached; files stay in quarantine");
        return { contents, reached: false };
      }
      if (error instanceof ScannerBrokeOff) reached = false;
      desk.log.error({ err: forLog(error), sha256 }, "a content could not be scanned");
    }
  }
  return { contents, reached };
}

async function scanOne(desk: Desk, clamd: ClamdAddress, sha256: string, signal?: AbortSignal): Promise<void> {
  const signature = await scanContent(clamd, await desk.files.open(sha256), signal);
  const scan = signature === null ? AttachmentScan.CLEAN : AttachmentScan.INFECTED;
  const files = await transact(desk.dataSource, { as: "service" }, async (manager) => {
    await lock(manager, sha256);
    const found = await manager.query<{ id: string; nominationId: string; name: string }[]>(
      `select id, nomination_id as "nominationId", name from app.record_scan($1, $2, $3, $4)`,
      [sha256, scan, signature, desk.clock.now().toISOString()],
    );
    if (signature === null) return found;
    for (const { id, nominationId, name } of found) {
      await recordAudit(manager, SCANNER, { action: "scanFile", subjectType: Attachment.name, subjectIds: [id], outcome: AuditOutcome.SUCCEEDED, input: { nominationId, name, sha256, signature }, address: "" });
    }
    return found;
  });
  if (signature === null) return;
  desk.log.warn({ sha256, signature, attachments: files.map(({ id }) => id) }, "the virus scanner found something; the content is removed");
  for (const { id } of files) await forgetContent(desk, id);
}
