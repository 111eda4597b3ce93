import { print } from "graphql";
import { operation } from "./operations";

interface Session {
  accessToken: string;
  expiresAt: string;
}

/**
 * The access token lives in this variable and nowhere else: a script that reads storage finds nothing, and a
 * reload asks for a new token with the refresh cookie, which no script can read.
 */
let session: Session | undefined;
let refreshing: Promise<boolean> | undefined;

export const accessToken = () => session?.accessToken;

export function startSession(started: Session | undefined): void {
  session = started;
}

/** Asks for a new access token, once at a time. False when the cookie is missing, used up or refused. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= oneTabAtATime(requestRefresh).finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

async function requestRefresh(): Promise<boolean> {
  const response = await fetch("/graphql", {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: print(operation("refreshSession")), operationName: "refreshSession" }),
  });
  const { data } = (await response.json()) as { data?: { refreshSession?: Session } | null };
  session = data?.refreshSession ?? undefined;
  return session !== undefined;
}

/**
 * Refresh tokens rotate and a second use of one ends the session, so two tabs that wake together must not send the
 * same cookie. Browsers offer locks on https and localhost; elsewhere the tabs take their chance.
 */
async function oneTabAtATime(request: () => Promise<boolean>): Promise<boolean> {
  return "locks" in navigator ? await navigator.locks.request("refresh-session", request) : request();
}
