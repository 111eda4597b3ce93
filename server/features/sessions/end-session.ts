import { DeskError } from "../../errors/desk-error";
import { refuseField } from "../../errors/refuse-field";
import type { Act } from "../../verb";
import { endSessions } from "../accounts/end-sessions";
import type { EndSessionInput } from "./inputs";
import { OnlineSession } from "./online-session";
import { SESSION } from "./words";

/** Whose session was ended, and which. The trail names the account, so that its owner reads there who ended it. */
export interface EndedSession {
  id: string;
  sessionId: string;
}

/**
 * Ends somebody else's session at once, on every server: the next request in its name is refused. One's own is ended by
 * `endOwnSession`, which asks for the password again.
 */
export async function endSession({ manager, actor }: Act, { id }: EndSessionInput): Promise<EndedSession> {
  const session = await manager.findOneBy(OnlineSession, { id });
  if (!session) throw new DeskError("NOT_FOUND", { facts: { what: SESSION } });
  const { accountId } = session;
  if (accountId === actor.accountId) refuseField("id", "这是您自己的登录：请在个人设置中退出，并再次输入密码。", "is your own session: sign out of it in your settings, with your password.");
  await endSessions(manager, { id });
  return { id: accountId, sessionId: id };
}
