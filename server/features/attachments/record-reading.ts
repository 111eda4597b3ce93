import { type Entry, transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { actorOf } from "../accounts/actor";
import { AuditOutcome } from "../audit/audit-outcome";
import { recordAudit } from "../audit/record-audit";
import { Attachment } from "./attachment";

interface Reading {
  id: string;
  nominationId: string;
  name: string;
  /** Shown in the page; otherwise saved. */
  preview: boolean;
}

/** Writes into the trail who opens which file, in a transaction that is over before the first byte leaves: what cannot be recorded is not given. */
export async function recordReading(desk: Desk, entry: Entry, address: string, { id, ...input }: Reading): Promise<void> {
  await transact(desk.dataSource, entry, async (manager) =>
    recordAudit(manager, await actorOf(manager), { action: "readFile", subjectType: Attachment.name, subjectIds: [id], outcome: AuditOutcome.SUCCEEDED, input, address }),
  );
}
