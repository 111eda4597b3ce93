import type { Act } from "../../verb";
import { endorseNomination } from "./endorse-nomination";
import type { ReviewNominationsInput } from "./inputs";
import type { Nomination } from "./nomination";
import { toAllNominations } from "./to-all-nominations";

/** The unit's level of review approves several nominations with one opinion, all of them or none. */
export function endorseNominations(act: Act, { references, ...words }: ReviewNominationsInput): Promise<Nomination[]> {
  return toAllNominations(act, references, (each, reference) => endorseNomination(each, { ...words, ...reference }));
}
