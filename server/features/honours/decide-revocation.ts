import type { EntityManager } from "typeorm";
import { DeskError } from "../../errors/desk-error";
import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { dayOf } from "../clock/clock";
import { Honour } from "./honour";
import { HonourState } from "./honour-state";
import type { DecideRevocationInput } from "./inputs";
import { OpinionLevel } from "./opinion-level";
import { refuseDay } from "./refuse-day";
import { Revocation } from "./revocation";
import { RevocationOpinion } from "./revocation-opinion";
import { RevocationState } from "./revocation-state";
import { REVOCATION, REVOCATION_WORDS } from "./words";

const ACT = { zh: "作出决定", en: "decided" };
const ONCE = { zh: "决定不能更改。", en: "A decision is not changed." };
const NO_OPINION = { state: { zh: "领导小组办公室尚未出具意见", en: "without the office's opinion" }, allowed: { zh: "请由办公室先出具意见。", en: "The office gives its opinion first." } };

/**
 * The leading group revokes an honour or keeps it (R19). The office's opinion must be on record; the unit's may be, its
 * silence holds nobody up. Where the honour is revoked, its outcome follows by itself.
 */
export async function decideRevocation({ manager, actor, clock }: Act, input: DecideRevocationInput): Promise<Revocation> {
  const { revocation, honour } = await loadProposed(manager, input);
  if (!(await manager.existsBy(RevocationOpinion, { revocationId: revocation.id, level: OpinionLevel.OFFICE }))) throw new DeskError("WRONG_STATE", { facts: { act: ACT, ...NO_OPINION } });
  const { revoke, decidedOn } = input;
  refuseDay("decidedOn", decidedOn, clock.today(), { day: dayOf(new Date(revocation.proposedAt)), zh: "提出日期", en: "it was proposed" });
  const { document, decision } = tidy({ document: input.document, decision: input.decision });
  const state = revoke ? RevocationState.REVOKED : RevocationState.KEPT;
  const decided = await manager.save(Object.assign(revocation, { state, decidedById: actor.accountId, decidedBy: actor.name, decidedOn, document, decision }));
  if (revoke) await manager.save(Object.assign(honour, { state: HonourState.REVOKED, revokedOn: decidedOn }));
  return decided;
}

/**
 * Locks the honour: proceedings on it are decided one after the other, and none are opened meanwhile. Once it is revoked
 * the row wall gives nobody the lock, also whoever waited for it: the proceedings, read after that, say who was faster.
 */
async function loadProposed(manager: EntityManager, { id, version }: DecideRevocationInput): Promise<{ revocation: Revocation; honour: Honour }> {
  const seen = await manager.findOneBy(Revocation, { id });
  if (!seen) throw new DeskError("NOT_FOUND", { facts: { what: REVOCATION } });
  const honour = await manager.findOne(Honour, { where: { id: seen.honourId }, lock: { mode: "pessimistic_write" } });
  const revocation = await manager.findOneByOrFail(Revocation, { id });
  if (revocation.version !== version) throw new DeskError("CONFLICT", { facts: { given: version, current: revocation.version } });
  if (!honour || revocation.state !== RevocationState.PROPOSED) throw new DeskError("WRONG_STATE", { facts: { state: REVOCATION_WORDS[revocation.state], act: ACT, allowed: ONCE } });
  return { revocation, honour };
}
