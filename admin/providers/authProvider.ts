import type { AuthProvider } from "react-admin";
import { forgetUnsaved, sendUnsaved } from "./formDrafts";
import { mayDo } from "./access";
import { leaveSettings, saveSettings } from "./accountStore";
import { send } from "./client";
import { forgetMe, signedIn } from "./me";
import { queryClient } from "./queryClient";
import { refusalOf } from "./refusal";
import { accessToken, refreshSession, sessionNeeds, startSession } from "./session";

function forget(): void {
  forgetMe();
  startSession(undefined);
}

/** Sign-in for react-admin: tokens in memory, silent refresh by cookie, access by the server's permission table. */
export const authProvider: AuthProvider = {
  /** The session is open already: the sign-in page has done what it needed. */
  async login() {
    forgetMe();
    // Who asked before signing in was told no, and would not ask again.
    const me = await signedIn();
    queryClient.setQueryData(["me"], me);
    await sendUnsaved(me.account.id);
  },
  async logout() {
    if (accessToken()) {
      forgetUnsaved();
      await saveSettings();
      await send("logout").catch(() => undefined);
    }
    forget();
    leaveSettings();
  },
  async checkAuth() {
    // No message: who opens the desk for the first time is not told off for it.
    if (!accessToken() && !(await refreshSession())) throw { message: false };
    // Left in the middle of its first steps, e.g. by a reload: signing in begins anew.
    if (sessionNeeds()) throw { message: false };
  },
  async checkError(error: unknown) {
    if (refusalOf(error)?.code !== "UNAUTHENTICATED") return;
    forget();
    throw error;
  },
  async getIdentity() {
    const { account } = await signedIn();
    return { ...account, fullName: account.displayName };
  },
  getPermissions: async () => (await signedIn()).permissions,
  canAccess: async ({ action, resource }) => mayDo((await signedIn()).permissions, action, resource),
};
