import { DeskError } from "../../errors/desk-error";
import { loadSettings } from "../security-settings/load-settings";
import { asProvenOwner, type OwnAct } from "./as-owner-of-account";
import type { OwnSecondFactorInput } from "./inputs";
import { RecoveryCode } from "./recovery-code";
import { SecondFactor } from "./second-factor";
import type { OwnSecondFactor } from "./types";
import { noFactor } from "./words";

/** Takes one's own second factor away, where the role may do without. */
export function removeSecondFactor(act: OwnAct, input: OwnSecondFactorInput): Promise<OwnSecondFactor> {
  return asProvenOwner(act, "removeSecondFactor", input, async (manager, { id: accountId, role, secondFactor }) => {
    if (!secondFactor) return noFactor();
    if ((await loadSettings(manager)).secondFactorRoles.includes(role)) return new DeskError("SECOND_FACTOR_KEPT");
    await manager.delete(RecoveryCode, { accountId });
    await manager.delete(SecondFactor, { accountId });
    return { since: null, required: false, recoveryCodesLeft: 0 };
  });
}
