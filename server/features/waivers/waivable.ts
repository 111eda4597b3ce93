import type { Act } from "../../verb";
import { DeskError } from "../../errors/desk-error";
import type { Text } from "../../errors/registry";
import { openCampaign } from "../campaigns/open-campaign";
import type { Nomination } from "../nominations/nomination";
import { NominationState } from "../nominations/nomination-state";
import { STATE_WORDS } from "../nominations/words";

const { DRAFT, RETURNED, SUBMITTED } = NominationState;

/** The states in which waivers are asked for and decided: once there is a candidate, what let it pass stands. */
const OPEN: readonly NominationState[] = [DRAFT, RETURNED, SUBMITTED];

/** Refuses an act on the waivers of a nomination that is decided or given up, or whose campaign is not open. */
export async function refuseSettled({ manager }: Pick<Act, "manager">, { campaignId, state }: Nomination, act: Text): Promise<void> {
  await openCampaign(manager, campaignId);
  if (!OPEN.includes(state)) throw wrongState(STATE_WORDS[state], act);
}

/** The state something is in, and what is not done in it. */
export function wrongState(state: Text, act: Text): DeskError {
  return new DeskError("WRONG_STATE", { facts: { state, act, allowed: { zh: "", en: "" } } });
}
