import { print } from "graphql";
import { operation } from "./operations";
import { lastUsed } from "./use";

/** What has to be done before a session opens anything else. */
export type SessionNeed = "NEW_PASSWORD" | "SECOND_FACTOR_SETUP";

export interface Session {
  accessToken: string;
  expiresAt: string;
  needs: SessionNeed | null;
}

/**
 * The access token lives in this variable and nowhere else: a script that reads storage finds nothing, and a
 * reload asks for a new token with the refresh cookie, which no script can read.
 */
let session: Session | undefined;
/** When the session was last renewed: a window nobody touched since does not keep it from ending for want of use. */
let renewed = 0;
let refreshing: Promise<boolean> | undefined;

export const accessToken = () => session?.accessToken;

/** What the session needs first, so that no page is tried before. */
export const sessionNeeds = () => session?.needs ?? null;

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
    body: JSON.stringify({ query: print(operation("refreshSession")), operationName: "refreshSession", variables: { used: lastUsed() > renewed } }),
  });
  renewed = Date.now();
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
