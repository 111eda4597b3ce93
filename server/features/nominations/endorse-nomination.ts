import type { Act } from "../../verb";
import type { ReviewNominationInput } from "./inputs";
import type { Nomination } from "./nomination";
import { ReviewDecision } from "./review-decision";
import { reviewNomination } from "./review-nomination";

/** The unit's level of review (市级审核) approves: the nomination goes on to the office. Not by whoever submitted it. */
export function endorseNomination(act: Act, input: ReviewNominationInput): Promise<Nomination> {
  return reviewNomination(act, input, ReviewDecision.APPROVED);
}
