import type { EntityManager } from "typeorm";
import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { forLog } from "../../graphql/for-log";
import type { AccountCaller, Caller } from "../../graphql/context";
import type { Actor } from "../accounts/actor";
import { AuditOutcome } from "./audit-outcome";
import { recordAudit } from "./record-audit";

/** Something of note that is no verb: a denial, a limit reached, a look into the trail. */
interface Note {
  caller: Caller | AccountCaller | null;
  address: string;
  /** The operation, or the route: `Query.accounts`, `POST /imports`. */
  action: string;
  outcome: AuditOutcome;
  code?: string;
}

type Who = Partial<Actor> & Pick<Actor, "name">;

/** The same of the same account, or of the same address where nobody is known, within one window. */
interface Repeated {
  who: Who;
  note: Note;
  /** How often since it was written. */
  again: number;
  since: string;
  /** Done once the first of them is written, and who it was is known. */
  written: Promise<void>;
}

/** How long the same is only counted after it was written, in milliseconds. */
export const WINDOW = 60_000;
/** Different ones that are kept apart at a time; beyond them, of an attack from everywhere, the trail says only how much it was. */
const MOST = 200;
const SOMEBODY: Who = { name: "（未登录）" };
const EVERYBODY: Who = { name: "（多个来源）" };

const OF_SESSION = `
  select a.id as "accountId", a.display_name as name, a.role, a.seat, a.unit_id as "unitId" from sessions s join accounts a on a.id = s.account_id
    where s.id = $1 and ($2::bytea is null or s.secret_hash = $2)`;
const OF_ACCOUNT = `select id as "accountId", display_name as name, role, seat, unit_id as "unitId" from accounts where id = $1`;

/**
 * Writes what is of note beside the verbs. The first of a kind is written at once, the same of the same account within a
 * minute is counted and written as one event with its number: a flood neither fills the trail nor waits for it.
 */
export class Trail {
  private readonly open = new Map<string, Repeated>();

  constructor(private readonly desk: Pick<Desk, "dataSource" | "log">) {}

  /** Notes a denial, which stays one whether or not it could be written. */
  async denied(note: Omit<Note, "outcome">): Promise<void> {
    await this.note({ ...note, outcome: AuditOutcome.REFUSED }).catch((error: unknown) => this.desk.log.error({ err: forLog(error) }, "a denial could not be recorded"));
  }

  /** Notes a look, which is not had if it cannot be written. */
  async looked(note: Omit<Note, "outcome" | "code">): Promise<void> {
    await this.note({ ...note, outcome: AuditOutcome.SUCCEEDED });
  }

  private async note(note: Note): Promise<void> {
    const key = keyOf(note);
    const known = this.open.get(key) ?? (this.open.size < MOST ? undefined : this.rest(note));
    if (known) {
      known.again += 1;
      return;
    }
    const first: Repeated = { who: SOMEBODY, note, again: 0, since: new Date().toISOString(), written: Promise.resolve() };
    this.open.set(key, first); // before anything is waited for, so that what comes meanwhile is counted
    first.written = this.write(async (manager) => {
      first.who = await whoIs(manager, note.caller);
      await record(manager, first.who, note, {});
    });
    try {
      await first.written;
    } catch (error) {
      this.open.delete(key);
      throw error;
    }
  }

  /** Writes how often the same came again, and begins anew. Called each minute, and when the server stops. */
  async flush(): Promise<void> {
    const open = [...this.open.values()];
    this.open.clear();
    await Promise.allSettled(open.map(({ written }) => written));
    const over = open.filter(({ again }) => again > 0);
    if (over.length === 0) return;
    await this.write(async (manager) => {
      for (const { who, note, again, since } of over) await record(manager, who, note, { times: again, since });
    }).catch((error: unknown) => this.desk.log.error({ err: forLog(error), kinds: over.length }, "repeated denials could not be recorded"));
  }

  /** Where everything else is counted together. */
  private rest({ code, outcome }: Note): Repeated {
    const note: Note = { caller: null, address: "", action: "denied", outcome, code };
    const key = keyOf(note);
    const rest = this.open.get(key) ?? { who: EVERYBODY, note, again: 0, since: new Date().toISOString(), written: Promise.resolve() };
    this.open.set(key, rest);
    return rest;
  }

  private write(work: (manager: EntityManager) => Promise<void>): Promise<void> {
    return transact(this.desk.dataSource, { as: "service" }, work);
  }
}

function keyOf({ caller, address, action, code = "" }: Note): string {
  // Whoever guesses API keys names a session of his own choice each time: his address does not change as quickly.
  const known = caller && ("accountId" in caller ? caller.accountId : caller.secretHash === null && caller.sessionId);
  const who = known || address;
  return [who, action, code].join(" ");
}

/** The account a caller speaks for; nobody where the API key is not the session's own: whoever guesses keys is not its owner. */
async function whoIs(manager: EntityManager, caller: Note["caller"]): Promise<Who> {
  if (!caller) return SOMEBODY;
  const rows = "sessionId" in caller ? await manager.query<Actor[]>(OF_SESSION, [caller.sessionId, caller.secretHash]) : await manager.query<Actor[]>(OF_ACCOUNT, [caller.accountId]);
  return rows[0] ?? SOMEBODY;
}

function record(manager: EntityManager, who: Who, { action, outcome, code, address }: Note, input: object): Promise<void> {
  return recordAudit(manager, who, { action, subjectType: null, subjectIds: [], outcome, code, input, address });
}
