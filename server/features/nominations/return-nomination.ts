import type { Act } from "../../verb";
import type { ReturnNominationInput } from "./inputs";
import type { Nomination } from "./nomination";
import { ReviewDecision } from "./review-decision";
import { reviewNomination } from "./review-nomination";

/** Returns a submitted nomination for correction; its place is free until it is submitted again. */
export function returnNomination(act: Act, input: ReturnNominationInput): Promise<Nomination> {
  return reviewNomination(act, input, ReviewDecision.RETURNED);
}
