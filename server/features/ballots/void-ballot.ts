import type { Act } from "../../verb";
import { Ballot } from "./ballot";
import { BallotState } from "./ballot-state";
import type { VoidBallotInput } from "./inputs";
import { loadBallot } from "./load-ballot";

/** Declares a round void before its result stands, for a reason everybody reads. A sealed urn stays sealed for good. */
export async function voidBallot({ manager }: Act, { reason, ...reference }: VoidBallotInput): Promise<{ id: string }> {
  const ballot = await loadBallot(manager, reference, "VOIDED");
  ballot.state = BallotState.VOIDED;
  ballot.voidReason = reason.trim();
  return manager.save(Ballot, ballot);
}
