import { transact } from "../../database/transaction";
import type { Desk } from "../../desk";
import { loadSettings } from "./load-settings";
import type { PasswordPolicy } from "./password-policy";

/** What a new password has to be made of, read by the server itself for whoever asks. */
export async function tellPasswordPolicy(desk: Desk): Promise<PasswordPolicy> {
  const settings = await transact(desk.dataSource, { as: "service" }, loadSettings);
  return { minLength: settings.passwordMinLength, minKinds: settings.passwordMinKinds, history: settings.passwordHistory, maxAgeDays: settings.passwordMaxAgeDays };
}
