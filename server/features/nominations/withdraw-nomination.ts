import type { Act } from "../../verb";
import type { WithdrawNominationInput } from "./inputs";
import { loadNomination } from "./load-nomination";
import { moveNomination } from "./move-nomination";
import type { Nomination } from "./nomination";
import { NominationAct } from "./nomination-act";

/** Gives a nomination of one's own unit up (放弃); a place it held is free again. */
export async function withdrawNomination(act: Act, { reason, ...reference }: WithdrawNominationInput): Promise<Nomination> {
  const { nomination, campaign } = await loadNomination(act.manager, reference, NominationAct.WITHDRAWN);
  nomination.pendingLevel = null;
  return moveNomination(act, nomination, { by: NominationAct.WITHDRAWN, campaign, reason: reason.trim() });
}
