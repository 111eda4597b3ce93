import type { ReferencesInput } from "../../graphql/references-input";
import type { Act } from "../../verb";
import type { Nomination } from "./nomination";
import { submitNomination } from "./submit-nomination";
import { toAllNominations } from "./to-all-nominations";

/** Submits several nominations, all of them or none: places are there for all (R03) or nobody takes one. */
export function submitNominations(act: Act, { references }: ReferencesInput): Promise<Nomination[]> {
  return toAllNominations(act, references, submitNomination);
}
