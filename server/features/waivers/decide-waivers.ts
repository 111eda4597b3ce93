import { doAll } from "../../do-all";
import type { Act } from "../../verb";
import { decideWaiver } from "./decide-waiver";
import type { DecideWaiversInput } from "./inputs";
import { Waiver } from "./waiver";

/** Grants or refuses several waivers with one opinion, all of them or none. */
export function decideWaivers(act: Act, { references, ...decision }: DecideWaiversInput): Promise<Waiver[]> {
  return doAll(act, references, {
    type: Waiver,
    relations: { nomination: true },
    nameOf: ({ rule, nomination: { name } }) => ({ zh: `${name}（${rule}）`, en: `${name} (${rule})` }),
    verb: (each, reference) => decideWaiver(each, { ...decision, ...reference }),
  });
}
