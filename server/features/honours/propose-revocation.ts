import { tidy } from "../../graphql/tidy";
import type { Act } from "../../verb";
import { HonourState } from "./honour-state";
import type { ProposeRevocationInput } from "./inputs";
import { loadHonour, refuseOtherSeat, wrongState } from "./load-honour";
import { Revocation } from "./revocation";

const ACT = { zh: "提出撤销", en: "proposed for revocation" };
const ONCE = { zh: "已撤销的称号不再办理。", en: "A title is revoked once." };

/** Opens proceedings to revoke an honour (R19), also after its campaign is over. One at a time; after a decision to keep it, others may follow. */
export async function proposeRevocation({ manager, actor, clock }: Act, { honourId, ...input }: ProposeRevocationInput): Promise<Revocation> {
  const honour = await loadHonour(manager, honourId, "honourId");
  refuseOtherSeat(honour, actor, "honourId");
  if (honour.state !== HonourState.CONFERRED) throw wrongState(honour.state, ACT, ONCE);
  const { cause, evidence } = tidy({ cause: input.cause, evidence: input.evidence });
  const proposed = { proposedById: actor.accountId, proposedBy: actor.name, proposedAt: clock.now().toISOString() };
  return manager.save(manager.create(Revocation, { honourId, cause, evidence, ...proposed }));
}
