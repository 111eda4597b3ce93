import type { Act } from "../../verb";
import { returnNomination } from "./return-nomination";
import type { ReturnNominationsInput } from "./inputs";
import type { Nomination } from "./nomination";
import { toAllNominations } from "./to-all-nominations";

/** Returns several submitted nominations for the same correction, all of them or none. */
export function returnNominations(act: Act, { references, ...words }: ReturnNominationsInput): Promise<Nomination[]> {
  return toAllNominations(act, references, (each, reference) => returnNomination(each, { ...words, ...reference }));
}
