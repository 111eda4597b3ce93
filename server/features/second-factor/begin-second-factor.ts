import { renderSVG } from "uqr";
import { asProvenOwner, type OwnAct } from "./as-owner-of-account";
import type { BeginSecondFactorInput } from "./inputs";
import { SecondFactor } from "./second-factor";
import { makeTotpSecret, totpUri } from "./totp";
import type { SecondFactorSetup } from "./types";

/** Offers a new secret to an authenticator. The factor before, where there is one, counts until the new one is confirmed. */
export function beginSecondFactor(act: OwnAct, input: BeginSecondFactorInput): Promise<SecondFactorSetup> {
  return asProvenOwner(act, "beginSecondFactor", input, async (manager, account) => {
    const secret = makeTotpSecret();
    await manager.upsert(SecondFactor, { accountId: account.id, pendingSealed: act.desk.vault.seal(secret, "second_factors.pending_sealed") }, ["accountId"]);
    const uri = totpUri(secret, account.username);
    return { secret, uri, qr: renderSVG(uri, { border: 2 }) };
  });
}
