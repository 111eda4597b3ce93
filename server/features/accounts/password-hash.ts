import { hash, verify } from "@node-rs/argon2";
import { makeSecret } from "./tokens";

/** RFC 9106's second recommendation: 64 MiB, 3 passes, 4 lanes. */
const ARGON2ID = { memoryCost: 65_536, timeCost: 3, parallelism: 4 };

/** Passwords are kept as argon2id, in the PHC string format; every character of them counts. */
export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2ID);

/** Whether a password is the one that was hashed. Without a hash the work is done all the same, on one nobody's password has. */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  return (await verify(passwordHash ?? (await decoy()), password)) && passwordHash !== undefined;
}

/** Made once, so that unknown names take as long as known ones. */
let decoyHash: Promise<string> | undefined;
function decoy(): Promise<string> {
  return (decoyHash ??= hashPassword(makeSecret("nobody")));
}
