import type { EntityManager } from "typeorm";
import type { Desk } from "../../desk";
import type { Account } from "../accounts/account";
import { actorFrom } from "../accounts/actor";
import { AuditOutcome } from "../audit/audit-outcome";
import { recordAudit } from "../audit/record-audit";
import { useRecoveryCode } from "./recovery-codes";
import { SecondFactor } from "./second-factor";
import { looksLikeTotp, stepOf } from "./totp";

/** What came of asking for the second factor: the account has none, nothing was given, it is wrong, or it is right. */
export type Proof = "NONE" | "MISSING" | "WRONG" | "RIGHT";

interface Given {
  /** A code of the authenticator, or a recovery code. */
  totp: string | null | undefined;
  address: string;
}

/**
 * Whether a code proves the account's second factor. A code that does is used up by that, whatever comes after: RFC 6238
 * § 5.2 lets none count twice, and of two requests with the same code at once one finds it used.
 */
export async function proveFactor(desk: Pick<Desk, "vault">, manager: EntityManager, account: Account, { totp, address }: Given): Promise<Proof> {
  const factor = await manager.findOneBy(SecondFactor, { accountId: account.id });
  if (!factor?.secretSealed) return "NONE";
  if (!totp?.trim()) return "MISSING";
  if (looksLikeTotp(totp)) {
    const step = stepOf(desk.vault.open(factor.secretSealed, "second_factors.secret_sealed"), totp, new Date());
    return step !== null && (await useStep(manager, account.id, step)) ? "RIGHT" : "WRONG";
  }
  if (!(await useRecoveryCode(manager, account.id, totp))) return "WRONG";
  await recordAudit(manager, actorFrom(account), { action: "useRecoveryCode", subjectType: "Account", subjectIds: [account.id], outcome: AuditOutcome.SUCCEEDED, input: {}, address });
  return "RIGHT";
}

/** Moves the last used step on, and says whether it did. */
async function useStep(manager: EntityManager, accountId: string, step: number): Promise<boolean> {
  const { affected } = await manager
    .createQueryBuilder()
    .update(SecondFactor)
    .set({ lastStep: step })
    .where({ accountId })
    .andWhere("(last_step is null or last_step < :step)", { step })
    .execute();
  return affected === 1;
}
