import { DeskError } from "../../errors/desk-error";
import { endSessions } from "../accounts/end-sessions";
import { asProvenOwner, type OwnAct } from "../second-factor/as-owner-of-account";
import type { EndOwnSessionInput } from "./inputs";
import { SESSION } from "./words";

/**
 * Ends one of one's own sessions at once, on every server, once password and present factor were given again (OWASP ASVS 5,
 * 7.5.2): who finds a session open at a desk does not shut its owner out of the others.
 */
export function endOwnSession(act: OwnAct, { id, ...proofs }: EndOwnSessionInput): Promise<{ id: string }> {
  return asProvenOwner(act, "endOwnSession", proofs, async (manager, { id: accountId }) => {
    const ended = await endSessions(manager, { id, accountId });
    return ended > 0 ? { id } : new DeskError("NOT_FOUND", { facts: { what: SESSION } });
  });
}
