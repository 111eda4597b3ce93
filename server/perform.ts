import type { EntityManager } from "typeorm";
import { type Entry, transact } from "./database/transaction";
import type { Desk } from "./desk";
import { DeskError } from "./errors/desk-error";
import { forLog } from "./graphql/for-log";
import { actorOf } from "./features/accounts/actor";
import { AuditOutcome } from "./features/audit/audit-outcome";
import { recordAudit } from "./features/audit/record-audit";
import type { Clock } from "./features/clock/clock";
import type { Intent } from "./intents/intent";
import { once } from "./intents/once";
import type { Verb } from "./verb";

interface Performance<Input, Subject, Result> {
  /** In whose name. */
  entry: Entry;
  /** Network address of the caller. */
  address: string;
  /** What the caller means to do once; null where they do not say. */
  intent: Intent | null;
  /** Name of the operation, e.g. `submitNomination`. */
  action: string;
  /** GraphQL type of what it acts on. */
  subjectType: string;
  verb: Verb<Input, Subject>;
  input: Input;
  /** Which rows it was done to. */
  idsOf: (subject: Subject) => string[];
  /** What to answer, read in the same transaction. */
  answer: (manager: EntityManager, subject: Subject) => Promise<Result>;
  /** The domain's clock, where it is not the desk's. */
  clock?: Clock;
}

/**
 * The one way in for writes: a verb runs in one transaction under the caller's row-level security, the audit
 * event is written in that same transaction, and a refusal is recorded after everything was rolled back. An intent that
 * was carried out before is answered as it was then, and nothing is done.
 */
export async function perform<Input extends object, Subject, Result>(
  desk: Desk,
  { entry, address, intent, action, subjectType, verb, input, idsOf, answer, clock = desk.clock }: Performance<Input, Subject, Result>,
): Promise<Result> {
  try {
    const { vault } = desk;
    const act = async (manager: EntityManager): Promise<Result> => {
      const actor = await actorOf(manager);
      const subject = await verb({ manager, actor, clock, vault }, input);
      await recordAudit(manager, actor, { action, subjectType, subjectIds: idsOf(subject), outcome: AuditOutcome.SUCCEEDED, input, address });
      return answer(manager, subject);
    };
    return await transact(desk.dataSource, at(entry, clock), (manager) => once({ manager, vault }, intent, () => act(manager)), { recognised: intent !== null });
  } catch (error) {
    await recordRefusal(desk, entry, { action, subjectType, input, address, error });
    throw error;
  }
}

/** Triggers date what follows from an act by the act's own time. */
const at = (entry: Entry, clock: Clock): Entry => (entry.as === "service" ? entry : { ...entry, now: clock.now().toISOString() });

interface Refusal {
  action: string;
  subjectType: string;
  input: object;
  address: string;
  error: unknown;
}

async function recordRefusal(desk: Desk, entry: Entry, { error, input, ...rest }: Refusal): Promise<void> {
  const code = error instanceof DeskError ? error.code : "INTERNAL";
  if (code === "UNAUTHENTICATED") return;
  const subjectIds = subjectsOf(input);
  // Who went away, or ran out of time, is recorded, too.
  await transact(desk.dataSource, { ...entry, signal: undefined }, async (manager) =>
    recordAudit(manager, await actorOf(manager), { ...rest, input, subjectIds, outcome: AuditOutcome.REFUSED, code }),
  ).catch((failure: unknown) => desk.log.error({ err: forLog(failure) }, "a refusal could not be recorded"));
}

/** Which rows an input speaks of: one, or each of a list's. */
function subjectsOf(input: object): string[] {
  if ("references" in input && Array.isArray(input.references)) return input.references.map(({ id }: { id: string }) => id);
  return "id" in input && typeof input.id === "string" ? [input.id] : [];
}
