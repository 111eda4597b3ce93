import { createHash, randomInt } from "node:crypto";
import type { EntityManager } from "typeorm";
import { RecoveryCode } from "./recovery-code";

/** How many codes an account is given at a time. */
export const RECOVERY_CODES = 10;

/** Crockford's Base32: no letter is mistaken for another or for a digit, on screen or on paper. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS = 6;
const GROUP = 4;

/** A code of 120 random bits, in groups, e.g. `7K3Q-0D4W-P9T2-HC8V-2M5R-XJ6N`. */
function makeRecoveryCode(): string {
  const group = () => Array.from({ length: GROUP }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
  return Array.from({ length: GROUPS }, group).join("-");
}

/** A code as its owner reads it from paper: any case and gaps, O for 0, I and L for 1. */
const normal = (given: string): string => given.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");

const hashOf = (given: string): Buffer => createHash("sha256").update(normal(given)).digest();

/** Makes an account's codes anew; those before count no more. */
export async function replaceRecoveryCodes(manager: EntityManager, accountId: string): Promise<string[]> {
  await manager.delete(RecoveryCode, { accountId });
  const codes = Array.from({ length: RECOVERY_CODES }, makeRecoveryCode);
  await manager.insert(RecoveryCode, codes.map((code) => ({ accountId, codeHash: hashOf(code) })));
  return codes;
}

/** Uses a code up, and says whether it was there to be used: of two at once, one gets it. */
export async function useRecoveryCode(manager: EntityManager, accountId: string, given: string): Promise<boolean> {
  const { affected } = await manager
    .createQueryBuilder()
    .update(RecoveryCode)
    .set({ usedAt: () => "now()" })
    .where({ accountId, codeHash: hashOf(given) })
    .andWhere("used_at is null")
    .execute();
  return affected === 1;
}
