import type { EntityManager } from "typeorm";
import type { Actor } from "../accounts/actor";
import { AuditEvent } from "./audit-event";
import type { AuditOutcome } from "./audit-outcome";
import { withoutSecrets } from "./without-secrets";

interface Act {
  action: string;
  subjectType: string | null;
  subjectIds: string[];
  outcome: AuditOutcome;
  code?: string;
  input: object;
  address: string;
}

/** Writes who did what to which rows, one event a row, into the transaction of the act itself. */
export async function recordAudit(manager: EntityManager, actor: Partial<Actor> & Pick<Actor, "name">, act: Act): Promise<void> {
  const { subjectIds, input, ...rest } = act;
  const events = (subjectIds.length > 0 ? subjectIds : [null]).map((subjectId) => ({
    ...rest,
    subjectId: subjectId !== null && UUID.test(subjectId) ? subjectId : null,
    detail: withoutSecrets(ofSubject(input, subjectId, subjectIds.length)),
    actorId: actor.accountId ?? null,
    actorName: actor.name,
    role: actor.role ?? null,
    seat: actor.seat ?? null,
    unitId: actor.unitId ?? null,
  }));
  // Nobody but the auditor may read the trail, so nothing is read back.
  await manager.createQueryBuilder().insert().into(AuditEvent).values(events).updateEntity(false).execute();
}

/**
 * Of an act on many rows, each event keeps its own row and how many there were: 200 events of 200 rows each would say no
 * more. `among` also tells the database to give each event its own row's changes only.
 */
function ofSubject(input: object, subjectId: string | null, subjects: number): object {
  const among = subjects > 1 ? { among: subjects } : {};
  if (!("references" in input) || !Array.isArray(input.references)) return { ...input, ...among };
  const { references, ...rest } = input as { references: { id: string }[] };
  return { ...rest, reference: references.find(({ id }) => id === subjectId), among: references.length };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
