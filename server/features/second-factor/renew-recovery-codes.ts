import { asProvenOwner, type OwnAct } from "./as-owner-of-account";
import type { OwnSecondFactorInput } from "./inputs";
import { replaceRecoveryCodes } from "./recovery-codes";
import type { RecoveryCodes } from "./types";
import { noFactor } from "./words";

/** Gives new recovery codes; those before count no more. */
export function renewRecoveryCodes(act: OwnAct, input: OwnSecondFactorInput): Promise<RecoveryCodes> {
  return asProvenOwner(act, "renewRecoveryCodes", input, async (manager, { id, secondFactor }) => (secondFactor ? { codes: await replaceRecoveryCodes(manager, id) } : noFactor()));
}
