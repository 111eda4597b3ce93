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
    detail: withoutSecrets(input),
    actorId: actor.accountId ?? null,
    actorName: actor.name,
    role: actor.role ?? null,
    seat: actor.seat ?? null,
    unitId: actor.unitId ?? null,
  }));
  // Nobody but the auditor may read the trail, so nothing is read back.
  await manager.createQueryBuilder().insert().into(AuditEvent).values(events).updateEntity(false).execute();
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
