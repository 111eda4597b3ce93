import type { Act } from "../../verb";
import type { DisqualifyNominationInput } from "./inputs";
import { loadNomination } from "./load-nomination";
import { moveNomination } from "./move-nomination";
import type { Nomination } from "./nomination";
import { NominationAct } from "./nomination-act";

/** Takes a nominee's eligibility away after a breach of conditions or procedure; the unit loses the place, nobody gets it (R18). */
export async function disqualifyNomination(act: Act, { reason, ...reference }: DisqualifyNominationInput): Promise<Nomination> {
  const { nomination, campaign } = await loadNomination(act.manager, reference, NominationAct.DISQUALIFIED);
  nomination.pendingLevel = null;
  nomination.decidedAt = act.clock.now().toISOString();
  return moveNomination(act, nomination, { by: NominationAct.DISQUALIFIED, campaign, reason: reason.trim() });
}
