import { z } from "zod";
import { RuleKind } from "../campaigns/rule-kind";
import { SubjectKind } from "../campaigns/subject-kind";
import { PersonIdentity } from "../nominations/person-identity";
import type { NominationFacts } from "./facts";
import { words } from "./parameters";
import { broken, defineRule } from "./verdict";

/**
 * R21, departments are consulted (sister notices; off unless the office enables it): which ones depends on the subject,
 * and the head of an enterprise has a list of their own. The desk keeps no record of answers, so where it is enabled it
 * reminds and never passes; it stops nothing.
 */
export const consultation = defineRule<NominationFacts>()({
  id: "R21",
  kind: RuleKind.CHECKLIST,
  gates: [],
  settings: z.strictObject({ departments: z.strictObject({ COLLECTIVE: words, PERSON: words, ENTERPRISE_HEAD: words }) }),
  check({ subjectKind, person, collective }, { departments }) {
    const ofPerson = subjectKind === SubjectKind.PERSON;
    if ((ofPerson ? person : collective) === null) return [];
    const asked = departments[ofPerson && person?.identity === PersonIdentity.ENTERPRISE_HEAD ? "ENTERPRISE_HEAD" : subjectKind];
    if (asked.length === 0) return [];
    return broken(
      { zh: `须征求意见的部门：${asked.join("、")}`, en: `To be consulted: ${asked.join(", ")}` },
      { zh: "书面征求上述部门意见，随推荐材料报送", en: "Ask them in writing and send their answers with the materials" },
    );
  },
});
