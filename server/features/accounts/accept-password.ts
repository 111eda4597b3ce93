import type { EntityManager } from "typeorm";
import type { FieldError } from "../../errors/desk-error";
import { refuseFields } from "../../errors/refuse-field";
import { loadSettings } from "../security-settings/load-settings";
import { commonPasswords } from "./common-passwords";
import { Credential } from "./credential";
import { FormerPassword } from "./former-password";
import { isPassword } from "./password-hash";
import { passwordMisses } from "./password-misses";

interface Chosen {
  /** The field of the input it was given in. */
  field: string;
  password: string;
  owner: { username: string; displayName: string };
}

/** Refuses a password that misses the policy, naming each part that it misses. */
export async function acceptPassword(manager: EntityManager, { field, password, owner }: Chosen): Promise<void> {
  const [first, ...others] = passwordMisses(password, owner, await loadSettings(manager), await commonPasswords()).map((message): FieldError => ({ field, message }));
  if (first) refuseFields([first, ...others]);
}

/** Refuses a password that the account has, or had not long ago. Asked last: each former one costs an argon2. */
export async function acceptNewPassword(manager: EntityManager, accountId: string, { field, password }: Chosen): Promise<void> {
  const { passwordHistory } = await loadSettings(manager);
  const present = await manager.findOneByOrFail(Credential, { accountId });
  const former = await manager.find(FormerPassword, { where: { accountId }, order: { id: "DESC" }, take: passwordHistory });
  for (const { passwordHash } of [present, ...former]) {
    if (await isPassword(password, passwordHash)) refuseFields([{ field, message: { zh: `新密码不能与当前密码或最近 ${passwordHistory} 次用过的密码相同。`, en: `the new password is none of the present one and the last ${passwordHistory} before it.` } }]);
  }
}
