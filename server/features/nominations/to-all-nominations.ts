import { doAll } from "../../do-all";
import type { ReferenceInput } from "../../graphql/reference-input";
import type { Act } from "../../verb";
import { Nomination } from "./nomination";

/**
 * Does a single verb to several nominations, or to none. Quotas are taken in the order of unit and award, whatever the
 * order of the list: two lists that share quotas take turns instead of waiting for each other.
 */
export function toAllNominations(act: Act, references: readonly ReferenceInput[], verb: (act: Act, reference: ReferenceInput) => Promise<Nomination>): Promise<Nomination[]> {
  return doAll(act, references, {
    type: Nomination,
    relations: { award: true },
    nameOf: ({ name, award }) => ({ zh: `${name}（${award.name}）`, en: `${name} (${award.name})` }),
    order: ({ unitId, awardId }) => `${unitId} ${awardId}`,
    verb,
  });
}
