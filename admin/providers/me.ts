import type { Me } from "../shared/schema";
import { takeSettings } from "./accountStore";
import { send } from "./client";

/** Who is signed in, and by how many milliseconds the domain clock stands apart from this machine's. */
export interface SignedIn extends Me {
  clockOffset: number;
}

let me: Promise<SignedIn> | undefined;

/** Asked once a session: the account, what it may call, and the clock. */
export function signedIn(): Promise<SignedIn> {
  me ??= send<Me>("me")
    .then((answer) => {
      takeSettings(answer.account.id, answer.preferences);
      return answer;
    })
    .then((answer) => ({ ...answer, clockOffset: Date.parse(answer.clock.now) - Date.now() }))
    .catch((error: unknown) => {
      me = undefined;
      throw error;
    });
  return me;
}

export function forgetMe(): void {
  me = undefined;
}
