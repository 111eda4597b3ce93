import { DeskError } from "../../errors/desk-error";
import type { Act } from "../../verb";
import { Role } from "../accounts/role";
import type { GiveRevocationOpinionInput } from "./inputs";
import { loadHonour, refuseOtherSeat } from "./load-honour";
import { OpinionLevel } from "./opinion-level";
import { Revocation } from "./revocation";
import { RevocationOpinion } from "./revocation-opinion";
import { RevocationState } from "./revocation-state";
import { REVOCATION, REVOCATION_WORDS } from "./words";

const ACT = { zh: "出具意见", en: "given an opinion" };
const BEFORE = { zh: "意见在决定作出前出具。", en: "Opinions come before the decision." };

/**
 * Gives the unit's opinion on the revocation of an honour it recommended, or the office's. The office's is another
 * account's than the proposer's (`app.guard_opinion`): nobody agrees with themselves.
 */
export async function giveRevocationOpinion({ manager, actor, clock }: Act, { revocationId, agrees, opinion }: GiveRevocationOpinionInput): Promise<RevocationOpinion> {
  const revocation = await manager.findOneBy(Revocation, { id: revocationId });
  if (!revocation) throw new DeskError("NOT_FOUND", { field: "revocationId", facts: { what: REVOCATION } });
  const honour = await loadHonour(manager, revocation.honourId);
  const level = actor.role === Role.UNIT ? OpinionLevel.UNIT : OpinionLevel.OFFICE;
  if (level === OpinionLevel.OFFICE) refuseOtherSeat(honour, actor, "revocationId");
  else if (honour.unitId !== actor.unitId) throw new DeskError("FORBIDDEN", { field: "revocationId" });
  if (revocation.state !== RevocationState.PROPOSED) throw new DeskError("WRONG_STATE", { facts: { state: REVOCATION_WORDS[revocation.state], act: ACT, allowed: BEFORE } });
  const given = { givenById: actor.accountId, givenBy: actor.name, givenAt: clock.now().toISOString() };
  return manager.save(manager.create(RevocationOpinion, { revocationId, level, agrees, opinion: opinion.trim(), ...given }));
}
