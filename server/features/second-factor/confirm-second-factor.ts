import { Not } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import type { Text } from "../../errors/registry";
import { endSessions } from "../accounts/end-sessions";
import { nextNeed } from "../accounts/next-need";
import { Session } from "../accounts/session";
import { asOwnerOfAccount, type OwnAct } from "./as-owner-of-account";
import type { ConfirmSecondFactorInput } from "./inputs";
import { replaceRecoveryCodes } from "./recovery-codes";
import { SecondFactor } from "./second-factor";
import { stepOf } from "./totp";
import type { RecoveryCodes } from "./types";
import { wrong, WRONG_CODE } from "./words";

/**
 * Takes the offered secret over once a first code shows that an authenticator has it, and gives recovery codes. From now
 * on the account signs in with both; its other sessions, opened without it, end.
 */
export function confirmSecondFactor(act: OwnAct, { totp }: ConfirmSecondFactorInput): Promise<RecoveryCodes> {
  return asOwnerOfAccount(act, "confirmSecondFactor", async (manager, { id: accountId }) => {
    const factor = await manager.findOne(SecondFactor, { where: { accountId }, lock: { mode: "pessimistic_write" } });
    if (!factor?.pendingSealed) return new DeskError("NOT_FOUND", { facts: { what: OFFERED } });
    const { vault } = act.desk;
    const secret = vault.open(factor.pendingSealed, "second_factors.pending_sealed");
    const lastStep = stepOf(secret, totp, new Date());
    if (lastStep === null) return wrong("totp", WRONG_CODE);
    await manager.update(SecondFactor, { accountId }, { secretSealed: vault.seal(secret, "second_factors.secret_sealed"), pendingSealed: null, lastStep, confirmedAt: () => "now()" });
    const codes = await replaceRecoveryCodes(manager, accountId);
    await endSessions(manager, { accountId, id: Not(act.entry.sessionId) });
    await manager.update(Session, { id: act.entry.sessionId }, { needs: await nextNeed(manager, accountId) });
    return { codes };
  });
}

const OFFERED: Text = { zh: "待确认的动态口令密钥", en: "secret that waits for a first code" };
