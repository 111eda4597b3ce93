import { ERRORS } from "../../errors/registry";
import { AuditOutcome } from "./audit-outcome";

/** A line of the log for those who watch over the desk, as README's "Security events" describes it. */
export interface SecurityLine {
  security: "SIGNED_IN" | "DENIED";
  eventId: string;
  at: string;
  action: string;
  code?: string;
  accountId?: string;
  role?: string;
  address: string;
  /** Of the same that came again: how often. */
  times?: number;
}

type Event = [id: string, at: string, actorId: string | null, actorName: string, role: string | null, seat: string | null, unitId: string | null, action: string, subjectType: string | null, subjectId: string | null, outcome: string, code: string | null, detail: { times?: number }, address: string];

/** Acts that open a session. */
const SIGNS_IN = ["login"];

/**
 * The line of an event that concerns security, from its sealed text: sign-ins, and refusals that the registry does not
 * call ordinary. No names and nothing that was typed: a name that nobody has may be a password in the wrong field.
 */
export function securityLine(text: string): SecurityLine | null {
  const [eventId, at, accountId, , role, , , action, , , outcome, code, { times }, address] = JSON.parse(text) as Event;
  const line = { eventId, at, action, ...(code && { code }), ...(accountId && { accountId }), ...(role && { role }), address, ...(times && { times }) };
  if (outcome === AuditOutcome.REFUSED.toString()) return isOrdinary(code) ? null : { security: "DENIED", ...line };
  return SIGNS_IN.includes(action) ? { security: "SIGNED_IN", ...line } : null;
}

/** Codes that the registry does not know are the trail's own: a token used twice, a key that nobody has. */
function isOrdinary(code: string | null): boolean {
  return ERRORS[code as keyof typeof ERRORS]?.level === "info";
}
