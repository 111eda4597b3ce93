import type { Act } from "../../verb";
import type { ReviewNominationInput } from "./inputs";
import type { Nomination } from "./nomination";
import { ReviewDecision } from "./review-decision";
import { reviewNomination } from "./review-nomination";

/** Rejects a submitted nomination for good; its place is free. */
export function rejectNomination(act: Act, input: ReviewNominationInput): Promise<Nomination> {
  return reviewNomination(act, input, ReviewDecision.REJECTED);
}
