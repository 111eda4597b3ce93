import { transact } from "../../../database/transaction";
import type { Desk } from "../../../desk";
import { securityLine } from "../security-line";
import { appendSeals, type Unsealed } from "./append-seals";

/** Events sealed in one transaction. */
const AT_ONCE = 500;

/** Seals what is not sealed yet, and writes each event's line into the log. */
export function sealLogged(desk: Desk): Promise<number> {
  return sealAudit(desk, securityLog(desk));
}

/**
 * Seals every event that is not sealed, in the order of time, and gives how many. Not on the write path: acts wait for
 * nobody's hash. What commits late is sealed late; of several servers one seals at a time. `tell` gets each event's text.
 */
export async function sealAudit(desk: Sealing, tell: Tell = () => undefined): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await sealSome(desk, tell);
    sealed += count;
    if (count < AT_ONCE) return sealed;
  }
}

type Sealing = Pick<Desk, "dataSource" | "vault">;
type Tell = (text: string) => void;

function sealSome(desk: Sealing, tell: Tell): Promise<number> {
  return transact(desk.dataSource, { as: "service" }, async (manager) => {
    const [turn] = await manager.query<[{ mine: boolean }]>("select pg_try_advisory_xact_lock(hashtext('audit_seals')) as mine");
    if (!turn.mine) return 0;
    const events = await manager.query<Unsealed[]>("select id, event as text from app.unsealed_events($1)", [AT_ONCE]);
    if (events.length === 0) return 0;
    await appendSeals(manager, desk.vault, events);
    for (const { text } of events) tell(text);
    return events.length;
  });
}

/**
 * Whoever seals an event also writes its line into the log: of several servers one, and before the commit, so that a
 * server that dies in between leaves a line twice rather than never.
 */
export function securityLog({ log }: Pick<Desk, "log">): Tell {
  return (text) => {
    const line = securityLine(text);
    if (line) log[line.security === "DENIED" ? "warn" : "info"](line, "security event");
  };
}
