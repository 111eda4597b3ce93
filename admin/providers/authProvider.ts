import type { AuthProvider } from "react-admin";
import { mayDo } from "./access";
import { send } from "./client";
import { forgetMe, signedIn } from "./me";
import { queryClient } from "./queryClient";
import { refusalOf } from "./refusal";
import { accessToken, refreshSession, startSession } from "./session";

function forget(): void {
  forgetMe();
  startSession(undefined);
}

/** Sign-in for react-admin: tokens in memory, silent refresh by cookie, access by the server's permission table. */
export const authProvider: AuthProvider = {
  async login(input: { username: string; password: string }) {
    startSession(await send("login", { input }));
    forgetMe();
    // Who asked before signing in was told no, and would not ask again.
    queryClient.setQueryData(["me"], await signedIn());
  },
  async logout() {
    if (accessToken()) await send("logout").catch(() => undefined);
    forget();
  },
  async checkAuth() {
    // No message: who opens the desk for the first time is not told off for it.
    if (!accessToken() && !(await refreshSession())) throw { message: false };
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
