import { accessToken, refreshSession } from "./session";
import { lastUsed } from "./use";

/** So often the server is told that somebody is still there; it ends the session when nobody is for as long as the policy allows. */
const EVERY = 5 * 60_000;

/** While somebody reads and types, the session is renewed now and then, so that it does not end under their hands. */
export function keepAlive(): void {
  let told = Date.now();
  setInterval(() => {
    if (!accessToken() || lastUsed() <= told) return;
    told = Date.now();
    void refreshSession();
  }, EVERY);
}
