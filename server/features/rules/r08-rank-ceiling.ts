import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import { SubjectKind } from "../campaigns/subject-kind";
import { AdministrativeRank } from "../workplaces/administrative-rank";
import type { NominationFacts } from "./facts";
import { rankReaches } from "./ranks";
import { broken, defineRule, Gate, passed } from "./verdict";
import { RANK_WORDS } from "./words";

/**
 * R08, the ceiling (notice 三（三）): units and persons of 副厅级 or equivalent and above take no part. 副厅级 itself is
 * barred. The rank is the collective's or the person's own: a workshop of a 副厅级 company may take part, and so may
 * those who work there.
 */
export const rankCeiling = defineRule<NominationFacts>()({
  id: "R08",
  kind: RuleKind.HARD,
  gates: [Gate.SUBMISSION, Gate.APPROVAL],
  settings: z.strictObject({
    barredFrom: z.enum(AdministrativeRank),
    inclusive: z.boolean(),
    subjectKinds: z.array(z.enum(SubjectKind)),
  }),
  check({ subjectKind, person, collective }, { barredFrom, inclusive, subjectKinds }) {
    const ofPerson = subjectKind === SubjectKind.PERSON;
    const rank = (ofPerson ? person : collective)?.administrativeRank ?? null;
    if (rank === null || !subjectKinds.includes(subjectKind)) return [];
    const field = ofPerson ? "person.administrativeRank" : "collective.administrativeRank";
    const what = ofPerson ? { zh: "职务级别", en: "The person's rank" } : { zh: "集体级别", en: "The collective's rank" };
    const facts = { zh: `${what.zh}为${RANK_WORDS[rank].zh}`, en: `${what.en}: ${RANK_WORDS[rank].en}` };
    if (!rankReaches(rank, barredFrom, inclusive)) return passed(facts.zh, facts.en, { field });
    const limit = RANK_WORDS[barredFrom];
    return broken(
      { zh: `${facts.zh}，${limit.zh}${inclusive ? "及以上" : "以上"}不参加评选`, en: `${facts.en}; ${inclusive ? "from" : "above"} ${limit.en} on nobody takes part` },
      { zh: "核对级别；级别无误的，不能推荐，请改推荐其他对象", en: "Check the rank; if it is right, recommend somebody else" },
      { field },
    );
  },
});
