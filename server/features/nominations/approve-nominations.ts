import type { Act } from "../../verb";
import { approveNomination } from "./approve-nomination";
import type { ReviewNominationsInput } from "./inputs";
import type { Nomination } from "./nomination";
import { toAllNominations } from "./to-all-nominations";

/** Approves several submitted nominations with one opinion, all of them or none. */
export function approveNominations(act: Act, { references, ...words }: ReviewNominationsInput): Promise<Nomination[]> {
  return toAllNominations(act, references, (each, reference) => approveNomination(each, { ...words, ...reference }));
}
