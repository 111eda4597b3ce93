import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import { PersonIdentity } from "../nominations/person-identity";
import { AdministrativeRank } from "../workplaces/administrative-rank";
import type { NominationFacts } from "./facts";
import { broken, defineRule } from "./verdict";
import { IDENTITY_WORDS, RANK_WORDS } from "./words";

/**
 * R22, prior consent (sister notices; off unless the office enables it): a person of 处级, or the head of an enterprise,
 * needs the office's consent before being nominated. The desk keeps no record of consents: where it is enabled the
 * reviewer sees it and looks for the consent; it holds no gate, as nothing entered here could open it.
 */
export const priorConsent = defineRule<NominationFacts>()({
  id: "R22",
  kind: RuleKind.HARD,
  gates: [],
  settings: z.strictObject({ ranks: z.array(z.enum(AdministrativeRank)), identities: z.array(z.enum(PersonIdentity)) }),
  check({ person }, { ranks, identities }) {
    if (person === null) return [];
    const { administrativeRank: rank, identity } = person;
    const remedy = { zh: "取得办公室同意并在备注中说明", en: "Obtain the consent of the office and say so in the remarks" };
    const needed = (zh: string, en: string, field: string) =>
      broken({ zh: `${zh}，推荐前须征得办公室同意`, en: `${en}: the office's consent is needed before nominating` }, remedy, { field });
    return [
      ...(rank !== null && ranks.includes(rank)
        ? needed(`职务级别为${RANK_WORDS[rank].zh}`, `The person's rank: ${RANK_WORDS[rank].en}`, "person.administrativeRank")
        : []),
      ...(identity !== null && identities.includes(identity)
        ? needed(`人员身份为${IDENTITY_WORDS[identity].zh}`, `Identity: ${IDENTITY_WORDS[identity].en}`, "person.identity")
        : []),
    ];
  },
});
