import { send } from "./client";
import { refreshSession, type Session, type SessionNeed, sessionNeeds, startSession } from "./session";

interface Credentials {
  username: string;
  password: string;
  /** A one-time code or a recovery code. */
  totp?: string;
}

/** Opens a session, and says what it needs before it opens anything else. */
export async function signIn(input: Credentials): Promise<SessionNeed | null> {
  startSession(await send<Session>("login", { input }));
  return sessionNeeds();
}

/** What was needed has been done: says what comes next, or null. */
export async function signInFurther(): Promise<SessionNeed | null> {
  await refreshSession();
  return sessionNeeds();
}
